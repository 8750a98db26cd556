// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"

#include <QWidget>

#include <array>
#include <chrono>
#include <vector>

class QPushButton;

namespace racha {

/// Large gifts above the feed for as long as they are news, so that a busy feed does not carry
/// them away. The newest kMost; a streak that grows stays one.
class PinnedGifts final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kNews {45};
    static constexpr std::size_t kMost = 3;

    explicit PinnedGifts(QWidget* parent = nullptr);

    void show(const std::vector<FeedRow>& gifts);
    void clear();
    /// Logical time: what is older than kNews goes.
    void advanceTo(WallTime now);
    void retranslate();

Q_SIGNALS:
    void chosen(const racha::FeedRow& gift);

private:
    void refresh();

    std::vector<FeedRow> m_gifts; ///< newest first
    std::array<QPushButton*, kMost> m_buttons {};
};

} // namespace racha
