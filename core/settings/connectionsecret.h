// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

#include <array>
#include <cstdint>

namespace racha {

/// What getting to a live may need and no settings file holds.
enum class ConnectionSecret : std::uint8_t
{
    SignKey,
    ProxyPassword,
    Session, ///< cookies of a login
};
inline constexpr std::size_t kConnectionSecrets =
    static_cast<std::size_t>(ConnectionSecret::Session) + 1;

/// One each, empty where it is not known.
class ConnectionSecrets
{
public:
    Secret& operator[](ConnectionSecret which)
    {
        return m_secrets[static_cast<std::size_t>(which)];
    }

    const Secret& operator[](ConnectionSecret which) const
    {
        return m_secrets[static_cast<std::size_t>(which)];
    }

private:
    std::array<Secret, kConnectionSecrets> m_secrets;
};

} // namespace racha
