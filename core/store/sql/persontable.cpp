// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/persontable.h"

#include "core/base/textfolding.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <vector>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// People of a busy live; whom it forgets is written again, to no effect.
constexpr std::size_t kKnownPeople = 8'000;
constexpr std::size_t kChunk = 32;

/// Never NULL.
QVariant textValue(const std::string& text)
{
    return text.empty() ? QVariant(u""_s) : QVariant(QString::fromStdString(text));
}

} // namespace

std::string foldedNames(std::string_view uniqueId, std::string_view nickname)
{
    return foldedText(uniqueId) + '\n' + foldedText(nickname);
}

PersonTable::PersonTable(SqlConnection& connection)
    : m_connection(connection)
    , m_known(kKnownPeople)
{
}

void PersonTable::add(UserId user, std::string_view uniqueId, std::string_view nickname)
{
    if (!user && uniqueId.empty() && nickname.empty())
        return;
    std::string key = std::to_string(user.value);
    (key += '\0') += uniqueId;
    (key += '\0') += nickname;
    if (m_known.find(key) == nullptr)
        m_fresh.try_emplace({user.value, std::string(uniqueId), std::string(nickname)},
                            std::move(key));
}

void PersonTable::forget()
{
    m_fresh.clear();
    m_known = AgingMap<std::string, bool>(kKnownPeople);
}

Result<void> PersonTable::write()
{
    std::vector<QVariantList> rows;
    for (const auto& [person, key] : m_fresh) {
        const auto& [user, uniqueId, nickname] = person;
        rows.push_back({numberValue(user), textValue(uniqueId), textValue(nickname),
                        textValue(foldedNames(uniqueId, nickname))});
    }
    auto done = inPowersOfTwo(
        rows.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values;
            for (std::size_t i = first; i < first + count; ++i)
                values += rows[i];
            auto query = m_connection.run(
                u"INSERT INTO live_people (user_id, unique_id, nickname, folded) VALUES "_s
                    + QStringList(static_cast<qsizetype>(count), u"(?, ?, ?, ?)"_s).join(u", "_s)
                    + m_connection.dialect().ignoreRepeated(
                        {u"user_id"_s, u"unique_id"_s, u"nickname"_s}),
                values);
            return query ? Result<void>() : tl::unexpected(query.error());
        });
    if (done) {
        for (const auto& [person, key] : m_fresh)
            m_known.insert(key, true);
    }
    m_fresh.clear();
    return done;
}

} // namespace racha
