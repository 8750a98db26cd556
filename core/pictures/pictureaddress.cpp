// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/pictures/pictureaddress.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

const QStringList& pictureHosts()
{
    static const QStringList hosts {u"tiktokcdn.com"_s, u"tiktokcdn-us.com"_s, u"ibyteimg.com"_s};
    return hosts;
}

bool isPictureAddress(const QUrl& url, const QStringList& hosts)
{
    if (!url.isValid() || url.scheme() != u"https" || !url.userInfo().isEmpty())
        return false;
    const int port = url.port(443);
    const QString host = port == 443 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(port);
    return std::ranges::any_of(
        hosts, [&](const QString& known) { return host == known || host.endsWith(u'.' + known); });
}

} // namespace racha
