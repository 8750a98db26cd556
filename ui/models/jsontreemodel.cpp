// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/jsontreemodel.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kValueShown = 400; ///< characters of a cell
constexpr qsizetype kValueInTip = 2'000;

QString cut(QString text, qsizetype at)
{
    if (text.size() <= at)
        return text;
    text.truncate(text.at(at - 1).isHighSurrogate() ? at - 1 : at);
    return text + u'…';
}

bool isLeaf(const JsonNode& node)
{
    return node.kind != JsonKind::Object && node.kind != JsonKind::List;
}

} // namespace

void JsonTreeModel::setTree(JsonTree tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

void JsonTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const JsonNode* JsonTreeModel::nodeOf(const QModelIndex& index) const
{
    const std::size_t at = index.isValid() ? index.internalId() : 0;
    return at < m_tree.nodes.size() ? &m_tree.nodes[at] : nullptr;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int child = nodeOf(parent)->children[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(child));
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    const JsonNode* const node = child.isValid() ? nodeOf(child) : nullptr;
    if (!node || node->parent <= 0)
        return {};
    const JsonNode& above = m_tree.nodes[static_cast<std::size_t>(node->parent)];
    return createIndex(above.row, 0, static_cast<quintptr>(node->parent));
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    const JsonNode* const node = parent.column() > 0 ? nullptr : nodeOf(parent);
    return node ? static_cast<int>(node->children.size()) : 0;
}

int JsonTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QString JsonTreeModel::keyOf(const JsonNode& node) const
{
    const bool isItem = node.parent >= 0
        && m_tree.nodes[static_cast<std::size_t>(node.parent)].kind == JsonKind::List;
    return isItem ? u"[%1]"_s.arg(node.row) : node.key;
}

QString JsonTreeModel::valueOf(const JsonNode& node) const
{
    if (isLeaf(node))
        return cut(QString(node.value).replace(u'\n', u'⏎'), kValueShown);
    const int count = static_cast<int>(node.children.size());
    return node.kind == JsonKind::List ? tr("%n items", "of a list", count)
                                       : tr("%n keys", "of an object", count);
}

QString JsonTreeModel::kindOf(const JsonNode& node)
{
    switch (node.kind) {
    case JsonKind::Object:
        return tr("object", "kind of JSON value");
    case JsonKind::List:
        return tr("list", "kind of JSON value");
    case JsonKind::Text:
        return tr("text", "kind of JSON value");
    case JsonKind::Number:
        return tr("number", "kind of JSON value");
    case JsonKind::Truth:
        return tr("yes or no", "kind of JSON value");
    case JsonKind::Null:
        break;
    }
    return tr("nothing", "kind of JSON value");
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonNode& node = *nodeOf(index);
    if (role == Qt::ToolTipRole)
        return u"%1\n%2"_s.arg(path(index),
                               isLeaf(node) ? cut(node.value, kValueInTip) : valueOf(node));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Key:
        return keyOf(node);
    case Value:
        return valueOf(node);
    default:
        return kindOf(node);
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Key", "of a JSON object");
    case Value:
        return tr("Value", "of a JSON key");
    default:
        return tr("Kind", "of a JSON value");
    }
}

QModelIndexList JsonTreeModel::matches(const QString& text) const
{
    QModelIndexList found;
    if (text.isEmpty())
        return found;
    for (std::size_t i = 1; i < m_tree.nodes.size() && found.size() < kMatches; ++i) {
        const JsonNode& node = m_tree.nodes[i];
        if (node.key.contains(text, Qt::CaseInsensitive)
            || (isLeaf(node) && node.value.contains(text, Qt::CaseInsensitive)))
            found << createIndex(node.row, 0, static_cast<quintptr>(i));
    }
    return found;
}

QString JsonTreeModel::path(const QModelIndex& index) const
{
    QString way;
    for (const JsonNode* node = nodeOf(index); node && node->parent >= 0;
         node = &m_tree.nodes[static_cast<std::size_t>(node->parent)]) {
        const QString key = keyOf(*node);
        const bool isJoined = way.isEmpty() || way.startsWith(u'[');
        way = isJoined ? QString(key + way) : QString(key + u'.' + way);
    }
    return way;
}

QString JsonTreeModel::copyText(const QModelIndex& index) const
{
    const JsonNode* const node = nodeOf(index);
    if (!node)
        return {};
    return isLeaf(*node) ? node->value
                         : formattedJson(m_tree, static_cast<int>(index.internalId()));
}

} // namespace racha
