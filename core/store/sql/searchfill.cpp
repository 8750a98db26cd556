// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/searchfill.h"

#include "core/filter/cellrecord.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/persontable.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/wordtable.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 4'000;

class SearchFill
{
public:
    SearchFill(SqlConnection& connection, std::int64_t afterId)
        : m_connection(connection)
        , m_people(connection)
        , m_words(connection)
        , m_lastId(afterId)
    {
    }

    /// False: no row is left.
    Result<bool> next()
    {
        SqlTransaction transaction(m_connection);
        auto done = transaction.begin();
        const std::int64_t before = m_lastId;
        if (done)
            done = read();
        if (done)
            done = m_words.write();
        if (done)
            done = m_people.write();
        if (done)
            done = transaction.commit();
        if (!done)
            return tl::unexpected(done.error());
        return m_lastId > before;
    }

private:
    Result<void> read()
    {
        // Most rows have no comment: their JSON need not come along.
        auto query = m_connection.run(u"SELECT id, user_id, user_unique_id, user_nickname, "
                                      "CASE WHEN instr(event_data, '\"comment\"') > 0 "
                                      "THEN event_data END "
                                      "FROM live_events WHERE id > ? ORDER BY id LIMIT "_s
                                          + QString::number(kRowsAtOnce),
                                      {numberValue(m_lastId)});
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next()) {
            m_lastId = (*query)->value(0).toLongLong();
            m_people.add(idOf((*query)->value(1)), utf8Of((*query)->value(2)),
                         utf8Of((*query)->value(3)));
            if (!(*query)->value(4).isNull())
                addComment(utf8Of((*query)->value(4)));
        }
        (*query)->finish();
        return {};
    }

    void addComment(const std::string& data)
    {
        static const FilterPath path {{"comment"}};
        CellRecord row;
        row.set(FilterColumn::EventData, FilterValue::ofText(data));
        m_words.add(m_lastId, row.valueAt(path).text);
    }

    SqlConnection& m_connection;
    PersonTable m_people;
    WordTable m_words;
    std::int64_t m_lastId;
};

} // namespace

Result<void> fillSearchTables(SqlConnection& connection)
{
    return fillSearchTables(connection, 0);
}

Result<void> fillSearchTables(SqlConnection& connection, std::int64_t afterId)
{
    SearchFill fill(connection, afterId);
    while (true) {
        const auto more = fill.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

} // namespace racha
