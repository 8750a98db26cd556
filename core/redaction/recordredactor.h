// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/record.h"
#include "core/redaction/frameredactor.h"

namespace racha {

/// Copies the records of one recording, in their order: times, rules, gaps, marks and the end stay;
/// people, rooms and texts do not; what the program sent is left out.
/// Thread: one. Memory: a record, and the people's names (Pseudonyms). Errors: none.
class RecordRedactor
{
public:
    RecordRedactor(Secret key, bool keepsComments);

    /// Nullopt: nothing of it goes into the copy. Its number is the writer's to give.
    std::optional<Record> copied(const Record& record);

    const RedactionFigures& figures() const { return m_frames.figures(); }

    std::int64_t people() const { return m_people.people(); }

private:
    struct BodyCopy;

    Pseudonyms m_people;
    FrameRedactor m_frames;
    const bool m_keepsComments;
};

} // namespace racha
