// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/findingfilter.h"

#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds kAroundGap {30};

QString inQuotes(std::string_view text)
{
    QString escaped = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

QString methodTerm(std::string_view subject)
{
    return u"type == unknown and method == "_s + inQuotes(subject.substr(0, subject.find(": ")));
}

QString timeText(WallTime time)
{
    return QString::fromStdString(isoText(time));
}

} // namespace

QString findingFilter(const LiveFinding& finding)
{
    switch (finding.kind) {
    case LiveFindingKind::Undecodable:
    case LiveFindingKind::UnknownMessage:
        return methodTerm(finding.subject);
    case LiveFindingKind::Gap:
        return u"received_at >= %1 and received_at <= %2"_s.arg(
            timeText(finding.gapFrom - kAroundGap), timeText(finding.last + kAroundGap));
    case LiveFindingKind::EndlessStreak:
        return u"streak_id == "_s + inQuotes(finding.streakId);
    default:
        break;
    }
    return finding.message ? u"message_id == %1"_s.arg(finding.message.value) : QString();
}

} // namespace racha
