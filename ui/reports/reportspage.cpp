// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/reportspage.h"

#include "core/base/clock.h"
#include "core/settings/settinglimits.h"
#include "core/settings/settingsfile.h"
#include "ui/reports/capturesreport.h"
#include "ui/reports/comparisonreport.h"
#include "ui/reports/reportscopebar.h"
#include "ui/reports/summaryreport.h"
#include "ui/reports/tablereport.h"
#include "ui/reports/timelinereport.h"
#include "ui/reports/weekreport.h"
#include "ui/reports/wholereport.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filequestions.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/displayzone.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScopeWidth = 270;
constexpr int kPanelWidth = 900;
constexpr int kFilterWidth = 330;
constexpr int kMargin = 8;

} // namespace

ReportsPage::ReportsPage(const Appearance& appearance, SettingsFile& settings, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_lives(new StoreLookup(this))
    , m_scope(new ReportScopeBar(appearance, this))
    , m_titles(new SegmentBar(kSectionCount, SegmentBar::Look::Titles, appearance, this))
    , m_keep(new QPushButton(this))
    , m_title(new QLabel(this))
    , m_filter(new FilterField(appearance, this))
    , m_complaint(m_filter->makeComplaintLine(this))
    , m_whole(new WholeReport(this))
    , m_stack(new QStackedWidget(this))
    , m_menu(new QMenu(this))
{
    makeSections();
    makeMenu();
    auto* const splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_scope);
    splitter->addWidget(makePanel());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kScopeWidth, kPanelWidth});
    splitter->setHandleWidth(kMargin);
    connect(splitter, &QSplitter::splitterMoved, this, &ReportsPage::arrangeHeader);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(splitter);
    m_lives->setRefresh(ReportSection::kRefresh);
    connectParts();
    readSettings();
    retranslate();
}

void ReportsPage::makeSections()
{
    using Of = TableReport::Of;
    auto* const captures = new CapturesReport(m_appearance, this);
    connect(captures, &CapturesReport::namingRequested, this, &ReportsPage::namingRequested);
    m_sections = {new SummaryReport(m_appearance, this),
                  new TableReport(Of::Gifters, m_appearance, this),
                  new TableReport(Of::Commenters, m_appearance, this),
                  new TableReport(Of::Streaks, m_appearance, this),
                  new TimelineReport(m_appearance, this),
                  new WeekReport(m_appearance, this),
                  new TableReport(Of::Words, m_appearance, this),
                  new ComparisonReport(m_appearance, this),
                  captures};
    for (ReportSection* const section : m_sections) {
        m_stack->addWidget(section);
        connect(section, &ReportSection::eventsRequested, this, &ReportsPage::eventsRequested);
    }
}

QWidget* ReportsPage::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(6, 6, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(m_titles);
    layout->addStretch(1);
    layout->addWidget(m_keep);
    return header;
}

/// The button gives way to the titles: a sign instead of words.
void ReportsPage::arrangeHeader()
{
    const QWidget* const header = m_keep->parentWidget();
    const QMargins margins = header->layout()->contentsMargins();
    const int room = header->width() - margins.left() - margins.right()
        - 2 * header->layout()->spacing() - m_titles->sizeHint().width();
    m_keep->setText(m_keep->accessibleName());
    if (m_keep->sizeHint().width() > room)
        m_keep->setText(u"…"_s);
    m_keep->setToolTip(m_keep->text() == m_keep->accessibleName() ? QString()
                                                                  : m_keep->accessibleName());
}

QWidget* ReportsPage::makePanel()
{
    auto* const panel = new QFrame(this);
    panel->setObjectName(u"panel"_s);
    auto* const line = new QWidget(panel);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    m_title->setObjectName(u"panelTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_filter->setMaximumWidth(Appearance::scaled(kFilterWidth));
    m_complaint->setContentsMargins(14, 0, 12, 2);
    auto* const subject = new QHBoxLayout;
    subject->setContentsMargins(14, 8, 10, 4);
    subject->addWidget(m_title, 1);
    subject->addWidget(m_filter, 1);
    auto* const layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(line);
    layout->addLayout(subject);
    layout->addWidget(m_complaint);
    layout->addWidget(m_whole);
    layout->addWidget(m_stack, 1);
    return panel;
}

void ReportsPage::makeMenu()
{
    m_copy = m_menu->addAction(QString(), this, &ReportsPage::copyTable);
    m_csv = m_menu->addAction(QString(), this, &ReportsPage::askForCsv);
    m_menu->addSeparator();
    m_copyPicture = m_menu->addAction(QString(), this, &ReportsPage::copyPicture);
    m_picture = m_menu->addAction(QString(), this, &ReportsPage::askForPicture);
    m_menu->addSeparator();
    m_saveWhole = m_menu->addAction(QString(), this, &ReportsPage::saveWhole);
    connect(m_keep, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_keep->mapToGlobal(QPoint(0, m_keep->height()))); });
    connect(m_menu, &QMenu::aboutToShow, this, &ReportsPage::updateActions);
}

