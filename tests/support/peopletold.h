// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <QSet>
#include <QString>

#include <string>

namespace racha::test {

/// Every text and id of an event by which somebody could be recognised: whatever stands in its
/// columns and its event_data, but for the words of the service (gifts, keys, kinds).
QSet<QString> toldOfPeople(const Event& event);

/// Whether the bytes hold it: as text, and an id as the number that it is on the wire, too. Texts
/// of which a few letters are a part of anything are not looked for.
bool holds(const std::string& bytes, const QString& told);

/// All that the records of a recording hold, frames inflated.
std::string contentOf(const QString& recording);

} // namespace racha::test
