// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/storelookup.h"

namespace racha {

StoreLookup::StoreLookup(QObject* parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefresh);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Asking)
            enter(State::Loading);
    });
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        const bool isFollowed = m_isFollowing && m_state == State::Found;
        if ((isFollowed || m_state == State::Failed) && m_token == 0)
            askAgain();
    });
}

void StoreLookup::setReader(EventReader* reader)
{
    if (m_reader)
        disconnect(m_reader, nullptr, this, nullptr);
    m_reader = reader;
    if (reader) {
        m_view = reader->newView();
        connect(reader, &EventReader::answered, this, &StoreLookup::take);
        connect(reader, &EventReader::committed, this, &StoreLookup::noteCommitted);
        connect(reader, &EventReader::stateChanged, this, &StoreLookup::ask);
    }
    ask();
}

void StoreLookup::look(ReadQuestion question)
{
    m_question = std::move(question);
    ask();
}

void StoreLookup::clear()
{
    m_question.reset();
    m_token = 0;
    m_isFollowing = false;
    enter(State::Nothing);
}

void StoreLookup::ask()
{
    m_error.reset();
    if (!m_question)
        return;
    if (!m_reader || m_reader->state() == EventReader::State::NoStore) {
        enter(State::NoStore);
        return;
    }
    if (m_reader->state() == EventReader::State::Failed) {
        m_error = m_reader->error();
        enter(State::Failed);
        return;
    }
    enter(State::Asking);
    m_patience.start();
    askAgain();
}

/// Without a word on the screen.
void StoreLookup::askAgain()
{
    m_token = m_reader->ask(m_view, *m_question);
}

void StoreLookup::take(const ReadAnswer& answer)
{
    if (answer.token != m_token || !m_question)
        return;
    m_token = 0;
    if (!answer.finding) {
        m_error = answer.finding.error();
        enter(State::Failed);
        return;
    }
    m_finding = *answer.finding;
    enter(std::holds_alternative<std::monostate>(m_finding) ? State::NotStored : State::Found);
}

void StoreLookup::noteCommitted()
{
    if (m_state == State::NotStored && m_token == 0)
        askAgain();
    const bool isFollowed = m_isFollowing && m_state == State::Found;
    if ((isFollowed || m_state == State::Failed) && !m_refresh.isActive())
        m_refresh.start();
}

void StoreLookup::enter(State state)
{
    if (state != State::Asking)
        m_patience.stop();
    if (state != State::Found && state != State::Asking)
        m_finding = {};
    m_state = state;
    Q_EMIT changed();
}

} // namespace racha
