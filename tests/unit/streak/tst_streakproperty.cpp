// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/randomsource.h"
#include "tests/support/testmain.h"
#include "tests/unit/streak/streakfixture.h"

#include <optional>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// What happens to a room: rows, and moments at which a capture or the live ended.
struct Step
{
    std::optional<StreakRow> row;
    EndReason closing = EndReason::Running; ///< where there is no row; Running: time passes
    std::chrono::microseconds at {};
};

/// The contract read once more, slowly: two passes over the complete list, no state carried along.
class SlowReference
{
public:
    explicit SlowReference(const std::vector<Step>& steps)
        : m_steps(steps)
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].row)
                assign(i);
        }
    }

    QString text() const
    {
        std::map<std::size_t, StreakMark> marks;
        QString out;
        for (const Group& group : m_groups)
            out += judge(group, marks);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_steps[i].row)
                out += StoredRows::text(marks[i]) + u' ' + QString::fromStdString(marks[i].streakId)
                    + u'\n';
        }
        return out;
    }

private:
    struct Group
    {
        std::string id;
        std::vector<std::size_t> steps; ///< of its rows
    };

    const StreakRow& row(std::size_t step) const { return *m_steps[step].row; }

    static std::chrono::microseconds limit(const StreakRow& row)
    {
        return row.type == EventType::Like ? 5s : 10s;
    }

    static bool isSameKey(const StreakRow& a, const StreakRow& b)
    {
        if (a.type != b.type || a.from != b.from)
            return false;
        return a.type == EventType::Like
            || (a.gift == b.gift && a.to == b.to && a.group == b.group);
    }

    bool belongs(const Group& group, const StreakRow& next) const
    {
        if (next.type == EventType::Gift && next.group)
            return true;
        std::int64_t total = 0;
        for (const auto step : group.steps) {
            total = std::max(total, row(step).wireCount);
            if (next.type == EventType::Gift && row(step).wireEnd)
                return false;
        }
        if (next.receivedAt - row(group.steps.back()).receivedAt > limit(next))
            return false;
        return next.type == EventType::Like || next.wireCount >= total;
    }

    void assign(std::size_t step)
    {
        const StreakRow& next = row(step);
        if (!next.streakable)
            return;
        for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group) {
            if (!isSameKey(row(group->steps.front()), next))
                continue;
            if (!belongs(*group, next))
                break;
            group->steps.push_back(step);
            return;
        }
        m_groups.push_back({freeId(next), {step}});
    }

    std::string freeId(const StreakRow& first)
    {
        const bool isGift = first.type == EventType::Gift;
        std::int64_t n =
            isGift && first.group ? first.group.value : microseconds(first.timestamp) / 1000;
        for (;; ++n) {
            std::string id = std::to_string(first.from.value)
                + (isGift ? "_GiftEvent_" + std::to_string(first.gift.value) + "_" : "_LikeEvent_")
                + std::to_string(n)
                + (isGift && first.to ? "_" + std::to_string(first.to.value) : "");
            if (m_ids.insert(id).second)
                return id;
        }
    }

    /// Why it ended, and which of its rows is the end (none: it is open).
    std::pair<EndReason, std::optional<std::size_t>> ending(const Group& group) const
    {
        std::optional<std::size_t> firstEnd;
        std::optional<std::size_t> lastRaise;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < group.steps.size(); ++i) {
            const StreakRow& r = row(group.steps[i]);
            if (r.type == EventType::Gift && r.wireEnd && !firstEnd)
                firstEnd = i;
            if (r.wireCount > total && firstEnd)
                lastRaise = i;
            total = std::max(total, r.wireCount);
        }
        if (firstEnd)
            return {EndReason::WireEnd, lastRaise ? lastRaise : firstEnd};
        const auto last = group.steps.size() - 1;
        for (std::size_t step = group.steps.back() + 1; step < m_steps.size(); ++step) {
            const auto at =
                m_steps[step].row ? m_steps[step].row->receivedAt : kStart + m_steps[step].at;
            if (at - row(group.steps.back()).receivedAt > limit(row(group.steps.back())))
                return {EndReason::Idle, last};
            if (m_steps[step].closing != EndReason::Running)
                return {m_steps[step].closing, last};
        }
        return {EndReason::Running, std::nullopt};
    }

    QString judge(const Group& group, std::map<std::size_t, StreakMark>& marks) const
    {
        const auto [reason, end] = ending(group);
        std::int64_t total = 0;
        std::int64_t diamonds = 0;
        for (std::size_t i = 0; i < group.steps.size(); ++i) {
            const StreakRow& r = row(group.steps[i]);
            const std::int64_t added = r.type == EventType::Like
                ? r.wireCount
                : std::max<std::int64_t>(0, r.wireCount - total);
            total += added;
            diamonds += added * r.diamondCount;
            StreakMark mark {group.id, StreakStatus::Continue, !end || i < *end, added, total, 0};
            if (end && i == *end)
                mark.status = StreakStatus::End;
            else if (i == 0)
                mark.status = StreakStatus::Start;
            marks[group.steps[i]] = mark;
        }
        return u"%1 total=%2 diamonds=%3 rows=%4 reason=%5 from=%6 to=%7\n"_s
            .arg(QString::fromStdString(group.id))
            .arg(total)
            .arg(diamonds)
            .arg(group.steps.size())
            .arg(static_cast<int>(reason))
            .arg(microseconds(row(group.steps.front()).timestamp))
            .arg(microseconds(row(group.steps.back()).timestamp));
    }

    const std::vector<Step>& m_steps;
    std::vector<Group> m_groups; ///< in the order of their first rows
    std::set<std::string> m_ids;
};

