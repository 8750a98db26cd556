// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exportcolumn.h"
#include "core/export/privaterow.h"

#include <QJsonObject>

#include <optional>
#include <string>

namespace racha {

class EventStream;

/// A cell as text, and what it is. Text is clean UTF-8.
struct ExportCell
{
    enum class Kind : std::uint8_t
    {
        Null,
        Text,
        Id, ///< digits, too many for a double
        Number, ///< as JSON writes one
        Boolean, ///< `0` or `1`
        Time, ///< in the form of the store
        Json, ///< an object or a list on one line
    };

    Kind kind = Kind::Null;
    std::string_view text; ///< until the next cell is asked for
};

/// The cells of the row at which a stream stands; the same on every server.
class ExportRow
{
public:
    explicit ExportRow(EventStream& stream, const ExportPrivacy& privacy = {});

    /// The stream stands at another row now.
    void forget()
    {
        m_object.reset();
        ++m_number;
    }

    ExportCell cell(const ExportColumn& column);

private:
    ExportCell cellOf(const FilterSource& source);
    ExportCell storedCell(FilterColumn column);
    ExportCell privateCell(FilterColumn column, std::string_view text);
    ExportCell plainCell(FilterColumn column, std::string_view text);
    const QJsonObject& object();
    ExportCell valueAt(const FilterPath& path);
    ExportCell eventData(std::string_view json);
    std::string_view clean(std::string_view text);

    EventStream& m_stream;
    std::optional<PrivateRow> m_private; ///< none: cells are those of the store
    std::int64_t m_number = 0; ///< of the row, from 1
    std::optional<QJsonObject> m_object;
    std::string m_text; ///< what the last cell looks into
};

} // namespace racha
