// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/walltime.h"
#include "core/filter/filtersource.h"

#include <QJsonObject>

#include <optional>

namespace racha {

/// A cell as the filter sees it. Text is a view: it lasts until the record is asked again.
struct FilterValue
{
    enum class Kind : std::uint8_t
    {
        Null, ///< also objects and lists, which no comparison fits
        Integer,
        Real,
        Text,
        Boolean,
        Time,
    };

    Kind kind = Kind::Null;
    std::int64_t integer = 0; ///< also 0 or 1 for Boolean, microseconds for Time
    double real = 0.0;
    std::string_view text;

    bool isNull() const { return kind == Kind::Null; }

    static FilterValue ofInteger(std::int64_t number) { return {Kind::Integer, number, 0.0, {}}; }

    static FilterValue ofReal(double number) { return {Kind::Real, 0, number, {}}; }

    static FilterValue ofText(std::string_view text) { return {Kind::Text, 0, 0.0, text}; }

    static FilterValue ofBoolean(bool truth) { return {Kind::Boolean, truth ? 1 : 0, 0.0, {}}; }

    static FilterValue ofTime(WallTime time) { return {Kind::Time, microseconds(time), 0.0, {}}; }

    // As in the tables: id 0 and empty text are NULL.
    static FilterValue ofId(Id id) { return id ? ofInteger(id.value) : FilterValue(); }

    static FilterValue ofName(std::string_view name)
    {
        return name.empty() ? FilterValue() : ofText(name);
    }
};

/// What a filter judges: a live event, a row of the feed, a stored row. Used on one thread and for
/// one row; a subclass gives its cells, event_data is parsed at most once, when a path asks for it.
class FilterRecord
{
public:
    FilterRecord() = default;
    virtual ~FilterRecord() = default;
    FilterRecord(const FilterRecord&) = delete;
    FilterRecord& operator=(const FilterRecord&) = delete;

    /// A column that the record does not keep is NULL.
    virtual FilterValue cell(FilterColumn column) = 0;
    /// The value at a path of event_data.
    virtual FilterValue valueAt(const FilterPath& path);

protected:
    /// The text of event_data; lasts as long as the record.
    virtual std::string_view eventData() = 0;

    /// The text of event_data is another one now.
    void forgetEventData() { m_object.reset(); }

private:
    std::optional<QJsonObject> m_object;
    std::string m_text; ///< what the last text value looks into
};

} // namespace racha
