// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/personsummary.h"

#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"

#include <QLocale>

namespace racha {

using namespace Qt::Literals::StringLiterals;
using words::number;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Fact momentFact(const QString& label, WallTime time)
{
    return {label, EventFacts::moment(time), text(isoText(time))};
}

} // namespace

QString PersonSummary::name(const PersonHistory& person)
{
    for (const auto& name : person.names) {
        if (!name.nickname.empty())
            return text(name.nickname);
        if (!name.uniqueId.empty())
            return text(name.uniqueId);
    }
    return QString::number(person.user.value);
}

QString PersonSummary::handle(const PersonHistory& person)
{
    for (const auto& name : person.names) {
        if (!name.nickname.empty() && !name.uniqueId.empty())
            return text(name.uniqueId);
    }
    return person.names.empty() ? QString() : text(person.names.front().uniqueId);
}

QList<Fact> PersonSummary::of(const PersonHistory& person)
{
    QList<Fact> facts;
    facts << momentFact(tr("First seen"), person.firstSeen)
          << momentFact(tr("Last seen"), person.lastSeen)
          << Fact {tr("Lives"), number(person.lives)};
    if (person.diamonds > 0)
        facts << Fact {tr("Diamonds given"), number(person.diamonds) + u" ◆"};
    facts << Fact {tr("Events"), totals(person)};
    if (person.names.size() > 1)
        facts << Fact {tr("Names"), names(person)};
    const QString id = QString::number(person.user.value);
    facts << Fact {tr("Id"), id, {}, id};
    return facts;
}

QString PersonSummary::totals(const PersonHistory& person)
{
    QStringList parts;
    for (std::size_t i = 0; i < kEventTypeCount; ++i) {
        if (person.events[i] > 0) {
            parts << u"%1: %2"_s.arg(words::eventTypeLabel(static_cast<EventType>(i)),
                                     number(person.events[i]));
        }
    }
    return parts.join(u" · "_s);
}

QString PersonSummary::names(const PersonHistory& person)
{
    QStringList lines;
    for (const auto& name : person.names) {
        QStringList called {text(name.nickname)};
        if (!name.uniqueId.empty())
            called << u'@' + text(name.uniqueId);
        called.removeAll(QString());
        lines << tr("%1, last seen %2", "a name of a person, a time")
                     .arg(called.join(u' '), EventFacts::moment(name.lastSeen));
    }
    return lines.join(u'\n');
}

} // namespace racha
