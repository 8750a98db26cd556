// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"

#include <memory>

namespace racha {

/// The direct way first; where it fails, the signing service, whose failure then decides.
/// A question about the user (no such user, not live) is not asked twice.
class AutoProvider final : public ConnectionProvider
{
    Q_OBJECT

public:
    /// `fallback` may be null: no key is set.
    AutoProvider(std::unique_ptr<ConnectionProvider> first,
                 std::unique_ptr<ConnectionProvider> fallback, QObject* parent = nullptr);

    void resolve(const QString& username) override;
    void cancel() override;
    void forgetCached() override;
    void doubtRoom() override;
    bool tryOtherWay(ErrorCode refusedWith) override;

private:
    void follow(ConnectionProvider& provider);
    void fallBack(const LookupFailure& failure);

    std::unique_ptr<ConnectionProvider> m_first;
    std::unique_ptr<ConnectionProvider> m_fallback;
    QString m_username;
    bool m_useFallback = false; ///< the first way's socket was refused
};

} // namespace racha