void apply(const Step& step, StoredRows& store)
{
    if (step.row)
        store.add(*step.row);
    else
        store.advance(step.at);
    if (!step.row && step.closing != EndReason::Running)
        store.closeAll(step.closing);
}

QString textOf(const StoredRows& store)
{
    QString out;
    for (const std::string& id : store.ids) {
        const StreakChange& change = store.streaks.at(id);
        out += u"%1 total=%2 diamonds=%3 rows=%4 reason=%5 from=%6 to=%7\n"_s
                   .arg(QString::fromStdString(id))
                   .arg(change.streak.total)
                   .arg(change.streak.diamonds)
                   .arg(change.rows)
                   .arg(static_cast<int>(change.streak.endReason))
                   .arg(microseconds(change.streak.startedAt))
                   .arg(microseconds(change.streak.endedAt));
    }
    for (const auto& cell : store.cells)
        out +=
            StoredRows::text(cell.mark) + u' ' + QString::fromStdString(cell.mark.streakId) + u'\n';
    return out;
}

QString trackerText(const std::vector<Step>& steps)
{
    StoredRows store;
    for (const Step& step : steps)
        apply(step, store);
    return textOf(store);
}

/// Of one that is copied on the way, while the first one goes on.
QString copiedTrackerText(const std::vector<Step>& steps, std::size_t copiedAfter)
{
    StoredRows first;
    std::optional<StoredRows> second;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        apply(steps[i], first);
        if (second)
            apply(steps[i], *second);
        else if (i == copiedAfter)
            second.emplace(first);
    }
    return textOf(first) + textOf(*second);
}

StreakRow randomRow(SeededRandomSource& random, std::int64_t message, std::chrono::microseconds at)
{
    const auto below = [&random](std::uint64_t n) {
        return static_cast<std::int64_t>(random.next() % n);
    };
    if (below(4) == 0) {
        StreakRow like = likeRow(message, at, below(15));
        like.from = UserId {1 + below(2)};
        return like;
    }
    StreakRow gift = giftRow(message, at, below(7), below(5) == 0);
    // Coarse times, and groups that look like times: ids collide.
    gift.timestamp = std::chrono::floor<std::chrono::seconds>(gift.receivedAt);
    gift.from = UserId {1 + below(2)};
    gift.gift = GiftId {10 + below(2)};
    gift.to = below(4) == 0 ? UserId {7} : UserId {};
    gift.diamondCount = 1 + below(3);
    const auto start = microseconds(kStart) / 1000;
    gift.group = below(2) == 0 ? GroupId {} : GroupId {start + 1000 * below(4)};
    return gift;
}

std::vector<Step> randomSteps(std::uint64_t seed)
{
    SeededRandomSource random(seed);
    std::vector<Step> steps;
    std::chrono::microseconds at {};
    const auto count = 2 + random.next() % 40;
    constexpr std::array kPauses {0us,         1us,          400'000us,    2'000'000us, 5'000'000us,
                                  5'000'001us, 10'000'000us, 10'000'001us, 12'000'000us};
    for (std::uint64_t i = 0; i < count; ++i) {
        at += random.next() % 2 == 0 ? 300'000us : kPauses[random.next() % kPauses.size()];
        Step step;
        step.at = at;
        if (const auto kind = random.next() % 20; kind == 0)
            step.closing = random.next() % 2 == 0 ? EndReason::Interrupted : EndReason::LiveEnd;
        else if (kind > 2)
            step.row = randomRow(random, static_cast<std::int64_t>(i) + 1, at);
        steps.push_back(step);
    }
    return steps;
}

} // namespace

/// The tracker, which sees each row once, against a reader of the whole list.
class TestStreakProperty final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anySequenceGivesWhatTheRulesSayOfTheCompleteList()
    {
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            const auto steps = randomSteps(seed);
            const QString expected = SlowReference(steps).text();
            const QString actual = trackerText(steps);
            if (actual != expected)
                qWarning("seed %llu", static_cast<unsigned long long>(seed));
            // Compared as lists, so that a failure shows the first line that differs.
            QCOMPARE(actual.split(u'\n'), expected.split(u'\n'));
        }
    }

    void aCopyAndItsOriginalGoOnEachByItself()
    {
        for (std::uint64_t seed = 1; seed <= 5'000; ++seed) {
            const auto steps = randomSteps(seed);
            const QString expected = SlowReference(steps).text();
            QCOMPARE(copiedTrackerText(steps, seed % steps.size()), expected + expected);
        }
    }
};

RACHA_TEST(TestStreakProperty);

#include "tst_streakproperty.moc"
