// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/eventfacts.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/words/displayzone.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

#include <QLocale>

#include <cstdlib>

namespace racha {

using namespace Qt::Literals::StringLiterals;
using words::number;

namespace {

/// Clocks differ by less than that: not worth a line.
constexpr std::chrono::seconds kSameTime {2};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString iso(WallTime time)
{
    return text(isoText(time));
}

bool isEvent(const FeedRow& row)
{
    return row.kind == FeedRowKind::Message || row.kind == FeedRowKind::Streak
        || row.kind == FeedRowKind::Joins;
}

void addId(QList<Fact>& facts, const QString& label, std::int64_t id)
{
    if (id != 0)
        facts << Fact {label, QString::number(id), {}, QString::number(id)};
}

} // namespace

QString EventFacts::moment(WallTime time)
{
    const QString day =
        QLocale().toString(shownTime(time).date(), tr("d MMMM yyyy", "date, as QLocale writes it"));
    return tr("%1, %2", "date, time of day").arg(day, words::clock(time) + words::zoneMark());
}

QList<Fact> EventFacts::of(const FeedRow& row, const EventDetail* stored)
{
    QList<Fact> facts;
    facts << Fact {tr("What"), EventPresenter::sentence(row)};
    if (isEvent(row)) {
        addPerson(facts, row);
        addStreak(facts, row, stored);
        addMoney(facts, row, stored);
    }
    addTimes(facts, row, stored);
    if (isEvent(row)) {
        facts << Fact {tr("Type"), words::eventTypeLabel(row.type), text(eventTypeName(row.type))};
        addOrigin(facts, row, stored);
        addIds(facts, row, stored);
    }
    return facts;
}

void EventFacts::addTimes(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored)
{
    const WallTime received = stored ? stored->event.receivedAt : row.lastAt;
    if (row.at < row.lastAt)
        facts << Fact {tr("Begun"), moment(row.at), iso(row.at)};
    const QString label = row.kind == FeedRowKind::Gap ? tr("Until")
        : row.messages > 1                             ? tr("Newest message")
                                                       : tr("Received");
    facts << Fact {label, moment(received), iso(received)};
    if (stored && std::chrono::abs(stored->event.timestamp - received) >= kSameTime) {
        facts << Fact {tr("TikTok's own time"), moment(stored->event.timestamp),
                       iso(stored->event.timestamp)};
    }
    if (row.isHistory) {
        facts << Fact {tr("History"),
                       tr("It happened before the capture joined; TikTok sent it again.")};
    }
}

QString EventFacts::levels(const FeedRow& row)
{
    QStringList parts;
    if (const QString roles = EventPresenter::roles(row); !roles.isEmpty())
        parts << roles;
    if (row.gifterLevel > 0)
        parts << tr("gifter level %1").arg(number(row.gifterLevel));
    if (row.memberLevel > 0)
        parts << tr("fan team level %1").arg(number(row.memberLevel));
    return parts.join(u", "_s);
}

void EventFacts::addPerson(QList<Fact>& facts, const FeedRow& row)
{
    const bool isOne = row.kind != FeedRowKind::Joins || row.count <= 1;
    const QString name = EventPresenter::person(row);
    if (name.isEmpty())
        return;
    const bool showsHandle = isOne && !row.handle.isEmpty() && row.handle != name;
    facts << Fact {tr("Person"),
                   showsHandle ? u"%1 @%2"_s.arg(name, row.handle) : name,
                   {},
                   {},
                   isOne && row.user ? Fact::Link::Person : Fact::Link::None};
    if (const QString roles = levels(row); isOne && !roles.isEmpty())
        facts << Fact {tr("Role"), roles};
}

void EventFacts::addStreak(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored)
{
    const bool canStreak = row.type == EventType::Gift || row.type == EventType::Like;
    if (row.streakId.empty()) {
        if (canStreak && stored)
            facts << Fact {tr("Streak"), words::noStreakVerdict(eventOf(stored->event))};
        return;
    }
    QString state = EventPresenter::badge(row, row.lastAt);
    if (row.kind == FeedRowKind::Streak)
        state =
            tr("%1 · %n messages", "state of a streak", static_cast<int>(row.messages)).arg(state);
    facts << Fact {tr("Streak"), state, text(row.streakId), {}, Fact::Link::Streak};
}

void EventFacts::addMoney(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored)
{
    if (row.diamonds <= 0)
        return;
    QString value = u"%1 ◆"_s.arg(number(row.diamonds));
    if (stored && stored->capture) {
        const double usd =
            static_cast<double>(row.diamonds) * stored->capture->settings.usdPerDiamond;
        value += u" ≈ "_s + words::dollars(usd);
    }
    facts << Fact {tr("Diamonds"), value};
}

void EventFacts::addOrigin(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored)
{
    Q_UNUSED(row)
    if (!stored)
        return;
    facts << Fact {tr("Live"), u'@' + text(stored->event.streamer)};
    if (stored->capture) {
        facts << Fact {
            tr("Capture"),
            tr("no. %1, begun %2")
                .arg(number(stored->capture->id.value), moment(stored->capture->startedAt)),
            text(stored->capture->program)};
    }
    facts << Fact {tr("Stored"), moment(stored->event.createdAt), iso(stored->event.createdAt)};
    if (stored->payload)
        facts << Fact {tr("Kind of message"), text(stored->payload->method)};
}

void EventFacts::addIds(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored)
{
    addId(facts, tr("Message id"), row.message.value);
    if (row.kind != FeedRowKind::Joins || row.count <= 1)
        addId(facts, tr("Person id"), row.user.value);
    addId(facts, tr("Room id"), row.room.value);
    if (!row.streakId.empty())
        facts << Fact {tr("Streak id"), text(row.streakId), {}, text(row.streakId)};
    if (stored)
        addId(facts, tr("Row id"), stored->event.id);
}

} // namespace racha
