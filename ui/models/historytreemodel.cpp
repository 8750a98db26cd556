// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historytreemodel.h"

#include "ui/models/historyterms.h"
#include "ui/words/displayzone.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

#include <QLocale>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kFacets {HistoryFacet::Type, HistoryFacet::StreakStatus, HistoryFacet::Live,
                              HistoryFacet::Streamer, HistoryFacet::User};

std::vector<WallTime> hoursBetween(WallTime begin, WallTime end)
{
    std::vector<WallTime> bounds;
    for (WallTime at = begin; at < end; at += std::chrono::hours(1))
        bounds.push_back(at);
    bounds.push_back(end);
    return bounds;
}

} // namespace

struct HistoryTreeModel::Node
{
    enum class Kind : std::uint8_t
    {
        Root,
        When,
        Year,
        Month,
        Day,
        Hour,
        Facet,
        Value,
        Others ///< of a facet, beyond the commonest
    };

    bool isLeaf() const
    {
        return kind == Kind::Hour || kind == Kind::Value || kind == Kind::Others;
    }

    /// Its children come when somebody wants to see them.
    bool isAskedFor() const { return kind == Kind::Day || kind == Kind::Facet; }

    bool isTime() const { return kind >= Kind::Year && kind <= Kind::Hour; }

    Kind kind = Kind::Root;
    Node* parent = nullptr;
    Stretch stretch = {}; ///< of times
    HistoryFacet facet = HistoryFacet::Type; ///< of facets and their values
    HistoryFacetValues::Value value = {};
    std::int64_t events = 0;
    bool isAsked = false;
    std::vector<std::unique_ptr<Node>> children = {};
};

struct HistoryTreeModel::Wish
{
    Node::Kind kind;
    Stretch stretch;
    std::int64_t events = 0;
    std::vector<Wish> children = {}; ///< newest first
};

HistoryTreeModel::HistoryTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    const auto add = [this](Node::Kind kind, HistoryFacet facet) {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->parent = m_root.get();
        node->facet = facet;
        m_root->children.push_back(std::move(node));
    };
    add(Node::Kind::When, HistoryFacet::Type);
    for (const HistoryFacet facet : kFacets)
        add(Node::Kind::Facet, facet);
}

HistoryTreeModel::~HistoryTreeModel() = default;

// --- structure

HistoryTreeModel::Node* HistoryTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex HistoryTreeModel::indexOf(const Node& node) const
{
    if (node.parent == nullptr)
        return {};
    const auto& siblings = node.parent->children;
    const auto found = std::ranges::find(siblings, &node, &std::unique_ptr<Node>::get);
    return createIndex(static_cast<int>(found - siblings.begin()), 0, &node);
}

QModelIndex HistoryTreeModel::section(HistoryFacet facet) const
{
    return index(1 + static_cast<int>(std::ranges::find(kFacets, facet) - kFacets.begin()), 0);
}

QModelIndex HistoryTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node& above = *nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(above.children.size()))
        return {};
    return createIndex(row, 0, above.children[static_cast<std::size_t>(row)].get());
}

QModelIndex HistoryTreeModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(*nodeOf(index)->parent) : QModelIndex();
}

int HistoryTreeModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

int HistoryTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return 1;
}

bool HistoryTreeModel::hasChildren(const QModelIndex& parent) const
{
    const Node& node = *nodeOf(parent);
    return node.isAskedFor() ? !node.isAsked || !node.children.empty() : !node.children.empty();
}

bool HistoryTreeModel::canFetchMore(const QModelIndex& parent) const
{
    const Node& node = *nodeOf(parent);
    return node.isAskedFor() && !node.isAsked;
}

void HistoryTreeModel::fetchMore(const QModelIndex& parent)
{
    Node& node = *nodeOf(parent);
    if (!node.isAskedFor() || node.isAsked)
        return;
    node.isAsked = true;
    if (node.kind == Node::Kind::Facet)
        Q_EMIT facetWanted(node.facet);
    else
        Q_EMIT hoursWanted(hoursBetween(node.stretch.begin, node.stretch.end));
}

void HistoryTreeModel::askAgain(const std::function<bool(const QModelIndex&)>& isOpen)
{
    for (const auto& node : m_root->children) {
        if (node->kind != Node::Kind::Facet)
            continue;
        node->isAsked = false;
        if (isOpen(indexOf(*node)))
            fetchMore(indexOf(*node));
        else
            remove(*node, 0, node->children.size());
    }
}

