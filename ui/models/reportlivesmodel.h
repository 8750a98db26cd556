// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"
#include "ui/models/keyedrows.h"

#include <QString>

namespace racha {

struct ReportLiveRow
{
    StoredLive live;
    QString title; ///< `@ana`
    QString facts; ///< `23/11/26 20:14 · 02:10:00`, and the name that somebody gave it
    QString amount; ///< `8,410 ◆`

    qint64 key() const { return live.room.value; }

    bool operator==(const ReportLiveRow&) const = default;
};

/// The lives to choose a report's subject from, the newest first; those that fit the words.
class ReportLivesModel final : public KeyedRows<ReportLiveRow>
{
    Q_OBJECT

public:
    enum Role
    {
        RowRole = Qt::UserRole, ///< const ReportLiveRow*, valid until control returns to the loop
    };

    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setLives(LiveList list);
    /// Words of streamer, name, room or date (as shown, or `2026-11-23`); all must be there.
    void setSearch(const QString& words);
    /// The words are in another language from now on.
    void retranslate();

    /// Row of a live; -1: it is not shown.
    int rowOf(RoomId room) const;

    const std::vector<StoredLive>& lives() const { return m_list.lives; }

private:
    void refresh();

    LiveList m_list;
    QString m_search;
};

} // namespace racha

Q_DECLARE_METATYPE(const racha::ReportLiveRow*)