void ReportsPage::connectParts()
{
    connect(m_lives, &StoreLookup::changed, this, &ReportsPage::takeLives);
    connect(m_scope, &ReportScopeBar::subjectChanged, this, &ReportsPage::takeSubject);
    connect(m_scope, &ReportScopeBar::rateChanged, this, &ReportsPage::keepRate);
    connect(m_titles, &SegmentBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_whole, &WholeReport::told, this, &ReportsPage::told);
    connect(m_filter, &FilterField::filterChanged, this,
            [this](const FilterExpressionPtr& expression) {
                m_expression = expression;
                takeSubject();
            });
}

void ReportsPage::readSettings()
{
    DiamondRate rate;
    const auto take = [&rate](const QString& text) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (isNumber && kUsdPerDiamond.holds(value))
            rate.perDiamond = value;
    };
    const QString dollars = rate.currency;
    rate.currency =
        m_settings.value(QLatin1StringView(kSettingReportCurrency)).value_or(rate.currency);
    for (const auto* const key : {kSettingUsdPerDiamond, kSettingReportRate})
        take(m_settings.value(QLatin1StringView(key)).value_or(QString()));
    if (rate.currency == dollars && !m_settings.decided(QLatin1StringView(kSettingReportRate)))
        take(m_overrides.value(QLatin1StringView(kSettingUsdPerDiamond)).value);
    m_scope->setRate(rate);
    applyRate();
}

void ReportsPage::setReader(EventReader* reader)
{
    if (reader == m_reader)
        return;
    m_reader = reader;
    m_whole->setReader(reader);
    m_lives->setReader(reader);
    m_lives->look(ReportQuestion(LivesQuestion {}));
    m_lives->follow(true);
    for (ReportSection* const section : m_sections)
        section->setReader(reader);
}

void ReportsPage::setOverrides(const SettingOverrides& overrides)
{
    m_overrides = overrides;
    readSettings();
}

void ReportsPage::takeLives()
{
    if (const auto report = m_lives->found<Report>())
        m_scope->setLives(std::get<LiveList>(*report));
    else if (m_lives->state() != StoreLookup::State::Asking)
        m_scope->setLives({});
    if (!areLivesComing() && std::exchange(m_isWholeWanted, false))
        saveWhole();
}

bool ReportsPage::areLivesComing() const
{
    return m_lives->state() == StoreLookup::State::Asking
        || m_lives->state() == StoreLookup::State::Loading;
}

void ReportsPage::takeSubject()
{
    ReportSubject subject;
    subject.live = m_scope->live();
    subject.others = m_scope->lives();
    subject.scope.expression = m_expression;
    subject.scope.now = SystemClock().now();
    std::tie(subject.scope.from, subject.scope.until) = m_scope->time(subject.scope.now);
    if (subject.live)
        subject.scope.room = subject.live->room;
    // Times that move with the clock would make each look another question.
    if (!m_expression)
        subject.scope.now = {};
    m_title->setText(subject.live ? words::liveHeading(*subject.live) : tr("All lives"));
    m_whole->setSubject(subject);
    for (ReportSection* const section : m_sections)
        section->setSubject(subject);
}

void ReportsPage::keepRate()
{
    const DiamondRate rate = m_scope->rate();
    m_settings.setValue(QLatin1StringView(kSettingReportRate),
                        QString::number(rate.perDiamond, 'g', 12));
    m_settings.setValue(QLatin1StringView(kSettingReportCurrency), rate.currency);
    applyRate();
}

void ReportsPage::applyRate()
{
    m_whole->setRate(m_scope->rate());
    for (ReportSection* const section : m_sections)
        section->setRate(m_scope->rate());
}

void ReportsPage::showLive(RoomId room)
{
    m_scope->setLive(room);
}

void ReportsPage::showSection(Section section)
{
    m_titles->setCurrent(static_cast<int>(section));
}

void ReportsPage::refresh()
{
    m_lives->look(ReportQuestion(LivesQuestion {}));
    for (ReportSection* const section : m_sections)
        section->refresh();
}

