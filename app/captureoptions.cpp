// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"

#include "core/settings/secretfile.h"

#include <QCoreApplication>
#include <QSslCertificate>

#include <cmath>

namespace racha {

namespace {

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
    const QUrl url(text, QUrl::StrictMode);
    if (!url.password().isEmpty())
        return failure(ErrorCode::UsageCredentialsInUrl, QStringLiteral("--proxy"));
    const bool isSocks = url.scheme() == u"socks5" || url.scheme() == u"socks5h";
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0
        || (!isSocks && url.scheme() != u"http"))
        return failure(ErrorCode::UsageInvalid,
                       CaptureOptionsText::tr("--proxy is http://host:port or socks5://host:port"));
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         url.host(), static_cast<quint16>(url.port()), url.userName(),
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

Result<Secret> signKeyOf(const CommandLine& line, const SettingSources& sources)
{
    if (line.isSet(Option::SignKeyFile))
        return readSecretFile(line.value(Option::SignKeyFile));
    return Secret(sources.environment.value(QStringLiteral("RACHA_SIGN_KEY")).toUtf8());
}

Result<double> numberOf(const CommandLine& line, Option option, const SettingSources& sources,
                        const char* setting, double low, double high, double fallback)
{
    bool isNumber = false;
    const double stored =
        sources.settings.value(QLatin1StringView(setting)).value_or(QString()).toDouble(&isNumber);
    const bool isUsable = isNumber && stored >= low && stored <= high;
    return line.number(option, low, high, isUsable ? stored : fallback);
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
    const auto key = signKeyOf(line, sources);
    if (!key)
        return tl::unexpected(key.error());
    settings.provider = *provider;
    settings.proxy = *proxy;
    settings.extraCertificates = *certificates;
    settings.signKey = *key;
    return settings;
}

Result<StreakSettings> streakSettings(const CommandLine& line, const SettingSources& sources)
{
    const auto gift = numberOf(line, Option::GiftIdle, sources, kSettingGiftIdle, 5.0, 120.0, 10.0);
    if (!gift)
        return tl::unexpected(gift.error());
    const auto like = numberOf(line, Option::LikeIdle, sources, kSettingLikeIdle, 2.0, 30.0, 5.0);
    if (!like)
        return tl::unexpected(like.error());
    const auto rate =
        numberOf(line, Option::UsdPerDiamond, sources, kSettingUsdPerDiamond, 0.0, 1000.0, 0.01);
    if (!rate)
        return tl::unexpected(rate.error());
    return StreakSettings {secondsOf(*gift), secondsOf(*like), *rate};
}

} // namespace racha
