// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/diagnosticreport.h"

#include "app/statisticsfile.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNameWidth = 26;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString timeText(WallTime at)
{
    return at == WallTime() ? u"-"_s : text(isoText(at));
}

QString errorText(const Error& error)
{
    return text(info(error.code).text) + u": " + error.detail;
}

/// Nothing that came from a server begins a line of its own.
QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

class Report
{
public:
    void heading(const QString& text)
    {
        m_text += m_text.isEmpty() ? QString() : u"\n"_s;
        m_text += text + u'\n' + QString(text.size(), u'-') + u'\n';
    }

    void line(const QString& text) { m_text += oneLine(text) + u'\n'; }

    void row(const QString& name, const QString& value)
    {
        line(name.leftJustified(kNameWidth - 1) + u' ' + value);
    }

    void table(const DiagnosticFacts::Table& rows)
    {
        for (const auto& [name, value] : rows)
            row(name, value);
    }

    QString take() { return std::exchange(m_text, {}); }

private:
    QString m_text;
};

void addStatistics(Report& report, const Statistics& now)
{
    report.heading(u"Figures"_s);
    report.row(u"frames"_s, QString::number(now.frames));
    report.row(u"events"_s, QString::number(now.events));
    report.row(u"events per second"_s, QString::number(now.eventsPerSecond, 'f', 1));
    report.row(u"decode errors"_s, QString::number(now.decodeErrors));
    report.row(u"duplicates"_s, QString::number(now.duplicates));
    report.row(u"unknown messages"_s, QString::number(now.unknown));
    report.row(u"memory, MiB"_s, QString::number(now.residentMebibytes, 'f', 1));
    if (now.diskFreeBytes)
        report.row(u"disk free, MiB"_s, QString::number(*now.diskFreeBytes >> 20));
    if (!now.store) {
        report.row(u"store"_s, u"none"_s);
        return;
    }
    report.row(u"store"_s, text(now.store->engine) + u' ' + text(storePhaseText(now.store->phase)));
    report.row(
        u"stored, refused, waiting"_s,
        u"%1, %2, %3"_s.arg(now.store->stored).arg(now.store->refused).arg(now.store->queued));
    if (now.store->error)
        report.row(u"store error"_s, errorText(*now.store->error));
}

void addStep(Report& report, const LookupStep& step)
{
    report.line(u"  step %1: %2 -> %3, %4 bytes in %5 ms%6: %7"_s.arg(
        step.what, step.url, QString::number(step.httpStatus), QString::number(step.bytes),
        QString::number(step.took.count()),
        step.logId.isEmpty() ? QString() : QString(u", log id " + step.logId), step.outcome));
}

void addCapture(Report& report, const CaptureNote& note)
{
    const CaptureState& state = note.state;
    const QString name = note.username.isEmpty() ? u"recording"_s : QString(u'@' + note.username);
    report.line(name + u": " + text(capturePhaseText(state.phase))
                + (state.isReplay ? u" (replay)"_s : QString()));
    report.line(u"  room %1, provider %2, since %3, connected %4, attempt %5"_s.arg(
        QString::number(state.room.value), state.provider.isEmpty() ? u"-"_s : state.provider,
        timeText(state.since), timeText(state.captureStart), QString::number(state.attempt)));
    for (const CaptureNote::Verdict& verdict : note.verdicts)
        report.line(u"  verdict %1 %2"_s.arg(timeText(verdict.at), errorText(verdict.error)));
    for (const LookupStep& step : note.steps)
        addStep(report, step);
}

void addLog(Report& report, const std::vector<LogLine>& lines)
{
    static constexpr std::u16string_view kLetters = u"DIWC";
    report.heading(u"Log, last %1 lines"_s.arg(lines.size()));
    for (const LogLine& line : lines)
        report.line(timeText(line.at) + u' ' + QChar(kLetters[static_cast<std::size_t>(line.level)])
                    + u' ' + line.area + u' ' + line.text);
}

} // namespace

QString diagnosticReport(const DiagnosticFacts& facts)
{
    Report report;
    report.heading(u"Racha diagnostic report, %1"_s.arg(timeText(facts.at)));
    report.table(facts.versions);
    report.heading(u"Settings in force"_s);
    report.table(facts.settings);
    addStatistics(report, facts.statistics);
    report.heading(u"Captures"_s);
    if (facts.captures.empty())
        report.line(u"none"_s);
    for (const CaptureNote& note : facts.captures)
        addCapture(report, note);
    addLog(report, facts.log);
    return facts.redaction.apply(report.take());
}

} // namespace racha
