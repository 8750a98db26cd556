// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventmapping.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace racha {

/// What becomes of one field of an unknown message. Thread: GUI.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget* parent = nullptr);

    /// Of this place; null: nothing is made of it yet. An empty path: no field is chosen.
    void showField(std::vector<std::uint32_t> path, const MappedField* field);
    /// nullopt: neither a name nor a meaning, nothing is made of it.
    std::optional<MappedField> field() const;

    const std::vector<std::uint32_t>& path() const { return m_path; }

Q_SIGNALS:
    /// By the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<std::uint32_t> m_path;
    QLabel* m_title;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_wireLabel;
    QComboBox* m_wire;
    QLabel* m_roleLabel;
    QComboBox* m_role;
    QCheckBox* m_list;
};

} // namespace racha
