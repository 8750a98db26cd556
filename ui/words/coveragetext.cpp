// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/coveragetext.h"

#include "core/base/errorcode.h"
#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace racha::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CoverageText
{
    Q_DECLARE_TR_FUNCTIONS(CoverageText)
};

using F = CoverageFigure;

/// How the value of a figure reads.
enum class Unit : std::uint8_t
{
    Count,
    Span, ///< milliseconds, a part of the live
    Offset, ///< milliseconds, with a sign
    Bytes,
};

Unit unitOf(CoverageFigure figure)
{
    switch (figure) {
    case F::ConnectedMs:
    case F::GapMs:
    case F::LongestGapMs:
        return Unit::Span;
    case F::ClockSkewMs:
    case F::ClockDriftMs:
        return Unit::Offset;
    case F::FrameBytes:
    case F::LargestFrame:
    case F::LargestInflated:
        return Unit::Bytes;
    default:
        return Unit::Count;
    }
}

QString valueText(CoverageFigure figure, std::int64_t value)
{
    switch (unitOf(figure)) {
    case Unit::Span:
        return duration(std::chrono::round<std::chrono::seconds>(std::chrono::milliseconds(value)));
    case Unit::Offset: {
        const QString size =
            QLocale().toString(std::abs(static_cast<double>(value)) / 1000, 'f', 3);
        return CoverageText::tr("%1 s").arg((value < 0       ? u"−"_s
                                                 : value > 0 ? u"+"_s
                                                             : QString())
                                            + size);
    }
    case Unit::Bytes:
        return bytes(value);
    case Unit::Count:
        break;
    }
    return number(value);
}

ReportCell valueCell(const Coverage& coverage, CoverageFigure figure)
{
    if (const auto value = coverage.of(figure))
        return {valueText(figure, *value), *value};
    return {basisOf(figure) == Basis::Unknown ? CoverageText::tr("cannot be known")
                                              : CoverageText::tr("not told"),
            {}};
}

QString partName(const Coverage::Part& part)
{
    if (part.name.empty())
        return CoverageText::tr("others");
    return part.figure == F::Gaps ? gapCauseText(part.name) : plainText(part.name);
}

/// What a figure is made of, or what is to know of it.
QString remarkOf(const Coverage& coverage, CoverageFigure figure)
{
    constexpr std::size_t kMostNamed = 6;
    const auto parts = coverage.partsOf(figure);
    QStringList texts;
    for (std::size_t i = 0; i < parts.size() && i < kMostNamed; ++i)
        texts << u"%1 × %2"_s.arg(number(parts[i].value), partName(parts[i]));
    if (parts.size() > kMostNamed)
        texts << u"…"_s;
    if (!texts.isEmpty())
        return texts.join(u", ");
    const auto share = [](std::optional<double> part) {
        return part ? CoverageText::tr("%1 of all").arg(percent(*part)) : QString();
    };
    switch (figure) {
    case F::ConnectedMs:
        return share(coverage.connectedShare());
    case F::LikesSeen:
        return share(coverage.likesShare());
    case F::DiamondsSeen:
        return coverage.of(figure) ? share(coverage.diamondsShare())
                                   : CoverageText::tr("only a live with guests tells a total");
    case F::LikesTold:
    case F::DiamondsTold:
        return CoverageText::tr("growth of the room's total while it was watched");
    case F::FilteredComments:
        return CoverageText::tr("TikTok does not say what it withholds from whoever is not logged "
                                "in");
    case F::ClockSkewMs:
        return CoverageText::tr("this computer's clock against TikTok's, way of the frames "
                                "included");
    default:
        return {};
    }
}

} // namespace

