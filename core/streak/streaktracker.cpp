// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streaktracker.h"

#include "core/streak/streakid.h"

#include <algorithm>
#include <limits>
#include <list>
#include <memory>
#include <unordered_set>
#include <utility>

namespace racha {

namespace {

// Beyond these the input is nonsense; kept out so that sums of times cannot overflow.
constexpr std::chrono::milliseconds kLongestIdle {1'000'000'000};
constexpr WallTime kLatest {std::chrono::microseconds {253'402'300'800'000'000}}; // year 10000

/// Late rows of all closed streaks that are remembered for a change of their end row.
constexpr std::size_t kLateRowsKept = 100'000;

std::int64_t saturatedSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

std::int64_t saturatedProduct(std::int64_t a, std::int64_t b)
{
    std::int64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? std::numeric_limits<std::int64_t>::max()
                                                  : product;
}

/// Rows that few streaks have: a pointer where there are none.
class LateRows
{
public:
    LateRows() = default;

    LateRows(const LateRows& other)
        : m_rows(other.m_rows ? std::make_unique<std::vector<RowRef>>(*other.m_rows) : nullptr)
    {
    }

    LateRows(LateRows&&) noexcept = default;
    LateRows& operator=(const LateRows&) = delete;
    LateRows& operator=(LateRows&&) noexcept = default;
    ~LateRows() = default;

    std::size_t count() const { return m_rows ? m_rows->size() : 0; }

    void add(const RowRef& row)
    {
        if (!m_rows)
            m_rows = std::make_unique<std::vector<RowRef>>();
        m_rows->push_back(row);
    }

    std::vector<RowRef> take()
    {
        const auto rows = std::exchange(m_rows, nullptr);
        return rows ? std::move(*rows) : std::vector<RowRef>();
    }

private:
    std::unique_ptr<std::vector<RowRef>> m_rows;
};

/// A streak and what later rows may need of it.
struct Run
{
    StreakKey key;
    std::int64_t number = 0; ///< of its id (R7)
    std::string fromUniqueId;
    std::string giftName;
    WallTime startedAt;
    WallTime endedAt;
    WallTime lastReceived;
    std::uint64_t lastOrder = 0; ///< place of its last row among all rows
    std::int64_t rows = 0;
    std::int64_t total = 0;
    std::int64_t diamonds = 0;
    /// The end row of a closed one: what the wire closed may have later rows.
    RowRef lastRow;
    /// Of one that the wire closed: rows after the end row; none of them raised the total.
    LateRows lateRows;
    EndReason reason = EndReason::Running;
    EndReason storedEnd = EndReason::Running; ///< while restoring: of its last row
    bool isRestored = false; ///< the store may still show lastRow as its end
    bool isEndRowFirst = false; ///< of one that the wire closed

    bool isOpen() const { return reason == EndReason::Running; }

    /// R2: a group tells its streak from others for ever; without one, time and count do.
    bool isGrouped() const { return static_cast<bool>(key.group); }
};

using Runs = std::list<Run>;

/// Runs by their keys, which stand in them: there may be 10,000.
struct ByKey
{
    using is_transparent = void;

    std::size_t operator()(const StreakKey& key) const { return StreakKeyHash()(key); }

    std::size_t operator()(Runs::iterator run) const { return StreakKeyHash()(run->key); }

    bool operator()(Runs::iterator run, const StreakKey& key) const { return run->key == key; }

    bool operator()(const StreakKey& key, Runs::iterator run) const { return run->key == key; }

    bool operator()(Runs::iterator a, Runs::iterator b) const { return a->key == b->key; }
};

StreakStatus statusBeforeEnd(bool isFirst)
{
    return isFirst ? StreakStatus::Start : StreakStatus::Continue;
}

StreakMark markWithoutStreak(const StreakRow& row)
{
    const std::int64_t least = row.type == EventType::Gift ? 1 : 0;
    StreakMark mark;
    mark.added = std::max(least, row.wireCount);
    mark.total = mark.added;
    mark.diamonds = saturatedProduct(mark.added, std::max<std::int64_t>(0, row.diamondCount));
    return mark;
}

} // namespace

struct StreakTracker::Private
{
    RoomId room;
    std::chrono::microseconds giftIdle {};
    std::chrono::microseconds likeIdle {};

    // Times of rows never decrease and a limit is the same for all of a type, so that a list in the
    // order of last rows is one in the order of deadlines: no queue to re-sort, no scan.
    Runs openGifts;
    Runs openLikes;
    Runs closed; ///< those that a later row can still reach, longest untouched first
    std::unordered_set<Runs::iterator, ByKey, ByKey> byKey;
    TakenNumbers taken;

    /// Spares the search where many of one key want the same number.
    struct
    {
        StreakKey key;
        std::int64_t wanted = 0;
        std::int64_t number = 0;
    } lastGiven;

    WallTime now {};
    std::uint64_t order = 0;
    std::int64_t started = 0;
    std::size_t lateRows = 0;

    Runs& openRuns(EventType type) { return type == EventType::Like ? openLikes : openGifts; }

    std::chrono::microseconds limit(EventType type) const
    {
        return type == EventType::Like ? likeIdle : giftIdle;
    }

    WallTime deadline(const Run& run) const { return run.lastReceived + limit(run.key.type); }

    Private() = default;
    Private(const Private& other);
    Private& operator=(const Private&) = delete;

    Runs* earliest();
    void advance(WallTime to, StreakChanges& changes);
    bool startsAnew(const Run& run, const StreakRow& row) const;
    std::optional<Runs::iterator> reachable(const StreakKey& key, const StreakRow& row);
    std::int64_t freeNumber(const StreakKey& key, const StreakRow& row);
    Runs::iterator begin(const StreakKey& key, const StreakRow& row);
    StreakMark count(Run& run, const StreakRow& row);
    StreakMark grow(Runs::iterator run, const StreakRow& row, StreakChanges& changes);
    StreakMark growLate(Runs::iterator run, const StreakRow& row, StreakChanges& changes);
    void reopen(Runs::iterator run, StreakChanges& changes);
    void closeByWire(Runs::iterator run, const StreakRow& row, StreakMark& mark);
    void close(Runs& runs, Runs::iterator run, EndReason reason, StreakChanges& changes);
    void closeAsStored(Runs& runs);
    void keepClosed(Runs::iterator run);
    void forget(Runs& in, Runs::iterator run);

    void note(StreakChangeKind kind, const Run& run, StreakChanges& changes) const;
    static void note(const RowRef& row, const Run& run, StreakStatus status, bool isStreaking,
                     StreakChanges& changes);
};

/// Its own runs under the same keys.
StreakTracker::Private::Private(const Private& other)
    : room(other.room)
    , giftIdle(other.giftIdle)
    , likeIdle(other.likeIdle)
    , openGifts(other.openGifts)
    , openLikes(other.openLikes)
    , closed(other.closed)
    , taken(other.taken)
    , lastGiven(other.lastGiven)
    , now(other.now)
    , order(other.order)
    , started(other.started)
    , lateRows(other.lateRows)
{
    byKey.reserve(other.byKey.size());
    const auto index = [&](Runs& runs, const Runs& originals) {
        auto original = originals.begin();
        for (auto run = runs.begin(); run != runs.end(); ++run, ++original) {
            // One that a lower count replaced is under no key.
            const auto known = other.byKey.find(original->key);
            if (known != other.byKey.end() && &**known == &*original)
                byKey.insert(run);
        }
    };
    index(openGifts, other.openGifts);
    index(openLikes, other.openLikes);
    index(closed, other.closed);
}

/// The list whose first streak is due first; null where none is open.
Runs* StreakTracker::Private::earliest()
{
    if (openGifts.empty() || openLikes.empty())
        return !openGifts.empty() ? &openGifts : !openLikes.empty() ? &openLikes : nullptr;
    const Run& gift = openGifts.front();
    const Run& like = openLikes.front();
    const bool giftFirst =
        std::pair(deadline(gift), gift.lastOrder) < std::pair(deadline(like), like.lastOrder);
    return giftFirst ? &openGifts : &openLikes;
}

void StreakTracker::Private::advance(WallTime to, StreakChanges& changes)
{
    now = std::max(now, std::min(to, kLatest));
    for (Runs* runs = earliest(); runs && now > deadline(runs->front()); runs = earliest())
        close(*runs, runs->begin(), EndReason::Idle, changes);
}

/// R2, R6: does the row begin another streak of the same key?
bool StreakTracker::Private::startsAnew(const Run& run, const StreakRow& row) const
{
    if (run.isGrouped())
        return false;
    if (now > deadline(run))
        return true;
    return run.key.type == EventType::Gift && row.wireCount < run.total;
}

/// The streak that the row belongs to; none where it begins one.
std::optional<Runs::iterator> StreakTracker::Private::reachable(const StreakKey& key,
                                                                const StreakRow& row)
{
    const auto found = byKey.find(key);
    if (found == byKey.end())
        return std::nullopt;
    const auto run = *found;
    if (!startsAnew(*run, row))
        return run;
    // An open one that a lower count replaced ends as others do, by idleness or with the live.
    byKey.erase(found);
    if (!run->isOpen())
        closed.erase(run);
    return std::nullopt;
}

/// The number of a new streak's id (R7). A group's number is taken only where a streak without
/// group has it by chance: its own earlier streak may be one that we have forgotten.
std::int64_t StreakTracker::Private::freeNumber(const StreakKey& key, const StreakRow& row)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(row.timestamp);
    const std::int64_t wanted =
        key.group ? key.group.value : std::int64_t {millis.time_since_epoch().count()};
    const auto isTaken = [&](std::int64_t number) {
        if (taken.contains(key, number))
            return true;
        StreakKey grouped = key;
        grouped.group = GroupId {number};
        return key.type == EventType::Gift && number != 0 && number != key.group.value
            && byKey.contains(grouped);
    };
    const bool isRepeat = lastGiven.key == key && lastGiven.wanted == wanted;
    auto number = static_cast<std::uint64_t>(isRepeat ? lastGiven.number : wanted);
    while (isTaken(static_cast<std::int64_t>(number)))
        ++number;
    const auto free = static_cast<std::int64_t>(number);
    lastGiven = {key, wanted, free};
    if (!key.group || free != key.group.value)
        taken.insert(key, free);
    return free;
}

Runs::iterator StreakTracker::Private::begin(const StreakKey& key, const StreakRow& row)
{
    Runs& runs = openRuns(key.type);
    Run& run = runs.emplace_back();
    run.key = key;
    run.number = freeNumber(key, row);
    run.startedAt = row.timestamp;
    ++started;
    const auto place = std::prev(runs.end());
    byKey.insert(place);
    return place;
}

/// R3, R6: what the row adds, and the streak's figures with it.
StreakMark StreakTracker::Private::count(Run& run, const StreakRow& row)
{
    StreakMark mark;
    if (row.type == EventType::Like)
        mark.added = std::max<std::int64_t>(0, row.wireCount);
    else if (row.wireCount > run.total)
        mark.added = row.wireCount - run.total;
    mark.diamonds = saturatedProduct(mark.added, std::max<std::int64_t>(0, row.diamondCount));
    run.total = saturatedSum(run.total, mark.added);
    run.diamonds = saturatedSum(run.diamonds, mark.diamonds);
    mark.total = run.total;
    mark.streakId = streakIdText(run.key, run.number);

    ++run.rows;
    if (run.reason != EndReason::WireEnd)
        run.lastRow = row.ref;
    run.storedEnd = row.storedEnd;
    run.lastReceived = now;
    run.lastOrder = ++order;
    run.endedAt = row.timestamp;
    if (run.fromUniqueId.empty())
        run.fromUniqueId = row.fromUniqueId;
    if (run.giftName.empty())
        run.giftName = row.giftName;
    return mark;
}

/// A row of a streak that is open.
StreakMark StreakTracker::Private::grow(Runs::iterator run, const StreakRow& row,
                                        StreakChanges& changes)
{
    if (std::exchange(run->isRestored, false))
        note(run->lastRow, *run, statusBeforeEnd(run->rows == 1), true, changes);
    StreakMark mark = count(*run, row);
    const bool isFirst = run->rows == 1;
    mark.status = statusBeforeEnd(isFirst);
    mark.isStreaking = true;
    if (isFirst || !row.wireEnd)
        note(isFirst ? StreakChangeKind::Opened : StreakChangeKind::Grown, *run, changes);
    Runs& runs = openRuns(run->key.type);
    runs.splice(runs.end(), runs, run);
    if (row.wireEnd && row.type == EventType::Gift) {
        closeByWire(run, row, mark);
        note(StreakChangeKind::Closed, *run, changes);
        if (run->isGrouped())
            keepClosed(run);
        else
            forget(runs, run);
    }
    return mark;
}

void StreakTracker::Private::closeByWire(Runs::iterator run, const StreakRow& row, StreakMark& mark)
{
    run->reason = EndReason::WireEnd;
    run->lastRow = row.ref;
    run->isEndRowFirst = run->rows == 1;
    mark.status = StreakStatus::End;
    mark.isStreaking = false;
}

/// A row after the wire's end (R4, R5): where it raises the total, the end moves to it.
StreakMark StreakTracker::Private::growLate(Runs::iterator run, const StreakRow& row,
                                            StreakChanges& changes)
{
    StreakMark mark = count(*run, row);
    if (mark.added > 0) {
        note(run->lastRow, *run, statusBeforeEnd(run->isEndRowFirst), true, changes);
        lateRows -= run->lateRows.count();
        for (const RowRef& ref : run->lateRows.take())
            note(ref, *run, StreakStatus::Continue, true, changes);
        closeByWire(run, row, mark);
    } else {
        mark.status = StreakStatus::Continue;
        if (lateRows < kLateRowsKept) {
            run->lateRows.add(row.ref);
            ++lateRows;
        }
    }
    note(StreakChangeKind::Grown, *run, changes);
    closed.splice(closed.end(), closed, run);
    return mark;
}

/// R5: the end row becomes one of the rows before the end again.
void StreakTracker::Private::reopen(Runs::iterator run, StreakChanges& changes)
{
    run->reason = EndReason::Running;
    run->isRestored = false;
    note(run->lastRow, *run, statusBeforeEnd(run->rows == 1), true, changes);
    Runs& runs = openRuns(run->key.type);
    runs.splice(runs.end(), closed, run);
    note(StreakChangeKind::Reopened, *run, changes);
}

void StreakTracker::Private::close(Runs& runs, Runs::iterator run, EndReason reason,
                                   StreakChanges& changes)
{
    run->reason = reason;
    note(run->lastRow, *run, StreakStatus::End, false, changes);
    note(StreakChangeKind::Closed, *run, changes);
    const auto known = byKey.find(run->key);
    const bool isReplaced = known == byKey.end() || *known != run;
    if (isReplaced || (!run->isGrouped() && reason == EndReason::Idle))
        forget(runs, run);
    else
        keepClosed(run);
}

/// Ends restoring: no row is announced, and what the store has closed is closed.
void StreakTracker::Private::closeAsStored(Runs& runs)
{
    StreakChanges past;
    for (auto run = runs.begin(); run != runs.end();) {
        const auto next = std::next(run);
        run->isRestored = true;
        run->isEndRowFirst = run->rows == 1;
        if (run->storedEnd != EndReason::Running)
            close(runs, run, run->storedEnd, past);
        run = next;
    }
}

void StreakTracker::Private::keepClosed(Runs::iterator run)
{
    closed.splice(closed.end(), openRuns(run->key.type), run);
    if (closed.size() > kClosedKept)
        forget(closed, closed.begin());
}

void StreakTracker::Private::forget(Runs& in, Runs::iterator run)
{
    const auto known = byKey.find(run->key);
    if (known != byKey.end() && *known == run)
        byKey.erase(known);
    lateRows -= run->lateRows.count();
    in.erase(run);
}

void StreakTracker::Private::note(StreakChangeKind kind, const Run& run,
                                  StreakChanges& changes) const
{
    StreakChange& change = changes.streaks.emplace_back();
    change.kind = kind;
    change.rows = run.rows;
    change.streak = {streakIdText(run.key, run.number),
                     room,
                     run.key.type,
                     run.key.from,
                     run.fromUniqueId,
                     run.key.gift,
                     run.giftName,
                     run.key.to,
                     run.key.group,
                     run.startedAt,
                     run.endedAt,
                     run.total,
                     run.diamonds,
                     run.reason};
}

void StreakTracker::Private::note(const RowRef& row, const Run& run, StreakStatus status,
                                  bool isStreaking, StreakChanges& changes)
{
    changes.rows.push_back({row, streakIdText(run.key, run.number), status, isStreaking});
}

StreakTracker::StreakTracker(RoomId room, StreakSettings settings)
    : d(std::make_unique<Private>())
{
    d->room = room;
    use(settings);
}

void StreakTracker::use(const StreakSettings& settings)
{
    const auto bounded = [](std::chrono::milliseconds idle) {
        return std::clamp(idle, std::chrono::milliseconds::zero(), kLongestIdle);
    };
    d->giftIdle = bounded(settings.giftIdle);
    d->likeIdle = bounded(settings.likeIdle);
}

StreakTracker::~StreakTracker() = default;

StreakTracker::StreakTracker(const StreakTracker& other)
    : d(std::make_unique<Private>(*other.d))
{
}

StreakTracker::StreakTracker(StreakTracker&&) noexcept = default;
StreakTracker& StreakTracker::operator=(StreakTracker&&) noexcept = default;

void StreakTracker::restore(std::span<const StreakRow> rows)
{
    for (const StreakRow& row : rows) {
        StreakChanges past; // happened then, and is stored
        apply(row, past);
    }
    d->closeAsStored(d->openGifts);
    d->closeAsStored(d->openLikes);
    d->started = 0;
}

StreakMark StreakTracker::apply(const StreakRow& row, StreakChanges& changes)
{
    d->advance(row.receivedAt, changes);
    if (!row.streakable)
        return markWithoutStreak(row);
    const StreakKey key = keyOf(row);
    const auto known = d->reachable(key, row);
    if (!known)
        return d->grow(d->begin(key, row), row, changes);
    const auto run = *known;
    if (run->reason == EndReason::WireEnd)
        return d->growLate(run, row, changes);
    if (!run->isOpen())
        d->reopen(run, changes);
    return d->grow(run, row, changes);
}

void StreakTracker::advanceTo(WallTime now, StreakChanges& changes)
{
    d->advance(now, changes);
}

std::optional<WallTime> StreakTracker::nextDeadline() const
{
    const Runs* const runs = d->earliest();
    if (!runs)
        return std::nullopt;
    // Idle is more than the limit (R0), so it begins a microsecond after it.
    return d->deadline(runs->front()) + std::chrono::microseconds {1};
}

void StreakTracker::closeAll(EndReason reason, StreakChanges& changes)
{
    for (Runs* runs = d->earliest(); runs; runs = d->earliest())
        d->close(*runs, runs->begin(), reason, changes);
}

std::size_t StreakTracker::openCount() const
{
    return d->openGifts.size() + d->openLikes.size();
}

std::int64_t StreakTracker::startedCount() const
{
    return d->started;
}

} // namespace racha
