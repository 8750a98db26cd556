// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/jsontree.h"

#include <QAbstractItemModel>

namespace racha {

/// A JSON text as a tree of keys, values and kinds. Thread: GUI.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Key,
        Value,
        Kind,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(JsonTree tree);

    const JsonTree& tree() const { return m_tree; }

    /// Nodes whose key or value holds the text, whatever its case, in the order written; at most
    /// kMatches.
    QModelIndexList matches(const QString& text) const;
    /// `gift.name`, `badges[0].level`: the way to a node, as filters and exports name it.
    QString path(const QModelIndex& index) const;
    /// The value of a node as it can be used elsewhere: a leaf's text, else JSON.
    QString copyText(const QModelIndex& index) const;
    /// New words; the view paints its cells anew.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    static constexpr qsizetype kMatches = 1'000;

private:
    const JsonNode* nodeOf(const QModelIndex& index) const;
    QString keyOf(const JsonNode& node) const;
    QString valueOf(const JsonNode& node) const;
    static QString kindOf(const JsonNode& node);

    JsonTree m_tree;
};

} // namespace racha
