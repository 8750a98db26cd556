// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/logging.h"

namespace racha {

Q_LOGGING_CATEGORY(lcPlatform, "racha.platform", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSource, "racha.source", QtInfoMsg)
Q_LOGGING_CATEGORY(lcIngest, "racha.ingest", QtInfoMsg)
Q_LOGGING_CATEGORY(lcJournal, "racha.journal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "racha.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "racha.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSettings, "racha.settings", QtInfoMsg)

} // namespace racha
