// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/eventreader.h"

namespace racha {

/// Several windows' ends may share a StoreReader: no two of them use the same number.
quint64 EventReader::nextNumber()
{
    static quint64 last = 0;
    return ++last;
}

quint64 EventReader::ask(quint64 view, ReadQuestion question)
{
    const quint64 token = nextNumber();
    m_open[view] = token;
    if (m_state == State::Ready)
        Q_EMIT requested({view, token, std::move(question)});
    return token;
}

void EventReader::cancel(quint64 view)
{
    if (m_open.erase(view) > 0)
        Q_EMIT cancelled(view);
}

void EventReader::setReady(const DatabaseUrl& database, bool isReadOnly)
{
    m_database = database;
    m_isReadOnly = isReadOnly;
    setState(State::Ready, {});
}

void EventReader::setNoStore()
{
    setState(State::NoStore, {});
}

void EventReader::setFailed(const Error& error)
{
    setState(State::Failed, error);
}

void EventReader::setState(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    m_open.clear();
    Q_EMIT stateChanged();
}

void EventReader::take(const ReadAnswer& answer)
{
    if (std::erase_if(m_open, [&](const auto& open) { return open.second == answer.token; }) > 0)
        Q_EMIT answered(answer);
}

void EventReader::noteCommitted()
{
    if (m_state == State::Ready)
        Q_EMIT committed();
}

} // namespace racha
