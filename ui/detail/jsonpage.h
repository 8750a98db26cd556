// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/detail/notedpage.h"

#include <QPersistentModelIndex>

#include <string_view>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace racha {

class Appearance;
class JsonTreeModel;

/// event_data as a tree and as text, with a search through both. Ctrl+F goes to the search; Return
/// and Shift+Return go through what it finds.
class JsonPage final : public NotedPage
{
    Q_OBJECT

public:
    explicit JsonPage(const Appearance& appearance, QWidget* parent = nullptr);

    void showJson(std::string_view json);

    JsonTreeModel& model() { return *m_model; }

    QLineEdit& searchField() { return *m_search; }

    QTreeView& tree() { return *m_tree; }

    /// `2 of 7`.
    QString searchState() const;
    void setTextShown(bool shown);
    /// What is selected, else the whole.
    void copy() const;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    void makeShortcuts();
    void search();
    void step(int by);
    void showMatch();
    void markInText();
    void retranslate();

    const Appearance& m_appearance;
    JsonTreeModel* m_model;
    QLineEdit* m_search;
    QLabel* m_matchLabel;
    QPushButton* m_asText;
    QPushButton* m_copy;
    QStackedWidget* m_views;
    QTreeView* m_tree;
    QPlainTextEdit* m_text;
    QModelIndexList m_matches;
    int m_match = -1;
};

} // namespace racha
