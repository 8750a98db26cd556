// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventmapping.h"
#include "core/event/payloadoutline.h"

#include <QAbstractItemModel>

namespace racha {

/// The fields of a message that nobody knows, as samples show them, and what a mapping makes of
/// each. Thread: GUI.
class MappingTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Number,
        Guess,
        Values,
        Name, ///< in event_data, and what it is to the event
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setOutline(PayloadOutline outline);
    /// Of the same method.
    void setFields(std::vector<MappedField> fields);

    /// What the mapping has of this place; null: nothing.
    const MappedField* fieldAt(const QModelIndex& index) const;
    /// Field numbers down to it.
    std::vector<std::uint32_t> pathAt(const QModelIndex& index) const;
    const OutlineNode* node(const QModelIndex& index) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// What a value read as this is called.
    static QString wireWord(MappedWire wire);
    /// What a value is to the event.
    static QString roleWord(MappedRole role);

private:
    QString guessOf(const OutlineNode& node) const;
    QString valuesOf(const OutlineNode& node) const;
    QString nameOf(const QModelIndex& index) const;

    PayloadOutline m_outline;
    std::vector<MappedField> m_fields;
};

} // namespace racha
