// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterexpression.h"
#include "core/settings/settingorigin.h"
#include "ui/reports/reportsection.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace racha {

class Appearance;
class EventReader;
class FilterField;
class ReportScopeBar;
class SegmentBar;
class SettingsFile;
class WholeReport;

/// Reports on what is stored: at the left of what, at the right which. Works while a live is
/// captured. Thread: GUI. The references outlive it.
class ReportsPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Section
    {
        Summary,
        Gifters,
        Commenters,
        Streaks,
        Timeline,
        Week,
        Words,
        Comparison,
        Captures,
    };
    static constexpr int kSectionCount = static_cast<int>(Section::Captures) + 1;

    ReportsPage(const Appearance& appearance, SettingsFile& settings, QWidget* parent = nullptr);

    /// The store to read from; null: none. It lasts until another one is set.
    void setReader(EventReader* reader);
    /// A rate that the command line gives holds here, too, as in the figures of lives; unless the
    /// person chose another currency.
    void setOverrides(const SettingOverrides& overrides);
    /// Reports on this live from now on.
    void showLive(RoomId room);
    void showSection(Section section);
    /// Lives or captures have other names: reads them again.
    void refresh();

    ReportSection& section(Section which) { return *m_sections[static_cast<std::size_t>(which)]; }

    ReportScopeBar& scopeBar() { return *m_scope; }

    FilterField& filterField() { return *m_filter; }

    /// Saves all of them as one file.
    WholeReport& whole() { return *m_whole; }

    /// Asks for a file and saves them, as soon as it is known what they tell of.
    void saveWhole();

    /// False where the file cannot be written.
    bool saveCsv(const QString& path) const;
    bool savePicture(const QString& path) const;

Q_SIGNALS:
    /// The events behind a figure: an expression of the filter language, for the Stored page.
    void eventsRequested(const QString& filter);
    /// Name and notes of a capture are to be changed.
    void namingRequested(racha::SessionId capture);
    /// News for the status bar.
    void told(const QString& news);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    void arrangeHeader();
    QWidget* makePanel();
    void makeMenu();
    void makeSections();
    void connectParts();
    void retranslate();
    void followZone();
    void readSettings();
    void takeLives();
    bool areLivesComing() const;
    void takeSubject();
    void keepRate();
    void applyRate();
    ReportSection& shown() const;
    QString defaultPath(const QString& ending) const;
    void askForCsv();
    void askForPicture();
    void copyTable() const;
    void copyPicture() const;
    void updateActions();

    const Appearance& m_appearance;
    SettingsFile& m_settings;
    SettingOverrides m_overrides;
    EventReader* m_reader = nullptr;
    StoreLookup* m_lives;
    FilterExpressionPtr m_expression;
    bool m_isWholeWanted = false; ///< once the lives are known

    // In the order of the Tab key.
    ReportScopeBar* m_scope;
    SegmentBar* m_titles;
    QPushButton* m_keep;
    QLabel* m_title;
    FilterField* m_filter;
    QLabel* m_complaint;
    WholeReport* m_whole;
    QStackedWidget* m_stack;
    QMenu* m_menu;
    QAction* m_copy = nullptr;
    QAction* m_csv = nullptr;
    QAction* m_copyPicture = nullptr;
    QAction* m_picture = nullptr;
    QAction* m_saveWhole = nullptr;
    std::array<ReportSection*, kSectionCount> m_sections {};
};

} // namespace racha
