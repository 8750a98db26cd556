// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"

#include "core/settings/proxyaddress.h"
#include "core/settings/secretfile.h"
#include "core/settings/settinglimits.h"

#include <QCoreApplication>
#include <QSslCertificate>

#include <cmath>

namespace racha {

namespace {

const QString kSignKeyVariable = QStringLiteral("RACHA_SIGN_KEY");

struct CaptureOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(CaptureOptionsText)
};

/// The option's value, else that of the settings.
QString textOf(const CommandLine& line, Option option, const SettingSources& sources,
               const char* setting)
{
    if (line.isSet(option))
        return line.value(option);
    return sources.settings.value(QLatin1StringView(setting)).value_or(QString());
}

Result<ProviderChoice> providerOf(const QString& text)
{
    if (text.isEmpty() || text == u"auto")
        return ProviderChoice::Auto;
    if (text == u"direct")
        return ProviderChoice::Direct;
    if (text == u"sign")
        return ProviderChoice::Sign;
    return failure(
        ErrorCode::UsageInvalid,
        CaptureOptionsText::tr("--provider is auto, direct or sign, not “%1”").arg(text));
}

/// An absolute address without credentials. Never repeats the address in a message: it may hold
/// what should not be shown.
Result<QUrl> addressOf(const CommandLine& line, Option option, const QStringList& schemes)
{
    if (!line.isSet(option))
        return QUrl();
    const QUrl url(line.value(option), QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return failure(ErrorCode::UsageCredentialsInUrl, info(option).flag());
    if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme()))
        return failure(
            ErrorCode::UsageInvalid,
            CaptureOptionsText::tr("%1 needs an address that begins with %2")
                .arg(info(option).flag(), QString(schemes.join(QStringLiteral("://, ")) + u"://")));
    return url;
}

Result<void> readAddresses(const CommandLine& line, ConnectionSettings& settings)
{
    const QStringList web {QStringLiteral("http"), QStringLiteral("https")};
    const QStringList push {QStringLiteral("ws"), QStringLiteral("wss")};

    struct Place
    {
        Option option;
        QUrl ConnectionSettings::*member;
    };

    static constexpr std::array kPlaces {
        Place {Option::TiktokUrl, &ConnectionSettings::tiktokUrl},
        Place {Option::WebcastUrl, &ConnectionSettings::webcastUrl},
        Place {Option::PushUrl, &ConnectionSettings::pushUrl},
        Place {Option::SignUrl, &ConnectionSettings::signUrl},
        Place {Option::TtwidUrl, &ConnectionSettings::ttwidUrl},
    };
    for (const Place& place : kPlaces) {
        const bool isPush = place.option == Option::PushUrl;
        auto url = addressOf(line, place.option, isPush ? push : web);
        if (!url)
            return tl::unexpected(url.error());
        settings.*place.member = *std::move(url);
    }
    return {};
}

Result<QNetworkProxy> proxyOf(const QString& text, const SettingSources& sources)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto address = ProxyAddress::parse(text);
    if (!address && address.error().code == ErrorCode::UsageCredentialsInUrl)
        return failure(ErrorCode::UsageCredentialsInUrl, QStringLiteral("--proxy"));
    if (!address)
        return failure(ErrorCode::UsageInvalid,
                       CaptureOptionsText::tr("--proxy is http://host:port or socks5://host:port"));
    return QNetworkProxy(address->isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         address->host, address->port, address->user,
                         sources.environment.value(QStringLiteral("RACHA_PROXY_PASSWORD")));
}

Result<QList<QSslCertificate>> certificatesOf(const CommandLine& line)
{
    if (!line.isSet(Option::CaFile))
        return QList<QSslCertificate>();
    const QString path = line.value(Option::CaFile);
    auto certificates =
        QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (certificates.isEmpty())
        return failure(ErrorCode::FileUnreadable,
                       CaptureOptionsText::tr("%1: no certificate in it").arg(path));
    return certificates;
}

