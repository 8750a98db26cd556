// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/mappingtreemodel.h"

#include "core/event/mappingfile.h"
#include "ui/models/payloadtreemodel.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

void MappingTreeModel::setOutline(PayloadOutline outline)
{
    beginResetModel();
    m_outline = std::move(outline);
    endResetModel();
}

void MappingTreeModel::setFields(std::vector<MappedField> fields)
{
    m_fields = std::move(fields);
    retranslate();
}

const OutlineNode* MappingTreeModel::node(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() < m_outline.nodes.size()
        ? &m_outline.nodes[index.internalId()]
        : nullptr;
}

std::vector<std::uint32_t> MappingTreeModel::pathAt(const QModelIndex& index) const
{
    return node(index) != nullptr ? m_outline.pathOf(index.internalId())
                                  : std::vector<std::uint32_t>();
}

const MappedField* MappingTreeModel::fieldAt(const QModelIndex& index) const
{
    const auto it = std::ranges::find(m_fields, pathAt(index), &MappedField::path);
    return it == m_fields.end() ? nullptr : &*it;
}

/// All of the tree is painted anew: no place of it moved.
void MappingTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT layoutChanged();
}

QModelIndex MappingTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const OutlineNode& above = m_outline.nodes[parent.isValid() ? parent.internalId() : 0];
    return createIndex(row, column,
                       static_cast<quintptr>(above.firstChild) + static_cast<quintptr>(row));
}

QModelIndex MappingTreeModel::parent(const QModelIndex& child) const
{
    const OutlineNode* const below = node(child);
    if (below == nullptr || below->parent == 0)
        return {};
    return createIndex(static_cast<int>(m_outline.nodes[below->parent].row), 0,
                       static_cast<quintptr>(below->parent));
}

int MappingTreeModel::rowCount(const QModelIndex& parent) const
{
    if (m_outline.nodes.empty() || parent.column() > 0)
        return 0;
    return static_cast<int>(m_outline.nodes[parent.isValid() ? parent.internalId() : 0].childCount);
}

int MappingTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QString MappingTreeModel::wireWord(MappedWire wire)
{
    switch (wire) {
    case MappedWire::Guess:
        return tr("as it comes", "how a value is read");
    case MappedWire::Varint:
        return tr("whole number", "how a value is read");
    case MappedWire::Zigzag:
        return tr("whole number, zigzag", "how a value is read");
    case MappedWire::Bool:
        return tr("yes or no", "how a value is read");
    case MappedWire::Fixed:
        return tr("whole number of fixed size", "how a value is read");
    case MappedWire::Float:
        return tr("fraction", "how a value is read");
    case MappedWire::Id:
        return tr("identifier", "how a value is read");
    case MappedWire::String:
        return tr("text", "how a value is read");
    case MappedWire::Bytes:
        return tr("bytes (base64)", "how a value is read");
    case MappedWire::Message:
        break;
    }
    return tr("message, with all fields", "how a value is read");
}

QString MappingTreeModel::roleWord(MappedRole role)
{
    switch (role) {
    case MappedRole::None:
        return tr("nothing more", "what a value is to the event");
    case MappedRole::Sender:
        return tr("the person, whole", "what a value is to the event");
    case MappedRole::SenderId:
        return tr("id of the person", "what a value is to the event");
    case MappedRole::SenderUniqueId:
        return tr("handle of the person", "what a value is to the event");
    case MappedRole::SenderNickname:
        return tr("nickname of the person", "what a value is to the event");
    case MappedRole::Text:
        break;
    }
    return tr("what the event says", "what a value is to the event");
}

QString MappingTreeModel::guessOf(const OutlineNode& node) const
{
    QStringList parts {PayloadTreeModel::guessWord(node.guess)};
    if (node.most > 1)
        parts << tr("up to %n in one message", "a field that is repeated",
                    static_cast<int>(node.most));
    if (node.isConstant)
        parts << tr("always the same", "a value");
    if (node.isRising)
        parts << tr("rising", "a value from message to message");
    if (node.messages < m_outline.messages)
        parts << tr("in %1 of %2", "messages that have a field")
                     .arg(node.messages)
                     .arg(m_outline.messages);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString MappingTreeModel::valuesOf(const OutlineNode& node) const
{
    QStringList values;
    for (const std::string& value : node.values)
        values << QString::fromStdString(value).replace(u'\n', u'⏎');
    return values.join(u"  ·  "_s);
}

QString MappingTreeModel::nameOf(const QModelIndex& index) const
{
    const MappedField* const field = fieldAt(index);
    if (field == nullptr)
        return {};
    QStringList parts {QString::fromStdString(field->key)};
    if (field->role != MappedRole::None)
        parts << roleWord(field->role);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant MappingTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutlineNode& shown = *node(index);
    if (role == Qt::ToolTipRole)
        return tr("Field %1").arg(QString::fromStdString(mappedPathText(pathAt(index))));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(shown.number);
    case Guess:
        return guessOf(shown);
    case Values:
        return valuesOf(shown);
    default:
        return nameOf(index);
    }
}

QVariant MappingTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Field", "number of a field");
    case Guess:
        return tr("Guess", "what a value may be");
    case Values:
        return tr("Values", "of a field in several messages");
    default:
        return tr("Name", "of a field in the event");
    }
}

} // namespace racha
