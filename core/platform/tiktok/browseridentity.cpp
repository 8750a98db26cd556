// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/browseridentity.h"

#include <QTimeZone>

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

QByteArray systemTimeZone()
{
    const auto id = QTimeZone::systemTimeZoneId();
    return id.isEmpty() ? "UTC"_ba : id;
}

} // namespace

BrowserIdentity BrowserIdentity::invented(RandomSource& random, const QString& language)
{
    const auto& browser = kBrowsers[random.next() % kBrowsers.size()];
    const bool isSpanish = language.startsWith("es"_L1);
    BrowserIdentity identity;
    identity.userAgent = browser.userAgent;
    identity.platform = browser.platform;
    identity.os = browser.os;
    identity.shortLanguage = isSpanish ? "es"_ba : "en"_ba;
    identity.region = isSpanish ? "ES"_ba : "US"_ba;
    identity.language = identity.shortLanguage + '-' + identity.region;
    identity.timeZone = systemTimeZone();
    identity.deviceId = QByteArray::number(quint64 {kFirstDeviceId + random.next() % kDeviceIds});
    identity.historyLength = QByteArray::number(quint64 {4 + random.next() % 11});
    identity.lastRtt = QByteArray::number(100.0 + 100.0 * random.fraction(), 'f', 3);
    return identity;
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
