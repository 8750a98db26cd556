// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/erasure.h"
#include "core/store/eventreader.h"
#include "ui/inspect/inspector.h"
#include "ui/windowservices.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace racha {

class CaptureNaming;
class FilterField;
class LiveTab;
class MainWindowMenus;
class ReportsPage;
class StoredPage;
class WindowPages;

/// What is stored, in the window: its pages, which are made when they are first shown, the store
/// that they read, and what can be done from them and from the Stored menu. Thread: GUI.
class StoredPages final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it; `window` is its parent and that of the pages.
    StoredPages(const WindowServices& services, MainWindowMenus& menus, WindowPages& pages,
                QWidget* window);
    ~StoredPages() override;

    /// Reads the store of this tab, as that of a recording; with nothing watched in it, the one
    /// that lives are written to. The tab outlives this call, not necessarily this object: another
    /// one is read before it goes.
    void readStoreOf(LiveTab& tab);
    /// The page of events, with what matches this filter.
    void showMatching(const QString& filter);
    /// Reads no more; before the tabs go.
    void close();
    /// The settings name another store.
    void forgetLiveStore();
    /// Filters used before, newest first.
    void setRememberedFilters(const QStringList& filters);

    /// The page of events, where it is what the window shows; else null.
    StoredPage* shownEvents() const;

    /// Of the store that the pages read.
    EventReader& storeReader() { return *reader(); }

    /// Asks for name and notes of what is captured in the tab that is shown.
    void nameCapture();
    /// Looks into the store, in a dialog.
    void showInspection(Inspection inspection);

Q_SIGNALS:
    void filterEntered(const QString& text);
    /// News for the status bar.
    void told(const QString& news);

private:
    void connectMenu();
    QWidget* makeEvents();
    QWidget* makeReports();
    void reportOnTab();
    StoredPage& showEvents();
    void showExport(const HistoryFilter& filter, const QStringList& columns);
    void showErasure(ErasureTask task);
    void showBackup();
    void showImport();
    void importFrom(const QStringList& files);
    /// Where the store turns out to be a predecessor's; once.
    void offerAdoption();
    void bringForward();
    EventReader* reader();
    void handReader();

    const WindowServices m_services;
    MainWindowMenus& m_menus;
    WindowPages& m_pages;
    QWidget* m_window;
    CaptureNaming* m_naming;
    EventReader m_liveStore; ///< of the store that lives are written to
    QPointer<EventReader> m_tabStore; ///< null: nothing is watched in the tab
    QPointer<const LiveTab> m_tab; ///< that is shown
    RoomId m_reported; ///< by the page of reports on its own
    StoredPage* m_events = nullptr;
    ReportsPage* m_reports = nullptr;
    bool m_isAdoptionOffered = false;
    QPointer<QDialog> m_dialog; ///< of an export, an erasure …, one at a time
    QStringList m_rememberedFilters;
};

} // namespace racha
