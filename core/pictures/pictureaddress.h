// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QUrl>

namespace racha {

/// The hosts that TikTok serves avatars and gift pictures from; their subdomains count.
const QStringList& pictureHosts();

/// https, on one of the hosts (`name` or `name:port`), with nobody's name in it. Messages bring
/// these addresses, and whoever sends messages could bring others.
bool isPictureAddress(const QUrl& url, const QStringList& hosts);

} // namespace racha
