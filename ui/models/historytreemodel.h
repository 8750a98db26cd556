// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace racha {

/// What the stored events are about, with counts: years, months, days and hours; types, states of
/// streaks, lives, streamers, people. Each part is asked for when it is opened.
/// Thread: GUI.
class HistoryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        EventsRole = Qt::UserRole, ///< how many events, qint64; none for a section
        TermRole, ///< the condition that adds it to a filter; empty for stretches of time
    };

    struct Stretch
    {
        WallTime begin;
        WallTime end;
    };

    explicit HistoryTreeModel(QObject* parent = nullptr);
    ~HistoryTreeModel() override;

    /// Local days, oldest first.
    void setDays(const std::vector<HistoryDays::Day>& days);
    /// Between bounds that lie within one day.
    void setHours(const HistoryIntervals& hours);
    void setFacet(const HistoryFacetValues& values);
    /// The counts hold no longer. What was opened is asked for again where it is still `isOpen`.
    void askAgain(const std::function<bool(const QModelIndex&)>& isOpen);
    /// New words.
    void retranslate();

    QModelIndex whenSection() const { return index(0, 0); }

    QModelIndex section(HistoryFacet facet) const;
    /// The year, month, day or hour; nullopt for other nodes.
    std::optional<Stretch> stretchOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void facetWanted(racha::HistoryFacet facet);
    /// An hour's bounds of a day.
    void hoursWanted(const std::vector<racha::WallTime>& bounds);

private:
    struct Node;
    /// What a node is to become.
    struct Wish;

    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    void becomeTimes(Node& parent, const std::vector<Wish>& wishes);
    void becomeValues(Node& parent, const HistoryFacetValues& values);
    void insert(Node& parent, std::size_t at, std::unique_ptr<Node> node);
    void remove(Node& parent, std::size_t at, std::size_t count);
    void take(Node& node, std::int64_t events);
    Node* dayAt(WallTime time) const;
    QString textOf(const Node& node) const;
    static QString sectionText(const Node& node);
    static QString valueText(const Node& node);

    std::unique_ptr<Node> m_root;
};

} // namespace racha
