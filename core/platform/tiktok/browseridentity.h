// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace racha {

/// The browser that we say we are. Cookie, look-ups and socket must agree in it, or the server
/// takes us for a robot; only after a refusal another one is invented (Visitor).
struct BrowserIdentity
{
    QByteArray userAgent;
    QByteArray platform; ///< navigator.platform, as in `Win32`
    QByteArray os; ///< `windows`, `mac`, `linux`
    QByteArray language; ///< with region, as in `en-US`
    QByteArray shortLanguage; ///< as in `en`
    QByteArray region; ///< as in `US`
    QByteArray timeZone; ///< IANA name
    QByteArray deviceId; ///< 19 digits
    QByteArray historyLength; ///< small number, as a tab has
    QByteArray lastRtt; ///< milliseconds, three decimals

    /// One of a few consistent browsers; `language` (`en`, `es`) decides the language of gift
    /// names.
    static BrowserIdentity invented(RandomSource& random, const QString& language);

    /// One that was invented earlier; nullopt: no browser of today's list, or no such numbers.
    static std::optional<BrowserIdentity> remembered(const QByteArray& userAgent,
                                                     const QByteArray& deviceId,
                                                     const QByteArray& historyLength);

    /// From now on the same browser speaks this language, in the system's present time zone.
    void speak(const QString& language);
    /// The round trip that a socket claims: each has another one.
    void measureAnew(RandomSource& random);

    /// navigator.appVersion: the user agent without `Mozilla/`.
    QByteArray browserVersion() const;
    QByteArray acceptLanguage() const;
};

} // namespace racha
