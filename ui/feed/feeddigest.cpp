// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/feeddigest.h"

#include "ui/words/formatters.h"

#include <QAccessible>
#include <QStringList>

namespace racha {

using namespace Qt::Literals::StringLiterals;

FeedDigest::FeedDigest(QWidget* parent)
    : QuietLabel(parent)
{
    // Seen by assistive technology only: one pixel high, and not hidden, which would silence it.
    setFixedHeight(1);
    setStyleSheet(u"color: transparent; background: transparent;"_s);
}

void FeedDigest::append(const EventBatch& batch)
{
    for (const Event& event : batch.events) {
        m_counts.diamonds += event.diamonds;
        switch (event.type()) {
        case EventType::Comment:
            ++m_counts.comments;
            break;
        case EventType::Gift:
            m_counts.gifts += std::get<GiftEvent>(event.payload).added;
            break;
        case EventType::Like:
            m_counts.likes += std::get<LikeEvent>(event.payload).count;
            break;
        case EventType::Join:
            ++m_counts.joins;
            break;
        default:
            break;
        }
    }
}

void FeedDigest::clear()
{
    m_counts = {};
    m_saidAt = {};
    QLabel::clear();
}

void FeedDigest::advanceTo(WallTime now)
{
    if (m_saidAt == WallTime {} || now < m_saidAt)
        m_saidAt = now;
    if (now - m_saidAt < kInterval)
        return;
    m_saidAt = now;
    if (!m_counts.isEmpty())
        announce();
    m_counts = {};
}

QString FeedDigest::sentence() const
{
    QStringList parts;
    if (m_counts.comments > 0)
        parts << tr("%n comments", "", static_cast<int>(m_counts.comments));
    if (m_counts.gifts > 0) {
        parts << tr("%n gifts for %1 diamonds", "", static_cast<int>(m_counts.gifts))
                     .arg(words::number(m_counts.diamonds));
    }
    if (m_counts.likes > 0)
        parts << tr("%n likes", "", static_cast<int>(m_counts.likes));
    if (m_counts.joins > 0)
        parts << tr("%n people joined", "", static_cast<int>(m_counts.joins));
    return parts.join(u", "_s);
}

/// Readers speak a notification when it shows, whatever has the focus. Of a label they speak
/// nothing, and Qt 6.4 has no event for announcements.
void FeedDigest::announce()
{
    setText(sentence());
    QAccessibleEvent event(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

} // namespace racha
