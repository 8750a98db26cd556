// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reportcells.h"

#include "ui/words/displayzone.h"
#include "ui/words/formatters.h"

#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

QString DiamondRate::text(std::int64_t diamonds) const
{
    if (currency == "USD"_L1)
        return u"≈\u00A0"_s + words::dollars(amount(diamonds));
    return u"≈\u00A0%1\u00A0%2"_s.arg(words::dollars(amount(diamonds)).mid(1), currency);
}

namespace words {

QString reportTime(WallTime time)
{
    return shownTime(time).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString reportMinute(WallTime time)
{
    return shownTime(time).toString(u"yyyy-MM-dd HH:mm");
}

QString shownText(const ReportCell& cell)
{
    const auto* const time = std::get_if<WallTime>(&cell.value);
    if (time == nullptr || cell.text.isEmpty())
        return cell.text;
    return cell.text == reportMinute(*time) ? dayAndMinute(*time) : dayAndClock(*time);
}

QString plainText(const std::string& text)
{
    const std::string line = oneLine(text);
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

ReportCell numberCell(std::int64_t number)
{
    return {words::number(number), number};
}

/// Nothing where there is none, so that a table of many zeros stays legible.
ReportCell countCell(std::int64_t count)
{
    return {count == 0 ? QString() : number(count), count};
}

ReportCell toldCell(std::int64_t told)
{
    return told > 0 ? numberCell(told) : ReportCell();
}

ReportCell idCell(Id id)
{
    return {id ? QString::number(id.value) : QString(), id};
}

ReportCell textCell(const std::string& text)
{
    return {plainText(text), text.empty() ? ReportValue() : ReportValue(text)};
}

ReportCell timeCell(WallTime time)
{
    return {time == WallTime() ? QString() : reportTime(time), time};
}

ReportCell minuteCell(WallTime time)
{
    return {time == WallTime() ? QString() : reportMinute(time), time};
}

ReportCell durationCell(std::chrono::seconds time)
{
    return {duration(time), static_cast<std::int64_t>(time.count())};
}

ReportCell moneyCell(std::int64_t diamonds, const DiamondRate& rate)
{
    return {rate.text(diamonds), rate.amount(diamonds)};
}

ReportCell shareCell(std::optional<double> share)
{
    return share ? ReportCell {percent(*share), *share} : ReportCell();
}

ReportCell viewersCell(std::optional<double> viewers)
{
    if (!viewers)
        return {};
    return {number(static_cast<std::int64_t>(std::llround(*viewers))), *viewers};
}

QString personText(const std::string& uniqueId, UserId user)
{
    if (!uniqueId.empty())
        return u'@' + plainText(uniqueId);
    return user ? QString::number(user.value) : QString();
}

} // namespace words

} // namespace racha
