// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventmapping.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace racha {

class Appearance;

/// The event that an unknown message becomes: its type, its words, colour and icon. Thread: GUI.
class MappingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingForm(const Appearance& appearance, QWidget* parent = nullptr);

    void showMapping(const EventMapping& mapping);
    /// Writes what the person chose into it; its method and fields stay.
    void writeInto(EventMapping& mapping) const;

Q_SIGNALS:
    /// By the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    void retranslate();

    const Appearance& m_appearance;
    QLabel* m_typeLabel;
    QLineEdit* m_type;
    QLabel* m_labelEnLabel;
    QLineEdit* m_labelEn;
    QLabel* m_labelEsLabel;
    QLineEdit* m_labelEs;
    QLabel* m_accentLabel;
    QComboBox* m_accent;
    QLabel* m_iconLabel;
    QComboBox* m_icon;
};

} // namespace racha
