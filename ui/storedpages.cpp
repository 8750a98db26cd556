// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/storedpages.h"

#include "ui/captures/capturenaming.h"
#include "ui/erase/erasedialog.h"
#include "ui/export/exportdialog.h"
#include "ui/history/storedpage.h"
#include "ui/inspect/inspectdialog.h"
#include "ui/live/livetab.h"
#include "ui/mainwindowmenus.h"
#include "ui/reports/reportspage.h"
#include "ui/sessionopener.h"
#include "ui/upkeep/adoptiondialog.h"
#include "ui/upkeep/backupdialog.h"
#include "ui/upkeep/importdialog.h"
#include "ui/widgets/filequestions.h"
#include "ui/widgets/filterfield.h"
#include "ui/windowpages.h"

#include <QAction>
#include <QDialog>
#include <QDir>

namespace racha {

StoredPages::StoredPages(const WindowServices& services, MainWindowMenus& menus, WindowPages& pages,
                         QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_menus(menus)
    , m_pages(pages)
    , m_window(window)
    , m_naming(new CaptureNaming(services.labeller, services.appearance, window))
{
    pages.setPage(WindowPage::Stored, [this] { return makeEvents(); });
    pages.setPage(WindowPage::Reports, [this] { return makeReports(); });
    connect(&pages, &WindowPages::shown, this, [this](WindowPage page) {
        if (page == WindowPage::Reports)
            reportOnTab();
    });
    connect(m_naming, &CaptureNaming::told, this, &StoredPages::told);
    connect(m_naming, &CaptureNaming::labelled, this, [this] {
        if (m_reports != nullptr)
            m_reports->refresh();
    });
    connectMenu();
}

StoredPages::~StoredPages() = default;

void StoredPages::connectMenu()
{
    const auto connectTo = [this](QAction* action, void (StoredPage::*order)()) {
        connect(action, &QAction::triggered, this,
                [this, order] { std::invoke(order, showEvents()); });
    };
    connectTo(m_menus.searchStored, &StoredPage::focusSearch);
    connectTo(m_menus.goToDate, &StoredPage::askForMoment);
    connectTo(m_menus.showInTime, &StoredPage::showInTime);
    connectTo(m_menus.clearFilter, &StoredPage::clearFilter);
    connectTo(m_menus.refreshStored, &StoredPage::refresh);
    connectTo(m_menus.exportStored, &StoredPage::requestExport);
    connect(m_menus.saveReport, &QAction::triggered, this, [this] {
        m_pages.showPage(WindowPage::Reports);
        m_reports->saveWhole();
    });
    connect(m_menus.backUp, &QAction::triggered, this, &StoredPages::showBackup);
    connect(m_menus.import, &QAction::triggered, this, &StoredPages::showImport);
    connect(&m_liveStore, &EventReader::stateChanged, this, &StoredPages::offerAdoption,
            Qt::QueuedConnection);
    connect(m_menus.deleteStored, &QAction::triggered, this, [this] {
        ErasureTask task;
        task.filter = showEvents().filter();
        showErasure(std::move(task));
    });
    connect(m_menus.verifyStored, &QAction::triggered, this,
            [this] { showInspection(Inspection::Verify); });
    connect(m_menus.redecodeStored, &QAction::triggered, this,
            [this] { showInspection(Inspection::Redecode); });
}

QWidget* StoredPages::makeEvents()
{
    m_events = new StoredPage(m_services.appearance, m_services.settings, m_window);
    connect(m_events, &StoredPage::retryRequested, this, &StoredPages::handReader);
    connect(&m_events->filterField(), &FilterField::filterEntered, this,
            &StoredPages::filterEntered);
    connect(m_events, &StoredPage::exportRequested, this, &StoredPages::showExport);
    connect(m_events, &StoredPage::deletionRequested, this, [this](UserId person) {
        ErasureTask task;
        task.person = person;
        showErasure(std::move(task));
    });
    m_events->filterField().setRemembered(m_rememberedFilters);
    handReader();
    return m_events;
}

QWidget* StoredPages::makeReports()
{
    m_reports = new ReportsPage(m_services.appearance, m_services.settings, m_window);
    m_reports->setOverrides(m_services.overrides);
    connect(m_reports, &ReportsPage::eventsRequested, this, &StoredPages::showMatching);
    connect(m_reports, &ReportsPage::told, this, &StoredPages::told);
    connect(m_reports, &ReportsPage::namingRequested, this,
            [this](SessionId capture) { m_naming->name(*reader(), capture); });
    handReader();
    return m_reports;
}

/// The live of the tab, once: from then on it is the person who chooses.
void StoredPages::reportOnTab()
{
    const RoomId room = m_tab ? m_tab->state().room : RoomId();
    if (room == RoomId() || room == m_reported)
        return;
    m_reported = room;
    m_reports->showLive(room);
}

/// What concerns stored events shows them first.
StoredPage& StoredPages::showEvents()
{
    m_pages.showPage(WindowPage::Stored);
    return *m_events;
}

StoredPage* StoredPages::shownEvents() const
{
    return m_pages.current() == WindowPage::Stored ? m_events : nullptr;
}

void StoredPages::showMatching(const QString& filter)
{
    StoredPage& events = showEvents();
    events.clearFilter();
    events.filterField().setFilterText(filter);
}

void StoredPages::showExport(const HistoryFilter& filter, const QStringList& columns)
{
    if (!m_dialog && reader()->state() == EventReader::State::Ready) {
        m_dialog = new ExportDialog(m_services.exporter, {reader()->database(), filter, columns},
                                    m_services.settings, m_services.appearance, m_window);
    }
    bringForward();
}

void StoredPages::showErasure(ErasureTask task)
{
    if (reader()->isReadOnly()) {
        Q_EMIT told(tr("This store is only read: nothing can be deleted"));
        return;
    }
    if (!m_dialog && reader()->state() == EventReader::State::Ready) {
        task.database = reader()->database();
        auto* const dialog =
            new EraseDialog(m_services.eraser, std::move(task), m_services.appearance, m_window);
        connect(dialog, &EraseDialog::erased, m_events, &StoredPage::refresh);
        m_dialog = dialog;
    }
    bringForward();
}

void StoredPages::nameCapture()
{
    if (m_tabStore && m_tab && m_tab->capture())
        m_naming->name(*m_tabStore, *m_tab->capture());
    else
        Q_EMIT told(tr("Nothing of this live is stored yet"));
}

void StoredPages::showBackup()
{
    if (!m_dialog && reader()->state() == EventReader::State::Ready)
        m_dialog = new BackupDialog(m_services.upkeep, reader()->database(), m_services.appearance,
                                    m_window);
    bringForward();
}

void StoredPages::showImport()
{
    if (reader()->isReadOnly()) {
        Q_EMIT told(tr("This store is only read: nothing can be imported"));
        return;
    }
    if (!m_dialog && reader()->state() == EventReader::State::Ready) {
        filequestions::askForFiles(m_window, tr("Import"), QDir::homePath(),
                                   tr("Stores, recordings, JSON lines")
                                       + u" (*.sqlite *.sqlite3 *.db *.racha *.jsonl);;"
                                       + tr("All files") + u" (*)",
                                   [this](const QStringList& files) { importFrom(files); });
        return;
    }
    bringForward();
}

void StoredPages::importFrom(const QStringList& files)
{
    if (!m_dialog && reader()->state() == EventReader::State::Ready) {
        auto* const dialog = new ImportDialog(m_services.upkeep, reader()->database(), files,
                                              m_services.appearance, m_window);
        connect(dialog, &UpkeepDialog::finished, this, [this] {
            if (m_events != nullptr)
                m_events->refresh();
        });
        m_dialog = dialog;
    }
    bringForward();
}

void StoredPages::showInspection(Inspection inspection)
{
    StoredPage& events = showEvents();
    if (!m_dialog && reader()->state() == EventReader::State::Ready) {
        auto* const dialog = new InspectDialog(m_services.inspector, inspection,
                                               {reader()->database(), reader()->isReadOnly()},
                                               m_services.appearance, m_window);
        connect(dialog, &InspectDialog::mended, &events, &StoredPage::refresh);
        m_dialog = dialog;
    }
    bringForward();
}

void StoredPages::offerAdoption()
{
    const auto isForeign = [](const EventReader* store) {
        return store != nullptr && store->error()
            && store->error()->code == ErrorCode::DbNeedsAdoption;
    };
    if (m_isAdoptionOffered || m_dialog || !(isForeign(&m_liveStore) || isForeign(m_tabStore)))
        return;
    m_isAdoptionOffered = true;
    auto* const dialog = new AdoptionDialog(m_services.upkeep, m_services.appearance, m_window);
    connect(dialog, &UpkeepDialog::finished, this, &StoredPages::handReader);
    m_dialog = dialog;
    bringForward();
}

/// A dialog that is open already stays: it may be at work.
void StoredPages::bringForward()
{
    if (!m_dialog) {
        Q_EMIT told(tr("There is no store to work with yet"));
        return;
    }
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void StoredPages::readStoreOf(LiveTab& tab)
{
    m_naming->giveUp(); // it may ask the one before
    m_tab = &tab;
    m_tabStore = tab.isEmpty() ? nullptr : &tab.reader();
    if (m_tabStore)
        connect(m_tabStore, &EventReader::stateChanged, this, &StoredPages::offerAdoption,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
    handReader();
}

void StoredPages::close()
{
    m_naming->giveUp();
    if (m_events != nullptr)
        m_events->setReader(nullptr);
    if (m_reports != nullptr)
        m_reports->setReader(nullptr);
}

void StoredPages::forgetLiveStore()
{
    m_liveStore.setNoStore();
    handReader();
}

void StoredPages::setRememberedFilters(const QStringList& filters)
{
    m_rememberedFilters = filters;
    if (m_events != nullptr)
        m_events->filterField().setRemembered(filters);
}

EventReader* StoredPages::reader()
{
    if (m_tabStore)
        return m_tabStore;
    if (m_liveStore.state() != EventReader::State::Ready)
        m_services.opener.readLiveStore(m_liveStore);
    return &m_liveStore;
}

/// Without a page nobody reads: then no store is opened for it.
void StoredPages::handReader()
{
    if (m_events != nullptr)
        m_events->setReader(reader());
    if (m_reports != nullptr)
        m_reports->setReader(reader());
}

} // namespace racha
