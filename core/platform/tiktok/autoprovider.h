// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"

#include <memory>
#include <vector>

namespace racha {

/// One way to the live, for AutoProvider.
struct Way
{
    QString name; ///< as in Endpoint::providerName
    std::unique_ptr<ConnectionProvider> provider;
};

/// The ways in their order: where one fails, the next, and the last failure decides; each refusal
/// is told as a step, and in the detail of the failure. A question about the user (no such user,
/// not live) is not asked twice. A browser that is not there is no way, so it decides nothing.
class AutoProvider final : public ConnectionProvider
{
    Q_OBJECT

public:
    /// At least one.
    explicit AutoProvider(std::vector<Way> ways, QObject* parent = nullptr);

    void resolve(const QString& username) override;
    /// By the way whose socket is used, and by no other.
    void askRoom(const QString& username) override;
    void cancel() override;
    void forgetCached() override;
    void doubtRoom() override;
    bool tryOtherWay(ErrorCode refusedWith) override;

private:
    void follow(std::size_t way);
    void turn(const LookupFailure& failure);
    void noteRefusal(ErrorCode code);
    void giveUp(const LookupFailure& failure);

    std::vector<Way> m_ways;
    QString m_username;
    std::size_t m_from = 0; ///< the sockets of the ways before were refused
    std::size_t m_way = 0; ///< that is asked, or whose socket is used
    QStringList m_refusals; ///< of this round, `direct: push.device_blocked`
    std::optional<LookupFailure> m_last; ///< the failure that decides so far
    bool m_wasAsked = false; ///< in this round: one of the failures is somebody's answer
    bool m_asksRoom = false; ///< since no way in is sought
};

} // namespace racha
