// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

namespace racha {

/// What an export does so that nobody can be recognised in it. Each of it puts event_data through
/// an allow-list (exportrules.h).
struct ExportPrivacy
{
    Secret key; ///< of the pseudonyms; empty: people keep their names
    bool hidesStreamer = false; ///< with a key: streamer and room, too
    bool dropsText = false; ///< what people wrote

    bool hasPseudonyms() const { return !key.isEmpty(); }

    bool changesCells() const { return hasPseudonyms() || dropsText; }
};

} // namespace racha
