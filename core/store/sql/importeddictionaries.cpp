// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/importeddictionaries.h"

#include "core/base/clock.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;
using namespace std::string_literals;

namespace {

constexpr std::string_view kWithDictionary = "zstd:";
constexpr std::size_t kMost = 10'000;

} // namespace

Result<std::string> ImportedDictionaries::encoding(const std::string& there)
{
    if (!there.starts_with(kWithDictionary))
        return there;
    const std::string number = there.substr(kWithDictionary.size());
    if (const auto known = m_numbers.find(number); known != m_numbers.end())
        return std::string(kWithDictionary) + known->second;
    auto here = translated(number);
    if (!here)
        return here;
    if (m_numbers.size() < kMost)
        m_numbers.emplace(number, *here);
    return std::string(kWithDictionary) + *here;
}

Result<std::string> ImportedDictionaries::translated(const std::string& number)
{
    const QString id = QString::fromStdString(number);
    if (m_source == nullptr)
        return "0"s;
    auto found = m_source->run(u"SELECT dictionary FROM live_payload_dictionaries WHERE id = ?"_s,
                               {id.toLongLong()});
    if (!found)
        return tl::unexpected(found.error());
    const QByteArray bytes = (*found)->next() ? (*found)->value(0).toByteArray() : QByteArray();
    (*found)->finish();
    if (bytes.isEmpty())
        return "0"s;
    auto same = m_target.run(u"SELECT id, dictionary FROM live_payload_dictionaries "
                             "WHERE length(dictionary) = ?"_s,
                             {bytes.size()});
    if (!same)
        return tl::unexpected(same.error());
    std::string here;
    while (here.empty() && (*same)->next()) {
        if ((*same)->value(1).toByteArray() == bytes)
            here = (*same)->value(0).toString().toStdString();
    }
    (*same)->finish();
    if (!here.empty())
        return here;
    auto made = m_target.run(
        u"INSERT INTO live_payload_dictionaries (dictionary, created_at) VALUES (?, ?)"_s,
        {bytes, timeValue(SystemClock().now())});
    if (!made)
        return tl::unexpected(made.error());
    return (*made)->lastInsertId().toString().toStdString();
}

} // namespace racha
