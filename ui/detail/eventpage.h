// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/detail/notedpage.h"
#include "ui/presentation/eventfacts.h"

class QLabel;

namespace racha {

class Appearance;
class FactList;

/// The important facts of an event, and above them what cannot be known yet.
class EventPage final : public NotedPage
{
    Q_OBJECT

public:
    explicit EventPage(const Appearance& appearance, QWidget* parent = nullptr);

    void showFacts(const QList<Fact>& facts);
    /// Empty: all is known.
    void setHint(const QString& hint);

    QString hint() const;

    FactList& facts() { return *m_facts; }

private:
    QLabel* m_hint;
    FactList* m_facts;
};

} // namespace racha
