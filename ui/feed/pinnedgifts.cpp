// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/pinnedgifts.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSame(const FeedRow& a, const FeedRow& b)
{
    return a.streakId.empty() ? a.message == b.message && b.streakId.empty()
                              : a.streakId == b.streakId;
}

} // namespace

PinnedGifts::PinnedGifts(QWidget* parent)
    : QWidget(parent)
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    layout->setSpacing(8);
    for (std::size_t i = 0; i < kMost; ++i) {
        auto* const button = new QPushButton(this);
        button->setObjectName(u"pinnedGift"_s);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] {
            if (i < m_gifts.size())
                Q_EMIT chosen(FeedRow(m_gifts[i]));
        });
        m_buttons[i] = button;
    }
    layout->addStretch(1);
    refresh();
}

void PinnedGifts::show(const std::vector<FeedRow>& gifts)
{
    for (const FeedRow& gift : gifts) {
        std::erase_if(m_gifts, [&gift](const FeedRow& known) { return isSame(known, gift); });
        m_gifts.insert(m_gifts.begin(), gift);
    }
    m_gifts.resize(std::min(m_gifts.size(), kMost));
    refresh();
}

void PinnedGifts::clear()
{
    m_gifts.clear();
    refresh();
}

void PinnedGifts::advanceTo(WallTime now)
{
    const auto old =
        std::erase_if(m_gifts, [now](const FeedRow& gift) { return now - gift.lastAt > kNews; });
    if (old > 0)
        refresh();
}

void PinnedGifts::retranslate()
{
    refresh();
}

void PinnedGifts::refresh()
{
    for (std::size_t i = 0; i < kMost; ++i) {
        QPushButton* const button = m_buttons[i];
        button->setVisible(i < m_gifts.size());
        if (i >= m_gifts.size())
            continue;
        const FeedRow& gift = m_gifts[i];
        const QString text =
            u"%1  %2  ·  %3 ◆"_s.arg(words::isolated(EventPresenter::person(gift)),
                                     EventPresenter::sentence(gift), words::number(gift.diamonds));
        button->setText(QString(text).replace(u'&', u"&&"_s)); // no mnemonics in names
        button->setAccessibleName(tr("Large gift %1: %2").arg(i + 1).arg(text));
        button->setToolTip(tr("Show this gift in the feed"));
    }
    setVisible(!m_gifts.empty());
}

} // namespace racha
