// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/manual/manualtext.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QUrl;

namespace racha {

class Appearance;
class ManualView;
class SettingsFile;

/// The manual in a window of its own: contents at the left, search on top, the way back. Where
/// there is no room for both, the contents take the place of the text while one chooses from them.
/// Follows language and theme, and stays where it is read. Thread: GUI. The references outlive it.
class ManualWindow final : public QWidget
{
    Q_OBJECT

public:
    ManualWindow(SettingsFile& settings, const Appearance& appearance);

    /// An anchor of a heading or of an error code; empty or unknown: the beginning.
    void showTopic(const QString& anchor);

    ManualView& view() { return *m_view; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void connectParts();
    void addShortcuts();
    void fit();
    void showContents(bool shown);
    void showText();
    void fill();
    void fillContents();
    void markPlace();
    void search();
    void step(int by);
    void go(int place);
    void follow(const QUrl& address);
    void askToOpen(const QUrl& address);
    void zoom(int steps);
    void refreshIcons();
    void retranslate();

    SettingsFile& m_settings;
    const Appearance& m_appearance;
    ManualText m_text;
    QStringList m_places; ///< anchors, in the order in which they were read
    int m_place = -1; ///< of these
    int m_zoom = 0; ///< steps
    int m_found = 0;
    bool m_isNarrow = false;

    QBoxLayout* m_bar = nullptr;
    QPushButton* m_showContents;
    QPushButton* m_back;
    QPushButton* m_forward;
    QPushButton* m_home;
    QPushButton* m_smaller;
    QPushButton* m_larger;
    QLineEdit* m_search;
    QLabel* m_hits;
    QPushButton* m_previous;
    QPushButton* m_next;
    QTreeWidget* m_contents;
    ManualView* m_view;
};

} // namespace racha
