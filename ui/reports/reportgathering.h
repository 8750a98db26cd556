// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventreader.h"
#include "ui/words/reportfindings.h"

#include <QObject>
#include <QPointer>

namespace racha {

/// Asks a store for all that a document of one live or time tells, one question after the other: so
/// it holds up nobody else who reads. Thread: GUI.
class ReportGathering final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ReportGathering() override;

    /// Forgets what was gathered before. `step`: of the timeline.
    void start(EventReader& reader, const ReportScope& scope, std::chrono::seconds step);
    /// No answer comes any more, and no signal.
    void cancel();

    bool isRunning() const { return m_token != 0; }

    /// Whole once finished() was said.
    const ReportFindings& findings() const { return m_findings; }

Q_SIGNALS:
    void progressed(int done, int all);
    void finished();
    /// A question was not answered, or the store is another one meanwhile.
    void failed(const racha::Error& error);

private:
    void askNext();
    void take(const ReadAnswer& answer);
    void fail(const Error& error);

    const quint64 m_view = EventReader::newView();
    QPointer<EventReader> m_reader;
    std::vector<ReportQuestion> m_questions;
    std::size_t m_next = 0;
    quint64 m_token = 0; ///< 0: nothing is asked
    ReportFindings m_findings;
};

} // namespace racha
