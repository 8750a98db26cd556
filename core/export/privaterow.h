// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"
#include "core/export/exportprivacy.h"
#include "core/export/namesintext.h"
#include "core/store/eventstream.h"

#include <QJsonObject>

#include <optional>
#include <set>

namespace racha {

struct KeyRule;

/// The row at which a stream stands as it is told to others (exportrules.h).
class PrivateRow
{
public:
    /// `stream` outlives it.
    PrivateRow(EventStream& stream, const ExportPrivacy& privacy);
    PrivateRow(const PrivateRow&) = delete;
    PrivateRow& operator=(const PrivateRow&) = delete;

    /// What it looks at in a row, beside the columns that are exported.
    static std::set<FilterColumn> neededColumns(const ExportPrivacy& privacy);

    /// What stands in place of the text of a cell (empty: NULL); nullopt: it stays as it is. Not
    /// for event_data. `rowNumber`: in the export.
    std::optional<std::string> cell(FilterColumn column, std::string_view text,
                                    std::int64_t rowNumber);
    /// In place of what is stored as event_data.
    QJsonObject eventData(const QJsonObject& stored);

private:
    std::string textIn(FilterColumn column) const;
    PersonNames sender() const;
    void gatherNames(const QJsonValue& value, const std::string& prefix);
    PersonNames personIn(const QJsonObject& object, const std::string& prefix) const;
    QJsonObject copied(const QJsonObject& object, const std::string& prefix);
    QJsonValue copiedValue(const QJsonValue& value, const std::string& path,
                           const std::string& person);
    QJsonValue copiedScalar(const QJsonValue& value, const KeyRule& rule,
                            const std::string& person);

    EventStream& m_stream;
    const ExportPrivacy m_privacy;
    KeyedPseudonyms m_pseudonyms;
    NamesInText m_names {m_pseudonyms};
    EventType m_type = EventType::Unknown; ///< of the event whose data is copied
};

} // namespace racha
