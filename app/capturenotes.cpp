// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/capturenotes.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

template<typename T>
void addBounded(std::deque<T>& all, T value, std::size_t most)
{
    all.push_back(std::move(value));
    if (all.size() > most)
        all.pop_front();
}

bool isSame(const std::optional<Error>& a, const std::optional<Error>& b)
{
    return a && b && a->code == b->code && a->detail == b->detail;
}

} // namespace

CaptureNote& CaptureNotes::newestOf(const QString& username)
{
    const auto found = std::ranges::find(m_captures, username, &CaptureNote::username);
    CaptureNote note;
    note.username = username;
    if (found != m_captures.end()) {
        note = std::move(*found);
        m_captures.erase(found);
    }
    addBounded(m_captures, std::move(note), kCaptures);
    return m_captures.back();
}

void CaptureNotes::addState(const CaptureState& state, WallTime at)
{
    CaptureNote& note = newestOf(state.username);
    if (state.error && !isSame(state.error, note.state.error))
        addBounded(note.verdicts, CaptureNote::Verdict {at, *state.error}, kVerdicts);
    note.state = state;
}

void CaptureNotes::addStep(const QString& username, const LookupStep& step)
{
    addBounded(newestOf(username).steps, step, kSteps);
}

} // namespace racha
