// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/presentation/eventfacts.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;

namespace racha {

class Appearance;

/// Facts as lines: label, value, a button to copy it or to see more. Lines are kept where only
/// their words change, so that a growing row does not flicker.
class FactList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactList(const Appearance& appearance, QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

    const QList<Fact>& facts() const { return m_facts; }

Q_SIGNALS:
    void linkActivated(racha::Fact::Link link);

private:
    struct Line
    {
        QLabel* label;
        QLabel* value;
        QPushButton* button; ///< copies it, or leads to more about it
    };

    void addLine();
    void fill(const Line& line, const Fact& fact);
    void use(const Fact& fact);
    void paintIcons();

    const Appearance& m_appearance;
    QList<Fact> m_facts;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace racha
