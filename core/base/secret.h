// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDebug>

#include <utility>

namespace racha {

/// A key, cookie or password. Prints as `***`; only reveal() gives the bytes, so that a search for
/// that word finds each place where a secret leaves the program.
class Secret
{
public:
    Secret() = default;

    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }

    const QByteArray& reveal() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

inline QDebug operator<<(QDebug debug, const Secret& secret)
{
    return debug << (secret.isEmpty() ? "(none)" : "***");
}

} // namespace racha
