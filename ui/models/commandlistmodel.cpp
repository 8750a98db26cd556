// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/commandlistmodel.h"

#include "ui/models/commandmatch.h"
#include "ui/words/searchtext.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

void CommandListModel::setCommands(std::vector<Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    rank();
    endResetModel();
}

void CommandListModel::setQuery(const QString& query)
{
    beginResetModel();
    m_query = query;
    rank();
    endResetModel();
}

void CommandListModel::rank()
{
    const QString query = words::searchText(m_query.trimmed());
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command& command = m_commands[i];
        const auto score =
            commandMatch(words::searchText(command.title), words::searchText(command.menus), query);
        if (score)
            found.emplace_back(*score, i);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, std::size_t>::first);
    found.resize(std::min(found.size(), kMostShown));
    m_shown.clear();
    for (const auto& [score, index] : found)
        m_shown.push_back(index);
}

const Command& CommandListModel::command(int row) const
{
    return m_commands[m_shown[static_cast<std::size_t>(row)]];
}

int CommandListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command& shown = command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole: {
        QStringList parts {shown.title, shown.menus, shown.shortcut};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case MenusRole:
        return shown.menus;
    case ShortcutRole:
        return shown.shortcut;
    default:
        return {};
    }
}

} // namespace racha
