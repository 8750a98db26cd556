// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSortFilterProxyModel>

namespace racha {

class WatchListModel;

/// The watch list as it is looked at: who is live first, then paused, then by name; only those with
/// a tag, and with some words in name, note or tags.
class WatchListProxyModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit WatchListProxyModel(WatchListModel& list, QObject* parent = nullptr);

    /// Empty: all.
    void setTag(const QString& tag);
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_tag;
    QString m_text;
};

} // namespace racha
