// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/personcache.h"

#include "core/event/knownperson.h"

#include <utility>

namespace racha {

void PersonCache::complete(User& user)
{
    if (!user.id)
        return;
    User& known = m_people.findOrInsert(user.id);
    completeFrom(user, known);
    user.roles.isHost |= m_host && user.id == m_host;
    std::string avatar = std::exchange(user.avatarUrl, {}); // long, and no later message needs it
    known = user;
    user.avatarUrl = std::move(avatar);
}

} // namespace racha
