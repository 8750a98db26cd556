// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/fakeconnection.h"
#include "core/simulator/fakelive.h"

namespace racha::simulator {

/// The HTTP answers of the fake TikTok, as pure functions.
namespace answers {

HttpAnswer ttwid(TtwidAnswer kind, const QByteArray& cookie);
HttpAnswer apiLive(ApiLiveAnswer kind, const FakeLive& live);
HttpAnswer livePage(LivePageAnswer kind, const FakeLive& live);
HttpAnswer roomInfo(RoomInfoAnswer kind, const FakeLive& live);
HttpAnswer giftList(GiftListAnswer kind);
/// `alive` of each asked room.
HttpAnswer checkAlive(const std::vector<std::pair<std::int64_t, bool>>& rooms);
/// `pushServer`: the websocket address of this server; `cookie`: what it lets in.
HttpAnswer sign(SignAnswer kind, const FakeLive& live, const QByteArray& pushServer,
                const QByteArray& cookie, std::int64_t nowMs);
/// Answer to an upgrade that is not accepted.
HttpAnswer refusal(HandshakeAnswer kind);

HttpAnswer userNotFound();
HttpAnswer notFound();

} // namespace answers

} // namespace racha::simulator
