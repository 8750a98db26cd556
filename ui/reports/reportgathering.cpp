// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/reportgathering.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

ReportGathering::~ReportGathering()
{
    cancel();
}

void ReportGathering::start(EventReader& reader, const ReportScope& scope,
                            std::chrono::seconds step)
{
    cancel();
    m_findings = {};
    m_questions = reportQuestions(scope, step);
    m_next = 0;
    m_reader = &reader;
    connect(&reader, &EventReader::answered, this, &ReportGathering::take);
    connect(&reader, &EventReader::stateChanged, this, [this] {
        fail(m_reader->error().value_or(Error {ErrorCode::DbLost, u"another store is read"_s}));
    });
    askNext();
}

void ReportGathering::cancel()
{
    if (m_reader) {
        disconnect(m_reader, nullptr, this, nullptr);
        m_reader->cancel(m_view);
    }
    m_reader.clear();
    m_token = 0;
}

void ReportGathering::askNext()
{
    m_token = m_reader->ask(m_view, m_questions[m_next]);
    Q_EMIT progressed(static_cast<int>(m_next), static_cast<int>(m_questions.size()));
}

void ReportGathering::take(const ReadAnswer& answer)
{
    if (answer.token != m_token)
        return;
    if (!answer.finding) {
        fail(answer.finding.error());
        return;
    }
    if (const auto* const report = std::get_if<std::shared_ptr<const Report>>(&*answer.finding))
        m_findings.take(**report);
    if (++m_next < m_questions.size()) {
        askNext();
        return;
    }
    cancel();
    Q_EMIT finished();
}

void ReportGathering::fail(const Error& error)
{
    cancel();
    Q_EMIT failed(error);
}

} // namespace racha
