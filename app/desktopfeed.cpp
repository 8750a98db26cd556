// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/desktopfeed.h"

#include "core/settings/datafolders.h"
#include "core/settings/secretfile.h"
#include "core/settings/settinglimits.h"
#include "core/settings/settingsfile.h"

namespace racha {

DesktopFeed::DesktopFeed(const SettingsFile& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_feed, &LocalFeed::readersChanged, this,
            [this](const std::vector<FeedReader>& readers) {
                m_status.readers.clear();
                for (const FeedReader& reader : readers)
                    m_status.readers.push_back({reader.agent, reader.live, reader.filter});
                tell();
            });
}

void DesktopFeed::tell()
{
    if (m_changed)
        m_changed();
}

void DesktopFeed::follow()
{
    m_feed.close();
    m_status = {};
    if (m_settings.value(QLatin1StringView(kSettingFeed)).has_value()) {
        const auto chosen = m_settings.value(QLatin1StringView(kSettingFeedPort));
        const double port = chosen ? chosen->toDouble() : kFeedPort.fallback;
        m_status.port = static_cast<quint16>(kFeedPort.holds(port) ? port : kFeedPort.fallback);
        const auto secret = token();
        const auto opened = secret ? m_feed.open(m_status.port, *secret)
                                   : Result<quint16>(tl::unexpected(secret.error()));
        m_status.isOpen = opened.has_value();
        if (!opened)
            m_status.trouble = opened.error();
    }
    tell();
}

Result<Secret> DesktopFeed::token()
{
    return readOrMakeSecretFile(datafolders::feedToken());
}

Result<Secret> DesktopFeed::renewToken()
{
    auto renewed = renewSecretFile(datafolders::feedToken());
    follow();
    return renewed;
}

} // namespace racha
