// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/detailpane.h"

#include "ui/detail/eventpage.h"
#include "ui/detail/factlist.h"
#include "ui/detail/jsonpage.h"
#include "ui/detail/payloadpage.h"
#include "ui/detail/personpage.h"
#include "ui/detail/streakpage.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isEvent(const FeedRow& row)
{
    return row.kind == FeedRowKind::Message || row.kind == FeedRowKind::Streak
        || row.kind == FeedRowKind::Joins;
}

bool isSameEvent(const FeedRow& a, const FeedRow& b)
{
    return a.kind == b.kind && a.room == b.room && a.message == b.message && a.at == b.at
        && a.storedId == b.storedId;
}

} // namespace

DetailPane::DetailPane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_event(new EventPage(appearance, this))
    , m_json(new JsonPage(appearance, this))
    , m_payload(new PayloadPage(appearance, this))
    , m_streak(new StreakPage(appearance, this))
    , m_person(new PersonPage(appearance, this))
    , m_eventLookup(new StoreLookup(this))
    , m_streakLookup(new StoreLookup(this))
    , m_personLookup(new StoreLookup(this))
{
    setObjectName(u"panel"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (NotedPage* const page :
         std::initializer_list<NotedPage*> {m_event, m_json, m_payload, m_streak, m_person}) {
        m_tabs->addTab(QString());
        m_pages->addWidget(page);
    }
    auto* const line = new QWidget(this);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    m_head->addWidget(m_tabs, 1);
    layout->addLayout(m_head);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    connectPages();
    retranslate();
}

void DetailPane::connectPages()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        lookAtPage();
        refresh();
    });
    connect(&m_event->facts(), &FactList::linkActivated, this, [this](Fact::Link link) {
        showPage(link == Fact::Link::Streak ? Page::Streak : Page::Person);
    });
    connect(m_streak, &StreakPage::messageRequested, this, &DetailPane::showMessage);
    connect(m_streak, &StreakPage::streakRequested, this, &DetailPane::streakRequested);
    connect(m_person, &PersonPage::personRequested, this, &DetailPane::personRequested);
    connect(m_person, &PersonPage::eventRequested, this, [this](const FeedRow& row) {
        showRow(row);
        showPage(Page::Event);
    });
    for (StoreLookup* const lookup : {m_eventLookup, m_streakLookup, m_personLookup})
        connect(lookup, &StoreLookup::changed, this, &DetailPane::refresh);
}

void DetailPane::setReader(EventReader* reader)
{
    for (StoreLookup* const lookup : {m_eventLookup, m_streakLookup, m_personLookup})
        lookup->setReader(reader);
}

FactList& DetailPane::facts()
{
    return m_event->facts();
}

void DetailPane::showPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

DetailPane::Page DetailPane::page() const
{
    return static_cast<Page>(m_tabs->currentIndex());
}

void DetailPane::setCorner(QWidget* corner)
{
    m_head->addWidget(corner);
    m_head->setContentsMargins(0, 0, 8, 0);
}

void DetailPane::focusPage()
{
    m_tabs->setFocus();
}

void DetailPane::clear()
{
    m_row.reset();
    for (StoreLookup* const lookup : {m_eventLookup, m_streakLookup, m_personLookup})
        lookup->clear();
    refresh();
}

void DetailPane::showRow(const FeedRow& row)
{
    const bool isSame = m_row && isSameEvent(*m_row, row);
    const bool isSameStreak = m_row && m_row->room == row.room && m_row->streakId == row.streakId;
    const bool isSamePerson = m_row && m_row->user == row.user;
    m_row = row;
    if (isSameStreak)
        m_streakLookup->follow(true);
    else
        m_streakLookup->clear();
    if (!isSamePerson)
        m_personLookup->clear();
    if (!isSame)
        lookAtEvent();
    lookAtPage();
    refresh();
}

void DetailPane::showMessage(MessageId message)
{
    FeedRow row = shownRow();
    row.kind = FeedRowKind::Message;
    row.message = message;
    row.storedId = 0;
    showRow(row);
    showPage(Page::Event);
}

void DetailPane::lookAtEvent()
{
    if (isEvent(*m_row) && m_row->storedId != 0)
        m_eventLookup->look(StoredRowQuestion {m_row->storedId});
    else if (isEvent(*m_row) && m_row->message)
        m_eventLookup->look(EventQuestion {m_row->room, m_row->message});
    else
        m_eventLookup->clear();
}

/// Streak and person are asked for when their pages are looked at.
void DetailPane::lookAtPage()
{
    if (!m_row || !isEvent(*m_row))
        return;
    const bool isNew = m_streakLookup->state() == StoreLookup::State::Nothing;
    if (page() == Page::Streak && isNew && !m_row->streakId.empty())
        m_streakLookup->look(StreakQuestion {m_row->room, m_row->streakId});
    if (page() == Page::Person && m_personLookup->state() == StoreLookup::State::Nothing
        && m_row->user)
        m_personLookup->look(PersonQuestion {m_row->user});
}

/// The row as the store tells it, where it does: the feed's may be of a whole streak.
FeedRow DetailPane::shownRow() const
{
    const auto detail = m_eventLookup->found<EventDetail>();
    const bool isRead = detail && m_eventLookup->state() == StoreLookup::State::Found;
    return isRead ? feedRowOf(eventOf(detail->event)) : *m_row;
}

