// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/reportsection.h"

#include "ui/words/errortext.h"

#include <QEvent>

namespace racha {

using namespace Qt::Literals::StringLiterals;

std::chrono::seconds ReportSubject::duration() const
{
    WallTime from = live ? live->begin : scope.from;
    WallTime to = live ? live->end : scope.until != WallTime() ? scope.until : scope.now;
    if (!live && from == WallTime() && !others.empty()) {
        from = others.back().begin;
        to = others.front().end;
    }
    return from == WallTime() ? std::chrono::seconds()
                              : std::chrono::duration_cast<std::chrono::seconds>(to - from);
}

ReportSection::ReportSection(const Appearance& appearance, QWidget* parent)
    : NotedPage(parent)
    , m_appearance(appearance)
    , m_lookup(new StoreLookup(this))
{
    m_lookup->setRefresh(kRefresh);
    connect(m_lookup, &StoreLookup::changed, this, &ReportSection::showState);
}

void ReportSection::setReader(EventReader* reader)
{
    m_lookup->setReader(reader);
}

void ReportSection::setSubject(const ReportSubject& subject)
{
    // A live that goes on is the same one, and the clock alone makes no other question: what is
    // shown stays, and is asked for again without a word.
    ReportScope before = m_subject.scope;
    before.now = subject.scope.now;
    m_isDue = m_isDue || !m_hasSubject || subject.scope != before;
    m_hasSubject = true;
    m_subject = subject;
    askIfShown();
}

void ReportSection::setRate(const DiamondRate& rate)
{
    m_rate = rate;
    retranslate();
}

void ReportSection::refresh()
{
    m_isDue = m_hasSubject;
    askIfShown();
}

void ReportSection::askIfShown()
{
    if (m_isDue && isVisible())
        ask();
}

void ReportSection::ask()
{
    m_isDue = false;
    m_lookup->look(question());
    m_lookup->follow(!m_subject.live || m_subject.live->isRunning);
}

void ReportSection::showEvent(QShowEvent* event)
{
    NotedPage::showEvent(event);
    askIfShown();
}

QString ReportSection::withinSubject(const QString& condition) const
{
    if (!m_subject.scope.room)
        return condition;
    return u"room_id == %1 and %2"_s.arg(QString::number(m_subject.scope.room.value), condition);
}

void ReportSection::showState()
{
    switch (m_lookup->state()) {
    case StoreLookup::State::Nothing:
    case StoreLookup::State::Asking:
        return;
    case StoreLookup::State::Loading:
        showNote(tr("Counting…"));
        return;
    case StoreLookup::State::Found:
        if (const auto report = m_lookup->found<Report>())
            showReport(*report);
        return;
    case StoreLookup::State::NotStored:
    case StoreLookup::State::NoStore:
        showNote(tr("No store is open"), tr("Reports tell of what is stored."));
        return;
    case StoreLookup::State::Failed:
        break;
    }
    const ErrorText text = errorText(m_lookup->error()->code);
    showNote(text.what, text.next);
}

void ReportSection::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    NotedPage::changeEvent(event);
}

} // namespace racha
