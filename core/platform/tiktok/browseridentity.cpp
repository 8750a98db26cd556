// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/browseridentity.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

struct Browser
{
    const char* userAgent;
    const char* platform;
    const char* os;
};

// Platform, system and user agent of each row belong together.
constexpr std::array kBrowsers {
    Browser {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
             "Chrome/147.0.0.0 Safari/537.36",
             "Win32", "windows"},
    Browser {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like "
             "Gecko) Chrome/147.0.0.0 Safari/537.36",
             "MacIntel", "mac"},
    Browser {"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
             "Chrome/147.0.0.0 Safari/537.36",
             "Linux x86_64", "linux"},
    Browser {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0",
             "Win32", "windows"},
    Browser {"Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
             "Linux x86_64", "linux"},
};

constexpr std::uint64_t kFirstDeviceId = 7'000'000'000'000'000'000U;
constexpr std::uint64_t kDeviceIds = 600'000'000'000'000'000U;

constexpr std::uint64_t kShortestHistory = 4;
constexpr std::uint64_t kHistoryLengths = 11;

QByteArray systemTimeZone()
{
    const auto id = QTimeZone::systemTimeZoneId();
    return id.isEmpty() ? "UTC"_ba : id;
}

BrowserIdentity identityOf(const Browser& browser)
{
    BrowserIdentity identity;
    identity.userAgent = browser.userAgent;
    identity.platform = browser.platform;
    identity.os = browser.os;
    return identity;
}

} // namespace

BrowserIdentity BrowserIdentity::invented(RandomSource& random, const QString& language)
{
    BrowserIdentity identity = identityOf(kBrowsers[random.next() % kBrowsers.size()]);
    identity.deviceId = QByteArray::number(quint64 {kFirstDeviceId + random.next() % kDeviceIds});
    identity.historyLength =
        QByteArray::number(quint64 {kShortestHistory + random.next() % kHistoryLengths});
    identity.speak(language);
    identity.measureAnew(random);
    return identity;
}

std::optional<BrowserIdentity> BrowserIdentity::remembered(const QByteArray& userAgent,
                                                           const QByteArray& deviceId,
                                                           const QByteArray& historyLength)
{
    const auto browser =
        std::find_if(kBrowsers.begin(), kBrowsers.end(),
                     [&userAgent](const Browser& known) { return userAgent == known.userAgent; });
    const auto device = deviceId.toULongLong();
    const auto history = historyLength.toULongLong();
    if (browser == kBrowsers.end() || device < kFirstDeviceId
        || device >= kFirstDeviceId + kDeviceIds || history < kShortestHistory
        || history >= kShortestHistory + kHistoryLengths)
        return std::nullopt;
    BrowserIdentity identity = identityOf(*browser);
    identity.deviceId = QByteArray::number(device);
    identity.historyLength = QByteArray::number(history);
    return identity;
}

void BrowserIdentity::speak(const QString& spoken)
{
    const bool isSpanish = spoken.startsWith("es"_L1);
    shortLanguage = isSpanish ? "es"_ba : "en"_ba;
    region = isSpanish ? "ES"_ba : "US"_ba;
    language = shortLanguage + '-' + region;
    timeZone = systemTimeZone();
}

void BrowserIdentity::measureAnew(RandomSource& random)
{
    lastRtt = QByteArray::number(100.0 + 100.0 * random.fraction(), 'f', 3);
}

QByteArray BrowserIdentity::browserVersion() const
{
    return userAgent.startsWith("Mozilla/") ? userAgent.sliced(8) : userAgent;
}

QByteArray BrowserIdentity::acceptLanguage() const
{
    return language + ',' + shortLanguage + ";q=0.9";
}

} // namespace racha
