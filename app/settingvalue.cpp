// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/settingvalue.h"

#include "core/platform/tiktok/webcastaddresses.h"
#include "core/settings/proxyaddress.h"
#include "core/store/databaseurl.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SettingValueText
{
    Q_DECLARE_TR_FUNCTIONS(SettingValueText)
};

/// As much as is needed to find it.
QString shown(const QString& text)
{
    constexpr qsizetype kShown = 40;
    return text.size() <= kShown ? text : QString(text.left(kShown) + u'…');
}

tl::unexpected<Error> refused(const QString& why)
{
    return failure(ErrorCode::UsageInvalid, why);
}

Result<QString> choiceOf(const SettingInfo& setting, const QString& text, const QString& subject)
{
    QStringList names;
    for (const char* const name : setting.choices)
        names << QString::fromLatin1(name);
    if (names.contains(text))
        return text;
    return refused(SettingValueText::tr("%1 is one of %2, not “%3”")
                       .arg(subject, names.join(u", "), shown(text)));
}

Result<QString> switchOf(const QString& text, const QString& subject)
{
    if (text == u"1" || text == u"0")
        return text == u"1" ? text : QString();
    return refused(
        SettingValueText::tr("%1 is 1 or 0 (on or off), not “%2”").arg(subject, shown(text)));
}

Result<QString> numberOf(const SettingInfo& setting, const QString& text, const QString& subject)
{
    bool isNumber = false;
    bool isWhole = false;
    const double number = text.toDouble(&isNumber);
    text.toLongLong(&isWhole);
    const bool mustBeWhole = setting.shape == SettingShape::WholeNumber;
    if (isNumber && setting.range.holds(number) && (isWhole || !mustBeWhole))
        return text;
    const QString sentence = mustBeWhole
        ? SettingValueText::tr("%1 is a whole number from %2 to %3, not “%4”")
        : SettingValueText::tr("%1 is a number from %2 to %3, not “%4”");
    return refused(sentence.arg(subject, QString::number(setting.range.low, 'g', 12),
                                QString::number(setting.range.high, 'g', 12), shown(text)));
}

Result<QString> fileOf(const QString& text, const QString& subject)
{
    const QFileInfo file(text);
    if (file.isFile() && file.isReadable())
        return text;
    return failure(ErrorCode::FileUnreadable, subject); // it may be the secret itself
}

Result<QString> proxyOf(const QString& text, const QString& subject)
{
    const auto address = ProxyAddress::parse(text);
    if (address)
        return text;
    if (address.error().code == ErrorCode::UsageCredentialsInUrl)
        return failure(ErrorCode::UsageCredentialsInUrl, subject);
    return refused(
        SettingValueText::tr("%1 is http://host:port or socks5://host:port").arg(subject));
}

Result<QString> bridgeOf(const QString& text, const QString& subject)
{
    const QUrl url(text, QUrl::StrictMode);
    if (isBridgeAddress(url))
        return text;
    if (!url.userInfo().isEmpty())
        return failure(ErrorCode::UsageCredentialsInUrl, subject);
    return refused(
        SettingValueText::tr("%1 is an address of this computer, such as http://127.0.0.1:9222")
            .arg(subject));
}

Result<QString> databaseOf(const QString& text, const QString& subject)
{
    if (const auto url = DatabaseUrl::parse(text); !url)
        return tl::unexpected(url.error().within(subject));
    return text;
}

} // namespace

Result<QString> settingValue(const SettingInfo& setting, const QString& text,
                             const QString& subject)
{
    const QString value = text.trimmed();
    if (value.isEmpty())
        return value;
    switch (setting.shape) {
    case SettingShape::Choice:
        return choiceOf(setting, value, subject);
    case SettingShape::Switch:
        return switchOf(value, subject);
    case SettingShape::Number:
    case SettingShape::WholeNumber:
        return numberOf(setting, value, subject);
    case SettingShape::File:
        return fileOf(value, subject);
    case SettingShape::Proxy:
        return proxyOf(value, subject);
    case SettingShape::BridgeAddress:
        return bridgeOf(value, subject);
    case SettingShape::Database:
        return databaseOf(value, subject);
    case SettingShape::Text:
        break;
    }
    return value;
}

} // namespace racha
