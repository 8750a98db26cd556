// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>

namespace racha {

// One category per part; `QT_LOGGING_RULES="racha.source.debug=true"` shows one of them.
Q_DECLARE_LOGGING_CATEGORY(lcPlatform)
Q_DECLARE_LOGGING_CATEGORY(lcSource)
Q_DECLARE_LOGGING_CATEGORY(lcIngest)
Q_DECLARE_LOGGING_CATEGORY(lcJournal)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSession)
Q_DECLARE_LOGGING_CATEGORY(lcSettings)

} // namespace racha

/// First line of every public slot of a worker: it runs on the thread that the object lives in.
#define RACHA_ASSERT_OWN_THREAD Q_ASSERT(QThread::currentThread() == thread())