ReportSection& ReportsPage::shown() const
{
    return *m_sections[static_cast<std::size_t>(m_stack->currentIndex())];
}

void ReportsPage::updateActions()
{
    const bool hasTable = !shown().table().rows.empty();
    const bool hasPicture = !shown().picture().isNull();
    m_copy->setEnabled(hasTable);
    m_csv->setEnabled(hasTable);
    m_copyPicture->setEnabled(hasPicture);
    m_picture->setEnabled(hasPicture);
    m_saveWhole->setEnabled(m_whole->canSave());
}

QString ReportsPage::defaultPath(const QString& ending) const
{
    const auto live = m_scope->live();
    QString subject = live
        ? words::liveName(*live) + computerTime(live->begin).toString(u"-yyyy-MM-dd-HH-mm")
        : u"lives"_s;
    for (QChar& character : subject) {
        if (character == u':' || character == u' ' || character == u'/' || character == u'@')
            character = u'-';
    }
    const auto place =
        ending == u"csv" ? QStandardPaths::DocumentsLocation : QStandardPaths::PicturesLocation;
    return QStandardPaths::writableLocation(place)
        + u"/racha-%1-%2.%3"_s.arg(shown().name(), subject.remove(u"--"_s), ending);
}

bool ReportsPage::saveCsv(const QString& path) const
{
    QSaveFile file(path);
    const std::string csv = shown().table().csv();
    return file.open(QIODevice::WriteOnly)
        && file.write(csv.data(), static_cast<qint64>(csv.size()))
        == static_cast<qint64>(csv.size())
        && file.commit();
}

bool ReportsPage::savePicture(const QString& path) const
{
    return shown().picture().save(path, "PNG");
}

void ReportsPage::askForCsv()
{
    const auto save = [this](const QString& path) {
        if (saveCsv(path))
            Q_EMIT told(tr("The table was saved as %1.").arg(path));
        else
            filequestions::warn(
                this, tr("Save table"),
                tr("The table could not be saved as %1. Choose another folder.").arg(path));
    };
    filequestions::askWhereToSave(this, tr("Save table"), defaultPath(u"csv"_s),
                                  tr("Tables (*.csv)"), save);
}

void ReportsPage::askForPicture()
{
    const auto save = [this](const QString& path) {
        if (savePicture(path))
            Q_EMIT told(tr("The picture was saved as %1.").arg(path));
        else
            filequestions::warn(
                this, tr("Save picture"),
                tr("The picture could not be saved as %1. Choose another folder.").arg(path));
    };
    filequestions::askWhereToSave(this, tr("Save picture"), defaultPath(u"png"_s),
                                  tr("Pictures (*.png)"), save);
}

void ReportsPage::saveWhole()
{
    if (areLivesComing())
        m_isWholeWanted = true;
    else if (m_whole->canSave())
        m_whole->askWhere();
    else
        Q_EMIT told(
            tr("No report can be saved now: no store is open, or another report is being saved"));
}

void ReportsPage::copyTable() const
{
    QGuiApplication::clipboard()->setText(shown().table().plainText());
}

void ReportsPage::copyPicture() const
{
    QGuiApplication::clipboard()->setPixmap(shown().picture());
}

void ReportsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        followZone();
    }
    QWidget::changeEvent(event);
}

/// Today begins elsewhere on another clock.
void ReportsPage::followZone()
{
    const auto range = m_scope->range();
    if (range != ReportScopeBar::Range::OneLive && range != ReportScopeBar::Range::All)
        takeSubject();
}

void ReportsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeHeader();
}

void ReportsPage::retranslate()
{
    const std::array titles {tr("Summary"), tr("Gifters"),  tr("Commenters"),
                             tr("Streaks"), tr("Timeline"), tr("Week"),
                             tr("Words"),   tr("Compare"),  tr("Captures")};
    for (int i = 0; i < kSectionCount; ++i) {
        const QString& title = titles[static_cast<std::size_t>(i)];
        m_titles->setWords(i, title, tr("Report: %1").arg(title));
    }
    m_keep->setAccessibleName(tr("Save or copy…"));
    arrangeHeader();
    m_copy->setText(tr("Copy table"));
    m_csv->setText(tr("Save table as CSV…"));
    m_copyPicture->setText(tr("Copy picture"));
    m_picture->setText(tr("Save picture…"));
    m_saveWhole->setText(tr("Save the whole report…"));
    m_filter->setAccessibleName(tr("Filter of the reports"));
    const auto live = m_scope->live();
    m_title->setText(live ? words::liveHeading(*live) : tr("All lives"));
}

} // namespace racha
