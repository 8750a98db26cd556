// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace racha {

/// Version, licences, and that Racha is unofficial.
void showAbout(QWidget* parent);

} // namespace racha
