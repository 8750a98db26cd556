// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/event/user.h"

namespace racha {

/// What is known of the people of one capture. Badges come with some messages only and identity
/// flags with fewer, so each message is completed from what the earlier ones said: an empty badge
/// list never takes a role or a level away, a full one replaces the last.
class PersonCache
{
public:
    static constexpr std::size_t kRemembered = 4'096;

    explicit PersonCache(UserId host)
        : m_host(host)
    {
    }

    /// Completes the person of a message and remembers what it says.
    void complete(User& user);

private:
    UserId m_host;
    AgingMap<UserId, User> m_people {kRemembered};
};

} // namespace racha
