// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace racha {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

/// Arguments are shown in messages: only as much as is needed to find them.
QString shown(const QString& argument)
{
    constexpr qsizetype kShown = 60;
    return argument.size() <= kShown ? argument : QString(argument.left(kShown) + u'…');
}

QString notAnOption(const QString& flag, const QString& command)
{
    return CommandLineText::tr("%1 is not an option of %2").arg(flag, command);
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList& arguments, const QString& command,
                                       std::span<const Option> allowed)
{
    CommandLine line;
    QStringList rest = arguments;
    while (!rest.isEmpty()) {
        const QString argument = rest.takeFirst();
        if (argument == u"--") {
            line.m_operands += rest;
            break;
        }
        if (argument.size() < 2 || !argument.startsWith(u'-')) {
            line.m_operands += argument;
            continue;
        }
        if (const auto added = line.addOption(argument, rest, command, allowed); !added)
            return tl::unexpected(added.error());
    }
    return line;
}

Result<void> CommandLine::addOption(const QString& argument, QStringList& rest,
                                    const QString& command, std::span<const Option> allowed)
{
    const auto equals = argument.indexOf(u'=');
    const QString flag = equals < 0 ? argument : argument.left(equals);
    const bool isShortHelp = flag == u"-h";
    const auto option = isShortHelp ? Option::Help
        : flag.startsWith(u"--")    ? optionFromName(QStringView(flag).mid(2))
                                    : std::nullopt;
    if (!option)
        return failure(ErrorCode::UsageInvalid,
                       CommandLineText::tr("unknown option %1").arg(shown(flag)));
    if (std::find(allowed.begin(), allowed.end(), *option) == allowed.end())
        return failure(ErrorCode::UsageInvalid, notAnOption(flag, command));
    if (info(*option).argument == nullptr) {
        if (equals >= 0)
            return failure(ErrorCode::UsageInvalid,
                           CommandLineText::tr("%1 takes no value").arg(flag));
        m_values[*option].prepend(QString());
        return {};
    }
    if (equals < 0 && rest.isEmpty())
        return failure(ErrorCode::UsageInvalid,
                       CommandLineText::tr("%1 needs a value (%2)")
                           .arg(flag, QLatin1StringView(info(*option).argument)));
    const QString value = equals < 0 ? rest.takeFirst() : argument.mid(equals + 1);
    if (value.isEmpty())
        return failure(ErrorCode::UsageInvalid,
                       CommandLineText::tr("%1 needs a value (%2)")
                           .arg(flag, QLatin1StringView(info(*option).argument)));
    m_values[*option].prepend(value);
    return {};
}

Result<void> CommandLine::allow(const QString& command, std::span<const Option> allowed) const
{
    for (auto it = m_values.keyBegin(); it != m_values.keyEnd(); ++it) {
        if (std::find(allowed.begin(), allowed.end(), *it) == allowed.end())
            return failure(ErrorCode::UsageInvalid, notAnOption(info(*it).flag(), command));
    }
    return {};
}

Result<double> CommandLine::number(Option option, double low, double high, double fallback) const
{
    if (!isSet(option))
        return fallback;
    bool isNumber = false;
    const double parsed = value(option).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(parsed) || parsed < low || parsed > high) {
        return failure(ErrorCode::UsageInvalid,
                       CommandLineText::tr("%1 must be a number from %2 to %3, not “%4”")
                           .arg(info(option).flag(), QString::number(low, 'g', 12),
                                QString::number(high, 'g', 12), shown(value(option))));
    }
    return parsed;
}

QStringList findValues(const QStringList& arguments, Option option)
{
    const QString flag = info(option).flag();
    QStringList found;
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != u"--"; ++i) {
        if (arguments[i] == flag && i + 1 < arguments.size())
            found.prepend(arguments[++i]);
        else if (arguments[i].startsWith(QString(flag + u'=')))
            found.prepend(arguments[i].mid(flag.size() + 1));
    }
    return found;
}

std::optional<QString> findValue(const QStringList& arguments, Option option)
{
    const QStringList all = findValues(arguments, option);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

} // namespace racha
