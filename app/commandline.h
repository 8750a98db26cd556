// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandoptions.h"
#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <span>

namespace racha {

/// The arguments of one command, checked for form: `--name value`, `--name=value`, flags, and
/// everything after `--` as operands. The last of several values counts.
/// Errors: usage.invalid, whose detail says what is wrong in the language in force.
class CommandLine
{
public:
    /// `command`: for messages. `allowed`: the options that this command has.
    static Result<CommandLine> parse(const QStringList& arguments, const QString& command,
                                     std::span<const Option> allowed);

    bool isSet(Option option) const { return m_values.contains(option); }

    QString value(Option option) const { return m_values.value(option).value(0); }

    /// All that were given, the last one first; for options that may be repeated.
    QStringList values(Option option) const { return m_values.value(option); }

    const QStringList& operands() const { return m_operands; }

    /// Fails where an option is set that is not allowed: where an operand decides which there are.
    Result<void> allow(const QString& command, std::span<const Option> allowed) const;

    /// A decimal number of that range; `fallback` where the option is not given.
    Result<double> number(Option option, double low, double high, double fallback) const;

private:
    Result<void> addOption(const QString& argument, QStringList& rest, const QString& command,
                           std::span<const Option> allowed);

    QHash<Option, QStringList> m_values; ///< the last one first
    QStringList m_operands;
};

/// All values of an option wherever they stand, before the rest is understood; the last one first.
QStringList findValues(const QStringList& arguments, Option option);

/// The first of them; for `--lang`.
std::optional<QString> findValue(const QStringList& arguments, Option option);

} // namespace racha
