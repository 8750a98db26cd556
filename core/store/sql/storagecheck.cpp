// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/storagecheck.h"

#include "core/store/sql/verificationdesk.h"

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostNamed = 1'000;

struct UniqueKey
{
    const char* table;
    const char* columns;
};

constexpr std::array kKeys {
    UniqueKey {"live_events", "room_id,message_id"},
    UniqueKey {"live_event_payloads", "event_id"},
    UniqueKey {"live_sessions", "uuid,room_id"},
    UniqueKey {"live_streaks", "room_id,streak_id"},
    UniqueKey {"live_marks", "session_id,at,text"},
    UniqueKey {"live_gaps", "session_id,from_at"},
    UniqueKey {"live_coverage", "session_id,figure,name"},
    UniqueKey {"live_people", "user_id,unique_id,nickname"},
    UniqueKey {"live_words", "word"},
    UniqueKey {"live_word_events", "word_id,event_id"},
};

} // namespace

Result<void> StorageCheck::run()
{
    m_desk.enter(VerificationPhase::File);
    if (auto done = checkFile(); !done)
        return done;
    for (std::size_t i = 0; i < kKeys.size() && !m_desk.isUnwanted(); ++i) {
        if (auto done = checkKey(QString::fromLatin1(kKeys[i].table),
                                 QString::fromLatin1(kKeys[i].columns));
            !done)
            return done;
        m_desk.advance(static_cast<double>(i + 1) / static_cast<double>(kKeys.size()));
    }
    return {};
}

Result<void> StorageCheck::checkFile()
{
    const QString question = m_desk.connection().dialect().integrityQuery();
    if (question.isEmpty())
        return {};
    return m_desk.read(question, {}, [this](const QSqlQuery& row) {
        const std::string said = utf8Of(row.value(0));
        if (said != "ok")
            m_desk.find({.kind = FindingKind::File, .found = said});
    });
}

Result<void> StorageCheck::checkKey(const QString& table, const QString& columns)
{
    bool isThere = false;
    auto done =
        m_desk.read(m_desk.connection().dialect().uniqueKeys(), {table}, [&](const QSqlQuery& row) {
            isThere |= QString::fromStdString(utf8Of(row.value(0))) == columns;
        });
    if (!done || isThere)
        return done;
    m_desk.find({.kind = FindingKind::NoKey,
                 .table = table.toStdString(),
                 .column = columns.toStdString()});
    return findRepeated(table, columns);
}

Result<void> StorageCheck::findRepeated(const QString& table, const QString& columns)
{
    const QStringList names = columns.split(u',');
    QStringList present;
    for (const QString& name : names)
        present << name + u" IS NOT NULL"_s;
    const bool hasId = table != "live_event_payloads"_L1 && table != "live_word_events"_L1;
    return m_desk.read(u"SELECT "_s + columns + (hasId ? u", max(id)"_s : u", NULL"_s) + u" FROM "
                           + table + u" WHERE " + present.join(u" AND "_s) + u" GROUP BY " + columns
                           + u" HAVING count(*) > 1 LIMIT " + QString::number(kMostNamed),
                       {}, [&](const QSqlQuery& row) {
                           std::string value;
                           for (int i = 0; i < names.size(); ++i)
                               value += (i == 0 ? "" : ",") + utf8Of(row.value(i));
                           m_desk.find({.kind = FindingKind::Repeated,
                                        .table = table.toStdString(),
                                        .row = utf8Of(row.value(static_cast<int>(names.size()))),
                                        .column = columns.toStdString(),
                                        .found = value});
                       });
}

} // namespace racha
