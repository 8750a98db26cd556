// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// OpenSSL leaves its memory to the end of the process instead of tidying up in an exit handler.
/// QThread::wait() returns before the thread's own memory of OpenSSL is gone, so that the thread
/// and the handler would free the same things, now and then at the same time.
/// Thread: the first one, before anything uses OpenSSL.
void keepCryptoLibrary();

} // namespace racha
