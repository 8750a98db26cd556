// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace racha {

class Appearance;
class DetailPane;
class EventReader;
class FilterField;
class Histogram;
class HistoryBar;
class HistoryFigures;
class HistoryMenus;
class HistoryTable;
class HistoryTree;
class HistoryTreeModel;
class MessageBar;
class MomentDialog;
class SettingsFile;
class StoreLookup;
struct HistoryRow;

/// What is stored: found by filter, words and time, read row by row, understood in detail.
/// Thread: GUI. The references outlive it.
class StoredPage final : public QWidget
{
    Q_OBJECT

public:
    StoredPage(const Appearance& appearance, SettingsFile& settings, QWidget* parent = nullptr);
    ~StoredPage() override;

    /// The store to read from; null: none. It lasts until another one is set.
    void setReader(EventReader* reader);

    HistoryBar& bar() { return *m_bar; }

    HistoryTable& table() { return *m_table; }

    HistoryTree& tree() { return *m_tree; }

    Histogram& histogram() { return *m_histogram; }

    /// Made when it is first wanted: the page opens sooner without.
    DetailPane& detail();

    HistoryMenus& menus() { return *m_menus; }

    MessageBar& message() { return *m_message; }

    FilterField& filterField();

    /// What the table shows.
    HistoryFilter filter() const;

public Q_SLOTS:
    void focusSearch();
    void focusFilter();
    void clearFilter();
    void askForMoment();
    /// Everything around the chosen event, whatever the filter said before.
    void showInTime();
    /// All once more from the store.
    void refresh();
    void goToNewest();
    void copySelection();
    void selectAll();
    void requestExport();

Q_SIGNALS:
    /// The store could not be opened, and the person wants it tried again.
    void retryRequested();
    /// All that the filter matches shall go into a file. `columns`: as the filter language and
    /// --columns call those that are shown, in their order.
    void exportRequested(const racha::HistoryFilter& filter, const QStringList& columns);
    /// All that is stored of a person shall go.
    void deletionRequested(racha::UserId user, const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeMiddle();
    void connectQuestion();
    void connectTable();
    void connectFigures();
    void connectMenus();
    void showDetail(const HistoryRow& row);
    void keepChosenInSight();
    void look();
    void lookAround(const HistoryRow& row);
    void showState();
    void showFigures();
    void noteVisible();
    void askForNewer();
    void offerCandidates();
    void follow(const QString& term);
    void chooseRange(WallTime from, WallTime until);
    QByteArray kept(const QString& key) const;
    void restoreLook();
    void saveLook();
    void retranslate();

    const Appearance& m_appearance;
    SettingsFile& m_settings;
    QPointer<EventReader> m_reader;
    MessageBar* m_message;
    HistoryBar* m_bar;
    HistoryTreeModel* m_treeModel;
    HistoryTree* m_tree;
    Histogram* m_histogram;
    HistoryTable* m_table;
    DetailPane* m_detail = nullptr;
    HistoryMenus* m_menus;
    HistoryFigures* m_figures;
    QSplitter* m_sides; ///< tree and the rest
    QSplitter* m_middle; ///< table and detail
    StoreLookup* m_newer; ///< what came in while older rows are read
    bool m_isReadingOlder = false;
    QPointer<MomentDialog> m_moment;
};

} // namespace racha
