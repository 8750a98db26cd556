// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/servicequota.h"

#include <QLabel>

#include <optional>

namespace racha {

class MessageBar;

/// The signing service's quota in the status bar, hidden where no key is used; has the message bar
/// warn once at each of 80 and 100 per cent. Thread: GUI.
class QuotaLabel final : public QLabel
{
    Q_OBJECT

public:
    /// `warning` outlives it.
    explicit QuotaLabel(MessageBar& warning, QWidget* parent = nullptr);

    /// nullopt: no key is used.
    void showQuota(const std::optional<ServiceQuota>& quota);

    const std::optional<ServiceQuota>& quota() const { return m_quota; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void warn();

    MessageBar& m_warning;
    std::optional<ServiceQuota> m_quota;
    int m_warned = 0; ///< 1: that it is scarce, 2: that it is used up
};

} // namespace racha
