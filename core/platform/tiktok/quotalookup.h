// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/platform/connectionsettings.h"
#include "core/platform/tiktok/httplookup.h"

#include <QObject>

#include <memory>

namespace racha {

/// Asks the signing service what the key may still do, and tells the visitor: at most once an hour,
/// and only where there is a key that may be used. An older service has it at another place.
/// Thread: the one it lives in (ingest).
class QuotaLookup final : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    QuotaLookup(std::shared_ptr<Visitor> visitor, const Clock& clock, QObject* parent = nullptr);

    void ask(const ConnectionSettings& connection);

Q_SIGNALS:
    /// It answered, did not, or was not asked.
    void done();

private:
    bool isDue(const ConnectionSettings& connection) const;
    void askAt(const WebcastAddresses& addresses, const Secret& key, bool isOlder);

    const std::shared_ptr<Visitor> m_visitor;
    const Clock& m_clock;
    std::unique_ptr<HttpLookup> m_http;
    std::optional<MonoTime> m_askedAt;
};

} // namespace racha