void HistoryTreeModel::insert(Node& parent, std::size_t at, std::unique_ptr<Node> node)
{
    node->parent = &parent;
    const int row = static_cast<int>(at);
    beginInsertRows(indexOf(parent), row, row);
    parent.children.insert(parent.children.begin() + row, std::move(node));
    endInsertRows();
}

void HistoryTreeModel::remove(Node& parent, std::size_t at, std::size_t count)
{
    if (count == 0)
        return;
    const auto first = static_cast<int>(at);
    const auto end = static_cast<int>(at + count);
    beginRemoveRows(indexOf(parent), first, end - 1);
    parent.children.erase(parent.children.begin() + first, parent.children.begin() + end);
    endRemoveRows();
}

void HistoryTreeModel::take(Node& node, std::int64_t events)
{
    if (node.events == events)
        return;
    node.events = events;
    const QModelIndex changed = indexOf(node);
    Q_EMIT dataChanged(changed, changed);
    // Its hours are others as well.
    if (node.kind == Node::Kind::Day && node.isAsked) {
        node.isAsked = false;
        fetchMore(changed);
    }
}

// --- times

void HistoryTreeModel::setDays(const std::vector<HistoryDays::Day>& days)
{
    std::vector<Wish> years;
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const QDate date = shownTime(day->begin).date();
        const QDate month(date.year(), date.month(), 1);
        const QDate year(date.year(), 1, 1);
        if (years.empty() || years.back().stretch.begin != shownDayBegin(year))
            years.push_back(
                {Node::Kind::Year, {shownDayBegin(year), shownDayBegin(year.addYears(1))}});
        Wish& thisYear = years.back();
        if (thisYear.children.empty()
            || thisYear.children.back().stretch.begin != shownDayBegin(month)) {
            thisYear.children.push_back(
                {Node::Kind::Month, {shownDayBegin(month), shownDayBegin(month.addMonths(1))}});
        }
        Wish& thisMonth = thisYear.children.back();
        thisMonth.children.push_back(
            {Node::Kind::Day, {day->begin, shownDayBegin(date.addDays(1))}, day->events});
        thisYear.events += day->events;
        thisMonth.events += day->events;
    }
    becomeTimes(*m_root->children.front(), years);
}

void HistoryTreeModel::setHours(const HistoryIntervals& hours)
{
    if (hours.bounds.empty())
        return;
    Node* const day = dayAt(hours.bounds.front());
    if (day == nullptr)
        return;
    std::vector<Wish> wishes;
    for (std::size_t i = std::min(hours.counts.size(), hours.bounds.size() - 1); i > 0; --i) {
        if (hours.counts[i - 1] > 0)
            wishes.push_back(
                {Node::Kind::Hour, {hours.bounds[i - 1], hours.bounds[i]}, hours.counts[i - 1]});
    }
    becomeTimes(*day, wishes);
}

/// Both are newest first.
void HistoryTreeModel::becomeTimes(Node& parent, const std::vector<Wish>& wishes)
{
    std::size_t at = 0;
    for (const Wish& wish : wishes) {
        std::size_t gone = at;
        while (gone < parent.children.size()
               && parent.children[gone]->stretch.begin > wish.stretch.begin)
            ++gone;
        remove(parent, at, gone - at);
        if (at == parent.children.size()
            || parent.children[at]->stretch.begin != wish.stretch.begin) {
            auto node = std::make_unique<Node>();
            node->kind = wish.kind;
            node->stretch = wish.stretch;
            node->events = wish.events;
            insert(parent, at, std::move(node));
        }
        Node& node = *parent.children[at++];
        take(node, wish.events);
        if (!node.isAskedFor())
            becomeTimes(node, wish.children);
    }
    remove(parent, at, parent.children.size() - at);
}

HistoryTreeModel::Node* HistoryTreeModel::dayAt(WallTime time) const
{
    Node* node = m_root->children.front().get();
    while (node->kind != Node::Kind::Day) {
        const auto found = std::ranges::find_if(node->children, [time](const auto& child) {
            return child->stretch.begin <= time && time < child->stretch.end;
        });
        if (found == node->children.end())
            return nullptr;
        node = found->get();
    }
    return node;
}

