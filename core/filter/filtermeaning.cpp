// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filtermeaning.h"

#include "core/base/textfolding.h"
#include "core/event/eventtype.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The stored name of `gift`, `Gift` or `GiftEvent`; types of a later version end in `Event`.
std::optional<std::string> storedTypeName(const QString& value)
{
    const std::string wanted = value.toLower().toStdString();
    const std::size_t types = namedEventTypes();
    for (std::size_t i = 0; i < types; ++i) {
        const auto type = static_cast<EventType>(i);
        if (wanted == eventTypeShortName(type) || wanted == foldedText(eventTypeName(type)))
            return std::string(eventTypeName(type));
    }
    return value.endsWith("Event"_L1) ? std::optional(value.toStdString()) : std::nullopt;
}

bool isOrder(FilterRelation relation)
{
    return relation >= FilterRelation::Less && relation <= FilterRelation::GreaterOrEqual;
}

bool addTo(std::vector<FilterNumber>& numbers, const QString& value)
{
    const auto number = filterNumberOf(value);
    if (number)
        numbers.push_back(*number);
    return number.has_value();
}

bool addTo(std::vector<bool>& booleans, const QString& value)
{
    const auto truth = filterBooleanOf(value);
    if (truth)
        booleans.push_back(*truth);
    return truth.has_value();
}

/// A value that reads as a number is ordered among numbers, others among texts.
bool addJson(FilterTest& test, const QString& value)
{
    const bool isNumber = addTo(test.numbers, value);
    if (isOrder(test.relation) && isNumber)
        return true;
    if (test.relation == FilterRelation::OneOf)
        addTo(test.booleans, value);
    test.texts.push_back(value.toStdString());
    return true;
}

bool addEventType(FilterTest& test, const QString& value)
{
    const auto name = storedTypeName(value);
    if (name)
        test.texts.push_back(*name);
    return name.has_value();
}

bool addTime(FilterTest& test, const QString& value, const QTimeZone& zone)
{
    const auto time = filterTimeOf(value, zone);
    if (time)
        test.times.push_back(*time);
    return time.has_value();
}

QString withoutAt(const QString& handle)
{
    return handle.startsWith(u'@') ? handle.mid(1) : handle;
}

} // namespace

FilterAbilities abilitiesOf(const std::vector<FilterSource>& sources)
{
    FilterAbilities abilities;
    for (const FilterSource& source : sources) {
        abilities.hasText = abilities.hasText || source.hasText();
        abilities.hasOrder = abilities.hasOrder || source.kind != FilterKind::Boolean;
    }
    return abilities;
}

FilterTest emptyTest(const FilterSource& source, FilterRelation relation)
{
    FilterTest test;
    test.source = source;
    test.relation = relation;
    return test;
}

bool addValue(FilterTest& test, const QString& value, const QTimeZone& zone)
{
    const FilterKind kind = test.source.kind;
    if (test.relation == FilterRelation::Contains || test.relation == FilterRelation::Matches) {
        const QString part = kind == FilterKind::Handle ? withoutAt(value) : value;
        if (test.source.hasText() && test.relation == FilterRelation::Contains)
            test.texts.push_back(foldedText(part.toStdString()));
        return test.source.hasText();
    }
    switch (kind) {
    case FilterKind::Integer:
        return addTo(test.numbers, value);
    case FilterKind::TypeName:
        return addEventType(test, value);
    case FilterKind::Boolean:
        return addTo(test.booleans, value);
    case FilterKind::Time:
        return addTime(test, value, zone);
    case FilterKind::Json:
        return addJson(test, value);
    case FilterKind::Text:
    case FilterKind::Handle:
        break;
    }
    test.texts.push_back((kind == FilterKind::Handle ? withoutAt(value) : value).toStdString());
    return true;
}

} // namespace racha
