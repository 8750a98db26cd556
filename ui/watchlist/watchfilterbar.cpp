// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/watchlist/watchfilterbar.h"

#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace racha {

namespace {

constexpr int kLongestText = 100;
constexpr int kTagFrame = 60; ///< edges and arrow of the box

} // namespace

WatchFilterBar::WatchFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_tag(new QComboBox(this))
{
    m_text->setMaxLength(kLongestText);
    m_text->setClearButtonEnabled(true);
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(1);
    m_tag->addItem(QString(), QString());

    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_tag, 2);

    connect(m_text, &QLineEdit::textChanged, this, &WatchFilterBar::textChanged);
    connect(m_tag, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT tagChanged(m_tag->currentData().toString()); });
    retranslate();
}

void WatchFilterBar::setTags(const QStringList& tags)
{
    const QString chosen = m_tag->currentData().toString();
    {
        const QSignalBlocker quiet(m_tag);
        while (m_tag->count() > 1)
            m_tag->removeItem(1);
        for (const QString& tag : tags)
            m_tag->addItem(tag, tag);
        m_tag->setCurrentIndex(std::max(0, m_tag->findData(chosen)));
    }
    m_tag->setVisible(!tags.isEmpty());
    if (m_tag->currentData().toString() != chosen)
        Q_EMIT tagChanged(QString());
}

void WatchFilterBar::clear()
{
    m_text->clear();
    m_tag->setCurrentIndex(0);
}

void WatchFilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WatchFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Search"));
    m_text->setAccessibleName(tr("Search in the watch list"));
    m_text->setToolTip(tr("Words in names, tags and notes"));
    m_tag->setItemText(0, tr("All tags"));
    m_tag->setMinimumWidth(m_tag->fontMetrics().horizontalAdvance(m_tag->itemText(0))
                           + Appearance::scaled(kTagFrame));
    m_tag->setAccessibleName(tr("Watch list: show only people with this tag"));
}

} // namespace racha