std::optional<HistoryTreeModel::Stretch> HistoryTreeModel::stretchOf(const QModelIndex& index) const
{
    const Node& node = *nodeOf(index);
    return node.isTime() ? std::optional(node.stretch) : std::nullopt;
}

// --- facets

void HistoryTreeModel::setFacet(const HistoryFacetValues& values)
{
    Node& node = *nodeOf(section(values.facet));
    node.isAsked = true;
    becomeValues(node, values);
}

/// The order is that of the counts, so that rows are written over rather than moved.
void HistoryTreeModel::becomeValues(Node& parent, const HistoryFacetValues& values)
{
    std::vector<Node> wishes;
    for (const HistoryFacetValues::Value& value : values.values)
        wishes.push_back({Node::Kind::Value, &parent, {}, values.facet, value, value.events});
    if (values.others > 0)
        wishes.push_back({Node::Kind::Others, &parent, {}, values.facet, {}, values.others});
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (i == parent.children.size()) {
            insert(parent, i, std::make_unique<Node>(std::move(wishes[i])));
            continue;
        }
        *parent.children[i] = std::move(wishes[i]);
        const QModelIndex changed = indexOf(*parent.children[i]);
        Q_EMIT dataChanged(changed, changed);
    }
    remove(parent, wishes.size(), parent.children.size() - wishes.size());
}

// --- words

QString HistoryTreeModel::sectionText(const Node& node)
{
    if (node.kind == Node::Kind::When)
        return tr("When");
    switch (node.facet) {
    case HistoryFacet::Type:
        return tr("Type", "of events");
    case HistoryFacet::StreakStatus:
        return tr("Streak");
    case HistoryFacet::Live:
        return tr("Live", "one live");
    case HistoryFacet::Streamer:
        return tr("Streamer");
    case HistoryFacet::User:
        break;
    }
    return tr("User");
}

QString HistoryTreeModel::valueText(const Node& node)
{
    const QString label = QString::fromStdString(node.value.label);
    const QString value = QString::fromStdString(node.value.value);
    switch (node.facet) {
    case HistoryFacet::Type:
        return words::eventTypeLabel(storedEventType(node.value.value));
    case HistoryFacet::StreakStatus:
        return value.isEmpty() ? tr("no streak")
                               : words::streakStatusWord(streakStatusFromText(node.value.value));
    case HistoryFacet::Live:
        return node.value.begin == WallTime()
            ? value
            : u"%1 · @%2"_s.arg(words::dayAndMinute(node.value.begin), label);
    case HistoryFacet::Streamer:
        return u'@' + (label.isEmpty() ? value : label);
    case HistoryFacet::User:
        break;
    }
    if (value.isEmpty())
        return tr("nobody");
    return label.isEmpty() ? value : u'@' + label;
}

QString HistoryTreeModel::textOf(const Node& node) const
{
    const QDate day = shownTime(node.stretch.begin).date();
    switch (node.kind) {
    case Node::Kind::Year:
        return QString::number(day.year());
    case Node::Kind::Month:
        return QLocale().standaloneMonthName(day.month());
    case Node::Kind::Day:
        return QLocale().toString(day, u"ddd d"_s);
    case Node::Kind::Hour:
        return u"%1 – %2"_s.arg(words::clockMinute(node.stretch.begin),
                                words::clockMinute(node.stretch.end));
    case Node::Kind::Value:
        return valueText(node);
    case Node::Kind::Others:
        return tr("others");
    default:
        return sectionText(node);
    }
}

void HistoryTreeModel::retranslate()
{
    // Every text may be another one, and few are there.
    const std::function<void(const QModelIndex&)> announce = [&](const QModelIndex& parent) {
        const int rows = rowCount(parent);
        if (rows == 0)
            return;
        Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
        for (int row = 0; row < rows; ++row)
            announce(index(row, 0, parent));
    };
    announce({});
}

QVariant HistoryTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = *nodeOf(index);
    const bool isSection = node.parent == m_root.get();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(node);
    case Qt::AccessibleTextRole:
        return isSection ? textOf(node)
                         : tr("%1, %2 events").arg(textOf(node), words::number(node.events));
    case EventsRole:
        return isSection ? QVariant() : QVariant(static_cast<qint64>(node.events));
    case TermRole:
        return node.kind == Node::Kind::Value ? facetTerm(node.facet, node.value.value) : QString();
    default:
        return {};
    }
}

} // namespace racha
