// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/detail/storelookup.h"
#include "ui/models/feedrow.h"

#include <QFrame>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace racha {

class Appearance;
class EventPage;
class FactList;
class JsonPage;
class NotedPage;
class PayloadPage;
class PersonPage;
class StreakPage;

/// All about one event of the feed: facts, JSON, undecoded payload, its streak, its person. What
/// the feed row knows is there at once; the rest is read from the store, page by page as it is
/// looked at.
class DetailPane final : public QFrame
{
    Q_OBJECT

public:
    enum class Page
    {
        Event,
        Json,
        Payload,
        Streak,
        Person
    };
    static constexpr int kPageCount = 5;

    explicit DetailPane(const Appearance& appearance, QWidget* parent = nullptr);

    /// Null: nothing is stored. The reader outlives the pane.
    void setReader(EventReader* reader);
    /// Shows a row; the same row again, grown, is brought up to date. The row of a streak stands
    /// for its newest message.
    void showRow(const FeedRow& row);
    void clear();

    void showPage(Page page);
    Page page() const;
    /// At the right end of the row of tabs.
    void setCorner(QWidget* corner);
    /// The keyboard goes to its tabs.
    void focusPage();

    FactList& facts();

    JsonPage& jsonPage() { return *m_json; }

    PayloadPage& payloadPage() { return *m_payload; }

    StreakPage& streakPage() { return *m_streak; }

    PersonPage& personPage() { return *m_person; }

Q_SIGNALS:
    /// The feed shall show only this streak, or this person.
    void streakRequested(const QString& streakId);
    void personRequested(qint64 userId);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Note
    {
        QString title;
        QString text;
    };

    void connectPages();
    QWidget* makeEventPage();
    void showMessage(MessageId message);
    void lookAtPage();
    void lookAtEvent();
    void refresh();
    void refreshEvent();
    void refreshJson();
    void refreshPayload();
    void refreshStreak();
    void refreshPerson();
    Note noteOf(const StoreLookup& lookup) const;
    Note noteOfRow() const;
    void putNote(NotedPage& page, const StoreLookup& lookup);
    FeedRow shownRow() const;
    QString senderName() const;
    void retranslate();

    QHBoxLayout* m_head;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    EventPage* m_event;
    JsonPage* m_json;
    PayloadPage* m_payload;
    StreakPage* m_streak;
    PersonPage* m_person;
    StoreLookup* m_eventLookup;
    StoreLookup* m_streakLookup;
    StoreLookup* m_personLookup;
    std::optional<FeedRow> m_row;
    std::shared_ptr<const EventDetail> m_jsonOf; ///< whose JSON is shown
};

} // namespace racha
