// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/applicationcontext.h"
#include "app/capturenotes.h"
#include "app/commandline.h"
#include "app/desktopfeed.h"
#include "app/guiprobe.h"
#include "app/settingsources.h"
#include "app/statisticsfile.h"
#include "app/statisticsmeter.h"
#include "app/threadederaser.h"
#include "app/threadedexporter.h"
#include "app/threadedinspector.h"
#include "app/threadedlabeller.h"
#include "app/threadedsecretkeeper.h"
#include "app/threadedstoretester.h"
#include "app/threadedtoneplayer.h"
#include "app/threadedupkeep.h"
#include "app/threadedwebhooks.h"
#include "app/windowsessions.h"
#include "core/pictures/webpictures.h"
#include "core/session/backgroundlookout.h"
#include "ui/mainwindow.h"
#include "ui/presentation/pictures.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QElapsedTimer>

class QApplication;

namespace racha {

class LogRing;

/// The options of `racha`.
std::span<const Option> desktopOptions();

/// The desktop program: builds the window and what stands behind it, and connects them.
/// Thread: main. The references outlive it.
class DesktopProgram final : public QObject
{
    Q_OBJECT

public:
    /// `line`: checked by check().
    DesktopProgram(QApplication& application, CommandLine line, SettingSources& sources,
                   LogRing& log);
    ~DesktopProgram() override;

    /// What is wrong with a command line, an environment or settings. Errors: usage.*, db.*.
    static Result<void> check(const CommandLine& line, const SettingSources& sources);
    /// What a start wants shown; also what a second start hands over: `watch NAME`, `replay PATH` …
    static QStringList wishOf(const CommandLine& line);

    /// Opens what writes as long as it runs. Errors: file.unwritable.
    Result<void> prepare();
    /// Shows the window, and the wish behind its first paint: the store and the look-up may take
    /// their time.
    void show(const QStringList& wish);
    void fulfil(const QStringList& wish);

    MainWindow& window() { return *m_window; }

    WindowSessions& sessions() { return m_sessions; }

private:
    static Result<WindowSessionSettings> sessionSettings(const CommandLine& line,
                                                         const SettingSources& sources);
    WindowSessionSettings currentSettings();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void connectStatistics();
    void applySetting(const QString& key);
    std::optional<Error> settingsFault() const;
    void tellSettingsFault();
    void askConnection(ConnectionAnswer answer);
    void followConnection();
    void followPictures();
    void connectQuota();
    void showQuota(const ServiceQuota& quota);

    const CommandLine m_line;
    SettingSources& m_sources;
    WindowSessionSettings m_lastRight; ///< for when a file that settings name is gone
    LogRing& m_log;
    SystemClock m_clock;
    Appearance m_appearance;
    ApplicationContext m_context;
    ThreadedSecretKeeper m_secretKeeper;
    WindowSessions m_sessions;
    WebPictures m_pictureSource;
    Pictures m_pictures;
    ThreadedStoreTester m_storeTester;
    ThreadedExporter m_exporter;
    ThreadedEraser m_eraser;
    ThreadedLabeller m_labeller;
    ThreadedUpkeep m_upkeep;
    ThreadedInspector m_inspector;
    BackgroundLookout m_lookout;
    DesktopFeed m_feed;
    ThreadedWebhooks m_webhooks;
    ThreadedTonePlayer m_tones;
    CaptureNotes m_notes;
    StatisticsMeter m_meter;
    StatisticsFile m_statisticsFile;
    GuiProbe m_probe;
    double m_firstPaintMs = 0.0; ///< since the process started; 0: not yet
    std::unique_ptr<MainWindow> m_window;
};

} // namespace racha
