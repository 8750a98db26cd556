// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/statistics/statisticspane.h"

#include "ui/presentation/quotapresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds kTick {1};
constexpr int kFiguresPerGroup = 3;
constexpr std::int64_t kLittleDisk = 1LL << 30; ///< a long live may fill this
constexpr double kSlowAnswer = 100.0; ///< milliseconds: felt

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

} // namespace

StatisticsPane::StatisticsPane(Source source, const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_source(std::move(source))
    , m_appearance(appearance)
{
    setObjectName(u"panel"_s);
    layOut();
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, [this] { showStatistics(m_source()); });
    connect(&appearance, &Appearance::changed, this, &StatisticsPane::refresh);
    retranslate();
}

void StatisticsPane::layOut()
{
    auto* const area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setObjectName(u"plainArea"_s);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = new QWidget(area);
    content->setObjectName(u"plainArea"_s);
    auto* const grid = new QGridLayout(content);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (int i = 0; i < FigureCount; ++i) {
        if (i % kFiguresPerGroup == 0) {
            auto* const title = new QLabel(this);
            title->setObjectName(u"panelTitle"_s);
            title->setContentsMargins(0, i == 0 ? 0 : 12, 0, 2);
            m_titles[static_cast<std::size_t>(i / kFiguresPerGroup)] = title;
            grid->addWidget(title, row++, 0, 1, 2);
        }
        Cell& cell = m_cells[static_cast<std::size_t>(i)];
        cell = {new QLabel(this), new QuietLabel(this)};
        cell.caption->setObjectName(u"dim"_s);
        cell.caption->setWordWrap(true);
        cell.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(cell.caption, row, 0);
        grid->addWidget(cell.value, row++, 1);
    }
    grid->setRowStretch(row, 1);
    area->setWidget(content);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(area);
}

void StatisticsPane::set(Figure figure, const QString& value, bool isAlarming)
{
    Cell& cell = m_cells[figure];
    cell.value->setText(value);
    cell.value->setTitle(cell.caption->text());
    const Theme& theme = m_appearance.theme();
    QPalette palette = cell.value->palette();
    palette.setColor(QPalette::WindowText, isAlarming ? theme.ended : theme.text);
    cell.value->setPalette(palette);
}

void StatisticsPane::showStatistics(const Statistics& now)
{
    m_shown = now;
    refresh();
}

void StatisticsPane::refresh()
{
    const Statistics& now = m_shown;
    set(EventsPerSecond, decimal(now.eventsPerSecond, now.eventsPerSecond < 10.0 ? 1 : 0));
    set(Events, words::number(now.events));
    set(Frames, words::number(now.frames));
    showStore(now.store);
    set(DecodeErrors, words::number(now.decodeErrors), now.decodeErrors > 0);
    set(Duplicates, words::number(now.duplicates));
    set(Unknown, words::number(now.unknown));
    set(Memory, tr("%1 MiB").arg(decimal(now.residentMebibytes, 0)));
    const bool isTight = now.diskFreeBytes && *now.diskFreeBytes < kLittleDisk;
    set(DiskFree, now.diskFreeBytes ? words::bytes(*now.diskFreeBytes) : u"–"_s, isTight);
    const AnswerTime answer = now.answer.value_or(AnswerTime());
    set(Answer,
        now.answer
            ? tr("%1 ms, peak %2 ms").arg(decimal(answer.median, 1), decimal(answer.longest, 0))
            : u"–"_s,
        answer.longest > kSlowAnswer);
    showQuota(now.quota, now.at);
}

/// Without a key there is nothing that could be used up.
void StatisticsPane::showQuota(const std::optional<ServiceQuota>& quota, WallTime now)
{
    m_titles.back()->setVisible(quota.has_value());
    for (const Figure figure : {QuotaUsed, QuotaLeft, QuotaResets}) {
        m_cells[figure].caption->setVisible(quota.has_value());
        m_cells[figure].value->setVisible(quota.has_value());
    }
    if (!quota)
        return;
    set(QuotaUsed, QuotaPresenter::used(*quota));
    set(QuotaLeft, QuotaPresenter::left(*quota), QuotaPresenter::isScarce(*quota));
    set(QuotaResets, QuotaPresenter::resets(*quota, now));
}

void StatisticsPane::showStore(const std::optional<StoreState>& store)
{
    const StoreState state = store.value_or(StoreState());
    set(Stored, words::number(state.stored));
    set(Waiting, words::number(state.queued));
    const std::array phases {tr("Closed"), tr("Opening"), tr("Working"), tr("Behind"),
                             tr("Failed")};
    const bool isBad = state.phase == StorePhase::Failed || state.phase == StorePhase::Behind;
    set(StoreStateFigure,
        store ? phases[static_cast<std::size_t>(state.phase)] : tr("Nothing is stored"),
        store.has_value() && isBad);
}

void StatisticsPane::showEvent(QShowEvent* event)
{
    m_tick.start();
    showStatistics(m_source());
    QFrame::showEvent(event);
}

void StatisticsPane::hideEvent(QHideEvent* event)
{
    m_tick.stop();
    QFrame::hideEvent(event);
}

void StatisticsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StatisticsPane::retranslate()
{
    const std::array titles {tr("Arriving"), tr("Store"), tr("Doubtful"), tr("This computer"),
                             tr("Signing service")};
    for (std::size_t i = 0; i < titles.size(); ++i)
        m_titles[i]->setText(titles[i]);
    const std::array captions {
        tr("Events per second"), tr("Events"),     tr("Messages received"), tr("Stored"),
        tr("Waiting"),           tr("State"),      tr("Not decoded"),       tr("Received twice"),
        tr("Unknown kinds"),     tr("Memory"),     tr("Disk left"),         tr("Window answers in"),
        tr("Signatures today"),  tr("Left today"), tr("Counted anew at"),
    };
    for (std::size_t i = 0; i < captions.size(); ++i)
        m_cells[i].caption->setText(captions[i]);
    setAccessibleName(tr("Figures of the program"));
    refresh();
}

} // namespace racha
