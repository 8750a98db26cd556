// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/watchlist/livecheck.h"
#include "core/watchlist/watchlist.h"

#include <QAbstractTableModel>

namespace racha {

/// The watch list with what is known of each person, in the order in which they were added.
///
/// The list and the answers are told to it; it remembers when somebody was last seen live, and says
/// when somebody went live. Thread: GUI. Memory: bounded as WatchList is.
class WatchListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        StateColumn,
        NameColumn, ///< its accessible text is the whole row
        TagsColumn,
        NoteColumn,
        LastLiveColumn,
        ColumnCount
    };

    enum Role
    {
        UsernameRole = Qt::UserRole, ///< QString, without @
        PersonRole, ///< const WatchedPerson*, valid until control returns to the event loop
        CheckRole, ///< const LiveCheck*, likewise
        WatchedRole, ///< bool: in a tab
    };

    explicit WatchListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const WatchList& list() const { return m_list; }

    /// How many are live, paused ones too.
    int liveCount() const;
    /// -1 where the name is not on the list.
    int rowOf(const QString& username) const;

    /// As it is in its file: emits no listChanged().
    void setList(const WatchList& list);
    WatchList::Added add(const WatchedPerson& person);
    std::optional<WatchedPerson> remove(const QString& username);
    void describe(const QString& username, const QStringList& tags, const QString& note);

    /// News of somebody; of others than those on the list, and of those watched, it is passed over.
    void setCheck(const LiveCheck& check);
    /// Nothing is known any more, but of those who are watched.
    void forgetChecks();
    /// Those whose live is watched in a tab, as the tabs know them; all others are not.
    void setWatched(const QList<LiveCheck>& watched);
    void advanceTo(WallTime now);
    void retranslate();

Q_SIGNALS:
    /// People, tags or notes changed.
    void listChanged();
    /// Somebody was seen live later than the list said.
    void lastLiveChanged();
    /// The answer before said no, or another live; never by a first answer.
    void wentLive(const QString& username);

private:
    /// What is known of the person of the same row.
    struct Known
    {
        LiveCheck check;
        bool isWatched = false;
        bool isAnswered = false; ///< it was once known whether there is a live …
        RoomId room; ///< … and this was the last one
    };

    QVariant text(int row, int column) const;
    void learn(std::size_t row, const LiveCheck& check);
    void noteLive(std::size_t row, WallTime at);
    void announce(std::size_t row);

    WatchList m_list;
    std::vector<Known> m_known;
    WallTime m_now;
};

} // namespace racha
