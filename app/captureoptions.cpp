// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"

#include "core/ingest/capturetimings.h"
#include "core/platform/tiktok/sessioncookies.h"
#include "core/platform/tiktok/webcastaddresses.h"
#include "core/settings/proxyaddress.h"
#include "core/settings/secretfile.h"
#include "core/settings/settingcatalogue.h"

#include <QCoreApplication>
#include <QSslCertificate>

#include <array>
#include <cmath>

namespace racha {

namespace {

const QString kSignKeyVariable = QStringLiteral("RACHA_SIGN_KEY");
const QString kSessionVariable = QStringLiteral("RACHA_SESSION");

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
    struct Named
    {
        QStringView name;
        ProviderChoice choice;
    };

    static constexpr std::array kChoices {
        Named {u"", ProviderChoice::Auto},           Named {u"auto", ProviderChoice::Auto},
        Named {u"direct", ProviderChoice::Direct},   Named {u"sign", ProviderChoice::Sign},
        Named {u"managed", ProviderChoice::Managed}, Named {u"bridge", ProviderChoice::Bridge},
    };
    for (const Named& each : kChoices) {
        if (text == each.name)
            return each.choice;
    }
    return failure(
        ErrorCode::UsageInvalid,
        CaptureOptionsText::tr("--provider is auto, direct, sign, managed or bridge, not “%1”")
            .arg(text));
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
        Place {Option::ManagedUrl, &ConnectionSettings::managedUrl},
    };
    for (const Place& place : kPlaces) {
        const bool isSocket = place.option == Option::PushUrl || place.option == Option::ManagedUrl;
        auto url = addressOf(line, place.option, isSocket ? push : web);
        if (!url)
            return tl::unexpected(url.error());
        settings.*place.member = *std::move(url);
    }
    return {};
}

/// Where the person's browser listens. Given on the command line it is also wished for.
Result<void> readBridge(const CommandLine& line, const SettingSources& sources,
                        ConnectionSettings& settings)
{
    settings.isBridgeAllowed = line.isSet(Option::BridgeUrl)
        || sources.settings.value(QLatin1StringView(kSettingBridgeAllowed)).has_value();
    const QString text = textOf(line, Option::BridgeUrl, sources, kSettingBridgeUrl);
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return failure(ErrorCode::UsageCredentialsInUrl, info(Option::BridgeUrl).flag());
    if (!isBridgeAddress(url))
        return failure(ErrorCode::UsageInvalid,
                       CaptureOptionsText::tr("--bridge-url is an address of this computer, such "
                                              "as http://127.0.0.1:9222"));
    settings.bridgeUrl = url;
    return {};
}

QString proxyPassword(const SettingSources& sources)
{
    const QString variable = QStringLiteral("RACHA_PROXY_PASSWORD");
    return sources.environment.contains(variable)
        ? sources.environment.value(variable)
        : QString::fromUtf8(sources.secrets[ConnectionSecret::ProxyPassword].reveal());
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
                         address->host, address->port, address->user, proxyPassword(sources));
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

constexpr std::chrono::milliseconds fallbackOf(const SettingRange& seconds)
{
    return std::chrono::milliseconds {static_cast<std::int64_t>(seconds.fallback * 1000.0)};
}

static_assert(fallbackOf(kRequestSeconds) == LookupTimings().request);
static_assert(fallbackOf(kSilenceSeconds) == CaptureTimings().stall);

std::chrono::milliseconds timeOf(const SettingSources& sources, const char* setting,
                                 const SettingRange& seconds)
{
    return secondsOf(settingOf(sources, setting, seconds));
}

/// By `--set`, which is stronger than a variable that is made for the setting.
bool isOnCommandLine(const std::optional<SettingOverride>& decided)
{
    return decided && decided->origin == SettingOrigin::CommandLine;
}

} // namespace

Result<ConnectionSettings>
connectionSettings(const CommandLine& line, const SettingSources& sources, const QString& language)
{
    ConnectionSettings settings;
    settings.language = language;
    if (const auto read = readAddresses(line, settings); !read)
        return tl::unexpected(read.error());
    if (const auto read = readBridge(line, sources, settings); !read)
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
    const auto login = session(line, sources);
    if (!login)
        return tl::unexpected(login.error());
    settings.requestTimeout = timeOf(sources, kSettingRequestTimeout, kRequestSeconds);
    settings.silenceTimeout = timeOf(sources, kSettingSilenceTimeout, kSilenceSeconds);
    settings.session = *login;
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
    const auto decided = sources.settings.decided(QLatin1StringView(kSettingSignKeyFile));
    const bool isOnLine = isOnCommandLine(decided);
    if (const QString key = sources.environment.value(kSignKeyVariable);
        !key.isEmpty() && !isOnLine)
        return Secret(key.toUtf8());
    if (decided && !decided->value.isEmpty())
        return readSecretFile(decided->value);
    if (const Secret& known = sources.secrets[ConnectionSecret::SignKey]; !known.isEmpty())
        return known;
    const auto file = sources.settings.value(QLatin1StringView(kSettingSignKeyFile));
    return file ? readSecretFile(*file) : Result<Secret>(Secret());
}

Result<Secret> session(const CommandLine& line, const SettingSources& sources)
{
    Secret given;
    if (line.isSet(Option::SessionFile)) {
        auto read = readSecretFile(line.value(Option::SessionFile));
        if (!read)
            return read;
        given = *std::move(read);
    } else if (!isOnCommandLine(sources.settings.decided(QLatin1StringView(kSettingUseSession)))
               || isSessionWanted(sources)) {
        given = Secret(sources.environment.value(kSessionVariable).toUtf8());
    }
    if (given.isEmpty() && isSessionWanted(sources))
        given = sources.secrets[ConnectionSecret::Session];
    return given.isEmpty() ? Result<Secret>(Secret()) : sessionCookies(given);
}

bool isSessionWanted(const SettingSources& sources)
{
    return sources.settings.value(QLatin1StringView(kSettingUseSession)).has_value();
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

int checksPerHour(const SettingSources& sources)
{
    return static_cast<int>(std::lround(settingOf(sources, kSettingCheckBudget, kChecksPerHour)));
}

JournalKeeping journalKeeping(const SettingSources& sources)
{
    const double days = settingOf(sources, kSettingKeepJournals, kKeepJournalsDays);
    return {std::chrono::days(std::llround(days)),
            bytesOf(settingOf(sources, kSettingKeptJournals, kKeptJournalsMib))};
}

Result<void> checkNumbers(const SettingsFile& settings)
{
    for (const SettingInfo& each : settingCatalogue()) {
        if (each.shape != SettingShape::Number && each.shape != SettingShape::WholeNumber)
            continue;
        const auto text = settings.value(QLatin1StringView(each.key));
        bool isNumber = false;
        if (!text || (each.range.holds(text->toDouble(&isNumber)) && isNumber))
            continue;
        return failure(ErrorCode::UsageInvalid,
                       CaptureOptionsText::tr("%1 is a number from %2 to %3, not “%4”")
                           .arg(QLatin1StringView(each.key), QString::number(each.range.low),
                                QString::number(each.range.high, 'f', 0), text->left(40)));
    }
    return {};
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
