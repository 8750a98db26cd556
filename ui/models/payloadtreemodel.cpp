// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/payloadtreemodel.h"

#include "ui/words/formatters.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names of the protocol, the same in every language.
QString wireName(PayloadWire wire)
{
    switch (wire) {
    case PayloadWire::Varint:
        return u"varint"_s;
    case PayloadWire::Fixed64:
        return u"fixed64"_s;
    case PayloadWire::Fixed32:
        return u"fixed32"_s;
    case PayloadWire::Group:
        return u"group"_s;
    case PayloadWire::Bytes:
        break;
    }
    return u"bytes"_s;
}

QString timeText(qint64 milliseconds)
{
    return words::dayAndClock(WallTime(std::chrono::milliseconds(milliseconds)));
}

} // namespace

void PayloadTreeModel::setTree(std::shared_ptr<const PayloadTree> tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

void PayloadTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const PayloadNode* PayloadTreeModel::node(const QModelIndex& index) const
{
    return m_tree && index.isValid() ? &m_tree->nodes[index.internalId()] : nullptr;
}

QModelIndex PayloadTreeModel::indexAt(std::size_t offset) const
{
    const std::size_t found = m_tree ? m_tree->nodeAt(offset) : 0;
    return found == 0 ? QModelIndex()
                      : createIndex(static_cast<int>(m_tree->nodes[found].row), 0, found);
}

QModelIndex PayloadTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const PayloadNode& above = m_tree->nodes[parent.isValid() ? parent.internalId() : 0];
    return createIndex(row, column,
                       static_cast<quintptr>(above.firstChild) + static_cast<quintptr>(row));
}

QModelIndex PayloadTreeModel::parent(const QModelIndex& child) const
{
    const PayloadNode* const below = node(child);
    if (!below || below->parent == 0)
        return {};
    return createIndex(static_cast<int>(m_tree->nodes[below->parent].row), 0,
                       static_cast<quintptr>(below->parent));
}

int PayloadTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!m_tree || m_tree->nodes.empty() || parent.column() > 0)
        return 0;
    return static_cast<int>(m_tree->nodes[parent.isValid() ? parent.internalId() : 0].childCount);
}

int PayloadTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QString PayloadTreeModel::valueOf(const PayloadNode& node)
{
    if (node.guess == PayloadGuess::Message)
        return tr("%n fields", "of a message", static_cast<int>(node.childCount));
    return QString::fromStdString(node.value).replace(u'\n', u'⏎');
}

QString PayloadTreeModel::guessWord(PayloadGuess guess)
{
    switch (guess) {
    case PayloadGuess::Number:
        return tr("number", "what a value is");
    case PayloadGuess::Flag:
        return tr("yes or no", "what a value is");
    case PayloadGuess::Fraction:
        return tr("fraction", "what a value is");
    case PayloadGuess::Id:
        return tr("identifier", "what a value is");
    case PayloadGuess::Seconds:
    case PayloadGuess::Milliseconds:
    case PayloadGuess::Microseconds:
        return tr("time", "what a value is");
    case PayloadGuess::Text:
        return tr("text", "what a value is");
    case PayloadGuess::Message:
        return tr("message", "what a value is");
    case PayloadGuess::Numbers:
        return tr("list of numbers", "what a value is");
    case PayloadGuess::Empty:
        return tr("empty", "a value");
    case PayloadGuess::Nothing:
        break;
    }
    return {};
}

QString PayloadTreeModel::guessOf(const PayloadNode& node)
{
    switch (node.guess) {
    case PayloadGuess::Seconds:
        return tr("time: %1").arg(timeText(node.integer * 1'000));
    case PayloadGuess::Milliseconds:
        return tr("time: %1").arg(timeText(node.integer));
    case PayloadGuess::Microseconds:
        return tr("time: %1").arg(timeText(node.integer / 1'000));
    case PayloadGuess::Nothing:
        return node.wire == PayloadWire::Bytes ? words::bytes(static_cast<qint64>(node.valueSize))
                                               : QString();
    default:
        return guessWord(node.guess);
    }
}

QString PayloadTreeModel::path(const QModelIndex& index) const
{
    QString way;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        const QString number = QString::number(node(at)->number);
        way = way.isEmpty() ? number : QString(number + u'.' + way);
    }
    return way;
}

QVariant PayloadTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PayloadNode& shown = *node(index);
    if (role == Qt::ToolTipRole) {
        return tr("Field %1, %2 bytes from byte %3")
            .arg(path(index), words::number(static_cast<qint64>(shown.length)),
                 words::number(static_cast<qint64>(shown.offset)));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(shown.number);
    case Wire:
        return wireName(shown.wire);
    case Value:
        return valueOf(shown);
    default:
        return guessOf(shown);
    }
}

QVariant PayloadTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Field", "number of a field");
    case Wire:
        return tr("Type", "wire type of a field");
    case Value:
        return tr("Value", "of a field");
    default:
        return tr("Guess", "what a value may be");
    }
}

} // namespace racha