double settingOf(const SettingSources& sources, const char* setting, const SettingRange& range)
{
    bool isNumber = false;
    const double value =
        sources.settings.value(QLatin1StringView(setting)).value_or(QString()).toDouble(&isNumber);
    return isNumber && range.holds(value) ? value : range.fallback;
}

Result<double> numberOf(const CommandLine& line, Option option, const SettingSources& sources,
                        const char* setting, const SettingRange& range)
{
    return line.number(option, range.low, range.high, settingOf(sources, setting, range));
}

std::int64_t bytesOf(double mebibytes)
{
    return std::llround(mebibytes) << 20;
}

std::chrono::milliseconds secondsOf(double seconds)
{
    return std::chrono::milliseconds {std::llround(seconds * 1000.0)};
}

} // namespace

Result<ConnectionSettings>
connectionSettings(const CommandLine& line, const SettingSources& sources, const QString& language)
{
    ConnectionSettings settings;
    settings.language = language;
    if (const auto read = readAddresses(line, settings); !read)
        return tl::unexpected(read.error());
    const auto provider = providerOf(textOf(line, Option::Provider, sources, kSettingProvider));
    if (!provider)
        return tl::unexpected(provider.error());
    const auto proxy = proxyOf(textOf(line, Option::Proxy, sources, kSettingProxy), sources);
    if (!proxy)
        return tl::unexpected(proxy.error());
    const auto certificates = certificatesOf(line);
    if (!certificates)
        return tl::unexpected(certificates.error());
    const auto key = signKey(line, sources);
    if (!key)
        return tl::unexpected(key.error());
    settings.provider = *provider;
    settings.proxy = *proxy;
    settings.extraCertificates = *certificates;
    settings.signKey = *key;
    return settings;
}

Result<Secret> signKey(const CommandLine& line, const SettingSources& sources)
{
    if (line.isSet(Option::SignKeyFile))
        return readSecretFile(line.value(Option::SignKeyFile));
    if (const QString key = sources.environment.value(kSignKeyVariable); !key.isEmpty())
        return Secret(key.toUtf8());
    const auto file = sources.settings.value(QLatin1StringView(kSettingSignKeyFile));
    return file ? readSecretFile(*file) : Result<Secret>(Secret());
}

JournalSettings journalSettings(const SettingSources& sources)
{
    const QString sync =
        sources.settings.value(QLatin1StringView(kSettingJournalSync)).value_or(QString());
    JournalSettings settings;
    if (sync == u"system")
        settings.sync = JournalSync::System;
    else if (sync == u"each")
        settings.sync = JournalSync::Each;
    settings.freeSpaceFloor = bytesOf(settingOf(sources, kSettingSpaceFloor, kSpaceFloorMib));
    return settings;
}

JournalKeeping journalKeeping(const SettingSources& sources)
{
    const double days = settingOf(sources, kSettingKeepJournals, kKeepJournalsDays);
    return {std::chrono::days(std::llround(days)),
            bytesOf(settingOf(sources, kSettingKeptJournals, kKeptJournalsMib))};
}

Result<StreakSettings> streakSettings(const CommandLine& line, const SettingSources& sources)
{
    const auto gift = numberOf(line, Option::GiftIdle, sources, kSettingGiftIdle, kGiftIdleSeconds);
    if (!gift)
        return tl::unexpected(gift.error());
    const auto like = numberOf(line, Option::LikeIdle, sources, kSettingLikeIdle, kLikeIdleSeconds);
    if (!like)
        return tl::unexpected(like.error());
    const auto rate =
        numberOf(line, Option::UsdPerDiamond, sources, kSettingUsdPerDiamond, kUsdPerDiamond);
    if (!rate)
        return tl::unexpected(rate.error());
    return StreakSettings {secondsOf(*gift), secondsOf(*like), *rate};
}

} // namespace racha
