// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/datafolders.h"

#include "core/system/statefolder.h"

#include <QStandardPaths>

namespace racha::datafolders {

namespace {

constexpr auto kName = "/racha";

QString below(const QString& folder, const char* rest)
{
    return folder + QLatin1StringView(kName) + QLatin1StringView(rest);
}

} // namespace

QString data()
{
    return below(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation), "");
}

QString defaultStore()
{
    return data() + QStringLiteral("/racha.sqlite");
}

QString journals()
{
    return data() + QStringLiteral("/journals");
}

QString watchList()
{
    return data() + QStringLiteral("/watchlist.json");
}

QString mappings()
{
    return data() + QStringLiteral("/mappings");
}

QString feedToken()
{
    return data() + QStringLiteral("/feed-token");
}

QString webhookSecret()
{
    return data() + QStringLiteral("/webhook-secret");
}

QString pictures()
{
    return below(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation),
                 "/pictures");
}

QString settingsFile()
{
    return below(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
                 "/racha.ini");
}

QString state()
{
    return below(stateFolder(), "");
}

} // namespace racha::datafolders