QString coverageFigureTitle(CoverageFigure figure)
{
    static const std::array<const char*, kCoverageFigureCount> kTitles {
        QT_TRANSLATE_NOOP("CoverageText", "Time connected"),
        QT_TRANSLATE_NOOP("CoverageText", "Time without connection"),
        QT_TRANSLATE_NOOP("CoverageText", "Gaps"),
        QT_TRANSLATE_NOOP("CoverageText", "Longest gap"),
        QT_TRANSLATE_NOOP("CoverageText", "Frames"),
        QT_TRANSLATE_NOOP("CoverageText", "Bytes received"),
        QT_TRANSLATE_NOOP("CoverageText", "Largest frame"),
        QT_TRANSLATE_NOOP("CoverageText", "Largest frame, unpacked"),
        QT_TRANSLATE_NOOP("CoverageText", "Frames not readable"),
        QT_TRANSLATE_NOOP("CoverageText", "Messages"),
        QT_TRANSLATE_NOOP("CoverageText", "Messages understood"),
        QT_TRANSLATE_NOOP("CoverageText", "Messages from before the capture"),
        QT_TRANSLATE_NOOP("CoverageText", "Repeated messages"),
        QT_TRANSLATE_NOOP("CoverageText", "Unknown messages"),
        QT_TRANSLATE_NOOP("CoverageText", "Damaged messages"),
        QT_TRANSLATE_NOOP("CoverageText", "Likes seen"),
        QT_TRANSLATE_NOOP("CoverageText", "Likes by the room's count"),
        QT_TRANSLATE_NOOP("CoverageText", "Likes missing"),
        QT_TRANSLATE_NOOP("CoverageText", "Likes during gaps"),
        QT_TRANSLATE_NOOP("CoverageText", "Diamonds seen"),
        QT_TRANSLATE_NOOP("CoverageText", "Diamonds by the room's count"),
        QT_TRANSLATE_NOOP("CoverageText", "Diamonds missing"),
        QT_TRANSLATE_NOOP("CoverageText", "Diamonds during gaps"),
        QT_TRANSLATE_NOOP("CoverageText", "Counts of viewers"),
        QT_TRANSLATE_NOOP("CoverageText", "Most viewers told"),
        QT_TRANSLATE_NOOP("CoverageText", "Viewers in all, as told"),
        QT_TRANSLATE_NOOP("CoverageText", "Comments withheld by TikTok"),
        QT_TRANSLATE_NOOP("CoverageText", "Clock difference"),
        QT_TRANSLATE_NOOP("CoverageText", "Clock drift"),
        QT_TRANSLATE_NOOP("CoverageText", "Clock jumps"),
        QT_TRANSLATE_NOOP("CoverageText", "Late messages"),
        QT_TRANSLATE_NOOP("CoverageText", "Names cut"),
        QT_TRANSLATE_NOOP("CoverageText", "Ids out of range"),
    };
    return QCoreApplication::translate("CoverageText", kTitles[static_cast<std::size_t>(figure)]);
}

QString basisText(Basis basis)
{
    switch (basis) {
    case Basis::Observed:
        return CoverageText::tr("observed", "how a figure is known");
    case Basis::Derived:
        return CoverageText::tr("derived", "how a figure is known");
    case Basis::Estimated:
        return CoverageText::tr("estimated", "how a figure is known");
    case Basis::Unknown:
        break;
    }
    return CoverageText::tr("unknown", "how a figure is known");
}

QString gapCauseText(const std::string& cause)
{
    // Codes are stable names that people search for; the sentence of each is in the manual.
    return cause.empty() ? CoverageText::tr("unknown cause") : plainText(cause);
}

QString coverageSentence(const Coverage& coverage)
{
    QStringList parts;
    const auto connected = coverage.connectedShare();
    if (!connected)
        return CoverageText::tr("Nothing has come yet.");
    parts << CoverageText::tr("%1 of the time connected").arg(percent(*connected));
    if (const auto likes = coverage.likesShare())
        parts << CoverageText::tr("%1 of the likes seen").arg(percent(*likes));
    if (const auto diamonds = coverage.diamondsShare())
        parts << CoverageText::tr("%1 of the diamonds seen").arg(percent(*diamonds));
    const auto count = [&coverage](F figure) {
        return static_cast<int>(std::min<std::int64_t>(coverage.of(figure).value_or(0),
                                                       std::numeric_limits<int>::max()));
    };
    if (const int unknown = count(F::UnknownMessages); unknown > 0)
        parts << CoverageText::tr("%n unknown message(s)", nullptr, unknown);
    if (const int damaged = count(F::Undecodable); damaged > 0)
        parts << CoverageText::tr("%n damaged message(s)", nullptr, damaged);
    if (const int frames = count(F::UnreadableFrames); frames > 0)
        parts << CoverageText::tr("%n frame(s) not readable", nullptr, frames);
    return parts.join(u"; ") + u'.';
}

ReportTable coverageTable(const Coverage& coverage)
{
    ReportTable table {"coverage",
                       {{"figure", CoverageText::tr("Figure"), ReportColumn::Kind::Text, true},
                        {"value", CoverageText::tr("Value"), ReportColumn::Kind::Number},
                        {"basis", CoverageText::tr("Known")},
                        {"remark", CoverageText::tr("Remark")}},
                       {}};
    for (std::size_t i = 0; i < kCoverageFigureCount; ++i) {
        const auto figure = static_cast<CoverageFigure>(i);
        const Basis basis = basisOf(figure);
        const QString remark = remarkOf(coverage, figure);
        table.rows.push_back(
            {{coverageFigureTitle(figure), std::string(coverageFigureName(figure))},
             valueCell(coverage, figure),
             {basisText(basis), std::string(basisName(basis))},
             {remark, remark.toStdString()}});
    }
    return table;
}

} // namespace racha::words
