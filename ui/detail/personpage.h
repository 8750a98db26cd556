// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"
#include "ui/detail/notedpage.h"
#include "ui/models/feedrow.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace racha {

class Appearance;
class FactList;
class PersonEventsModel;

/// A person as this store knows them: names, visits, totals, last events.
class PersonPage final : public NotedPage
{
    Q_OBJECT

public:
    explicit PersonPage(const Appearance& appearance, QWidget* parent = nullptr);

    void showPerson(const std::shared_ptr<const PersonHistory>& person);

    PersonEventsModel& model() { return *m_model; }

    FactList& facts() { return *m_facts; }

Q_SIGNALS:
    void eventRequested(const racha::FeedRow& row);
    void personRequested(qint64 userId);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    void arrange();
    void describe();
    void retranslate();

    std::shared_ptr<const PersonHistory> m_person;
    PersonEventsModel* m_model;
    QLabel* m_name;
    QLabel* m_handle;
    QPushButton* m_followButton;
    FactList* m_facts;
    QTableView* m_table;
    QSplitter* m_splitter;
};

} // namespace racha
