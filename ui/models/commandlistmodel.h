// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace racha {

/// Something that the palette can do.
struct Command
{
    QString title;
    QString menus; ///< where else it is found, as in `View › Theme`
    QString shortcut; ///< as people read it; may be empty
    std::function<void()> run;
};

/// The commands that answer a query, best first, at most kMostShown. Thread: GUI.
class CommandListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        MenusRole = Qt::UserRole,
        ShortcutRole,
    };

    static constexpr std::size_t kMostShown = 100;

    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    void setQuery(const QString& query);

    /// The command of a row.
    const Command& command(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void rank();

    std::vector<Command> m_commands;
    QString m_query;
    std::vector<std::size_t> m_shown; ///< indexes of commands
};

} // namespace racha
