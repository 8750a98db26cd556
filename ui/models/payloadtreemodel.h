// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/payloadtree.h"

#include <QAbstractItemModel>

#include <memory>

namespace racha {

/// The fields of a payload: number, wire type, value, and what the value may be. Thread: GUI.
class PayloadTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Number,
        Wire,
        Value,
        Guess,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(std::shared_ptr<const PayloadTree> tree);

    /// The field of an index; null for the root.
    const PayloadNode* node(const QModelIndex& index) const;
    /// The index of the innermost field that holds the byte.
    QModelIndex indexAt(std::size_t offset) const;
    /// New words; the view paints its cells anew.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// What a value is, in a word or two; empty where nobody knows.
    static QString guessWord(PayloadGuess guess);

private:
    static QString valueOf(const PayloadNode& node);
    static QString guessOf(const PayloadNode& node);
    QString path(const QModelIndex& index) const;

    std::shared_ptr<const PayloadTree> m_tree;
};

} // namespace racha
