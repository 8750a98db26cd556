// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/presentation/eventfacts.h"

namespace racha {

/// What is known of a person, as lines in words. Thread: GUI.
class PersonSummary
{
    Q_DECLARE_TR_FUNCTIONS(PersonSummary)

public:
    static QList<Fact> of(const PersonHistory& person);
    /// The newest nickname, else handle, else id.
    static QString name(const PersonHistory& person);
    /// The newest one that came with a nickname: some messages name people by only one of the two.
    static QString handle(const PersonHistory& person);

private:
    static QString totals(const PersonHistory& person);
    static QString names(const PersonHistory& person);
};

} // namespace racha
