// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/lookupanswers.h"
#include "tests/integration/capture/waysfixture.h"
#include "tests/support/fakebrowser.h"

namespace racha::test {

inline LiveCaptureSettings bridgeSettings(const FakeBrowser& browser)
{
    auto settings = bareSettings(ProviderChoice::Bridge);
    settings.connection.bridgeUrl = browser.url();
    settings.connection.tiktokUrl =
        QUrl(QStringLiteral("http://127.0.0.1:1")); // only the browser goes there
    settings.timings.lookups.page = std::chrono::milliseconds {500};
    return settings;
}

/// The live's page, with the socket that it opens.
inline FakePage livePage(LivePageAnswer kind = LivePageAnswer::AsIs,
                         std::vector<std::string> frames = {}, std::int64_t room = FakeLive().room)
{
    FakePage page;
    FakeLive live;
    live.room = room;
    const auto answer = answers::livePage(kind, live);
    page.status = answer.status;
    page.html = answer.body;
    page.socket = QStringLiteral("wss://webcast-ws.tiktok.com/webcast/im/ws?room_id=%1").arg(room);
    page.frames = std::move(frames);
    return page;
}

} // namespace racha::test
