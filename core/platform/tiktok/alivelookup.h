// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/httplookup.h"
#include "core/platform/tiktok/lookuptimings.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace racha {

/// Asks in one request which of some rooms still have a live: cheap, but a new live is in a new
/// room. By the visitor of the settings, with its cookie where it has one.
/// Thread: the one it lives in.
class AliveLookup final : public QObject
{
    Q_OBJECT

public:
    /// More are not asked after at once: the address would become too long.
    static constexpr qsizetype kMostRooms = 50;

    /// What the answer says; rooms that it says nothing of are missing.
    using Alive = QHash<RoomId, bool>;
    using Continuation = std::function<void(const Result<Alive>& alive,
                                            std::optional<std::chrono::milliseconds> retryAfter)>;

    /// `clock` and `random` outlive it.
    AliveLookup(const ConnectionSettings& settings, const LookupTimings& timings,
                const Clock& clock, RandomSource& random, QObject* parent = nullptr);

    /// False where the settings name no such host: nobody can be asked.
    bool isPossible() const;
    /// Errors: live.blocked, protocol.lookup, net.*
    void ask(const QList<RoomId>& rooms, Continuation then);
    /// The continuation is not called any more.
    void cancel();

Q_SIGNALS:
    void stepTaken(const racha::LookupStep& step);

private:
    const WebcastAddresses m_addresses;
    const LookupTimings m_timings;
    const std::shared_ptr<Visitor> m_visitor;
    const QString m_language;
    HttpLookup m_http;
};

/// The answer of `/webcast/room/check_alive/`. Errors: live.blocked, protocol.lookup
Result<AliveLookup::Alive> readAlive(int httpStatus, const QByteArray& body);

} // namespace racha