QString DetailPane::senderName() const
{
    const auto streak = m_streakLookup->found<StreakDetail>();
    if (m_row && !m_row->name.isEmpty())
        return words::isolated(m_row->name);
    if (streak && !streak->streak.userUniqueId.empty())
        return words::isolated(QString::fromStdString(streak->streak.userUniqueId));
    return m_row ? QString::number(m_row->user.value) : QString();
}

void DetailPane::refresh()
{
    refreshEvent();
    switch (page()) {
    case Page::Event:
        break;
    case Page::Json:
        refreshJson();
        break;
    case Page::Payload:
        refreshPayload();
        break;
    case Page::Streak:
        refreshStreak();
        break;
    case Page::Person:
        refreshPerson();
        break;
    }
}

void DetailPane::refreshEvent()
{
    if (!m_row) {
        m_event->showNote(tr("Choose an event to see all about it."));
        return;
    }
    const auto detail = m_eventLookup->state() == StoreLookup::State::Found
        ? m_eventLookup->found<EventDetail>()
        : nullptr;
    FeedRow row = *m_row;
    if (detail && row.kind == FeedRowKind::Message)
        row = shownRow();
    QList<Fact> facts = EventFacts::of(row, detail.get());
    m_event->showFacts(facts);
    const bool isOver =
        detail || m_eventLookup->state() == StoreLookup::State::Asking || !isEvent(row);
    const Note note = isOver ? Note {} : noteOf(*m_eventLookup);
    m_event->setHint(note.text.isEmpty() ? note.title : QString(note.title + u' ' + note.text));
}

DetailPane::Note DetailPane::noteOfRow() const
{
    if (!m_row)
        return {tr("Choose an event to see all about it."), {}};
    if (!isEvent(*m_row))
        return {tr("This line of the feed is no event."), {}};
    return {tr("TikTok gave this message no id, so it cannot be found in the store."), {}};
}

DetailPane::Note DetailPane::noteOf(const StoreLookup& lookup) const
{
    switch (lookup.state()) {
    case StoreLookup::State::Nothing:
        return noteOfRow();
    case StoreLookup::State::Asking:
    case StoreLookup::State::Loading:
        return {tr("Looking it up …"), {}};
    case StoreLookup::State::NotStored:
        return {tr("It is not stored yet."), tr("Rows are written a few times a second.")};
    case StoreLookup::State::NoStore:
        return {tr("No database is open."), tr("Only what the feed shows is known.")};
    case StoreLookup::State::Failed: {
        const ErrorText text = lookup.error() ? errorText(lookup.error()->code) : ErrorText {};
        return {tr("The store cannot be read."),
                u"%1 %2 %3"_s.arg(text.what, text.cause, text.next)};
    }
    case StoreLookup::State::Found:
        break;
    }
    return {};
}

/// What was shown before stays for the moment that an answer usually takes.
void DetailPane::putNote(NotedPage& page, const StoreLookup& lookup)
{
    if (lookup.state() == StoreLookup::State::Asking)
        return;
    const Note note = noteOf(lookup);
    page.showNote(note.title, note.text);
}

void DetailPane::refreshJson()
{
    const auto detail = m_eventLookup->found<EventDetail>();
    if (m_eventLookup->state() != StoreLookup::State::Found || !detail) {
        putNote(*m_json, *m_eventLookup);
        m_jsonOf.reset();
    } else if (detail->event.data.empty()) {
        m_json->showNote(tr("The JSON of this event is too large to be shown."));
    } else if (detail != m_jsonOf) {
        m_jsonOf = detail;
        m_json->showJson(detail->event.data);
    }
}

void DetailPane::refreshPayload()
{
    const auto detail = m_eventLookup->found<EventDetail>();
    if (m_eventLookup->state() == StoreLookup::State::Found && detail)
        m_payload->showPayload(detail);
    else
        putNote(*m_payload, *m_eventLookup);
}

void DetailPane::refreshStreak()
{
    const auto streak = m_streakLookup->found<StreakDetail>();
    if (m_streakLookup->state() == StoreLookup::State::Found && streak) {
        m_streakLookup->follow(streak->streak.endReason == EndReason::Running);
        m_streak->showStreak(streak, senderName());
        return;
    }
    if (!m_row || !isEvent(*m_row) || !m_row->streakId.empty()) {
        putNote(*m_streak, *m_streakLookup);
        return;
    }
    const auto detail = m_eventLookup->found<EventDetail>();
    const bool canStreak = m_row->type == EventType::Gift || m_row->type == EventType::Like;
    if (detail)
        m_streak->showNote(words::noStreakVerdict(eventOf(detail->event)));
    else if (canStreak)
        putNote(*m_streak, *m_eventLookup);
    else
        m_streak->showNote(words::noStreakVerdict({}));
}

void DetailPane::refreshPerson()
{
    const auto person = m_personLookup->found<PersonHistory>();
    if (m_personLookup->state() == StoreLookup::State::Found && person)
        m_person->showPerson(person);
    else if (m_row && isEvent(*m_row) && !m_row->user)
        m_person->showNote(tr("TikTok does not say whose event this is."));
    else
        putNote(*m_person, *m_personLookup);
}

void DetailPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DetailPane::retranslate()
{
    const std::array names {tr("Event"), tr("JSON"), tr("Payload"), tr("Streak"), tr("Person")};
    for (int i = 0; i < kPageCount; ++i)
        m_tabs->setTabText(i, names[static_cast<std::size_t>(i)]);
    m_tabs->setAccessibleName(tr("Pages of the detail"));
    m_event->facts().setAccessibleName(tr("Facts of the event"));
    refresh();
}

} // namespace racha
