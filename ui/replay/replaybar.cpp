// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/replay/replaybar.h"

#include "ui/presentation/icons.h"
#include "ui/replay/recordingtag.h"
#include "ui/replay/replayslider.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"
#include "ui/words/formatters.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastSlider = 60;
constexpr std::array kSpeeds {0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0};

QString timeText(std::chrono::microseconds time)
{
    return words::duration(std::chrono::floor<std::chrono::seconds>(time));
}

QString textOf(const std::string& utf8)
{
    return QString::fromStdString(words::oneLine(utf8));
}

} // namespace

ReplayBar::ReplayBar(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_tag(new RecordingTag(appearance, this))
    , m_play(new QPushButton(this))
    , m_step(new QPushButton(this))
    , m_elapsed(new QuietLabel(this))
    , m_slider(new ReplaySlider(appearance, this))
    , m_total(new QLabel(this))
    , m_speed(new QComboBox(this))
{
    setObjectName(u"panel"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_play->setObjectName(u"quiet"_s);
    m_step->setObjectName(u"quiet"_s);
    m_total->setObjectName(u"dim"_s);
    for (const double factor : kSpeeds)
        m_speed->addItem(speedText(factor), factor);
    m_slider->setMinimumWidth(kLeastSlider);
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_tag);
    for (QWidget* const widget : std::initializer_list<QWidget*> {m_play, m_step, m_elapsed})
        layout->addWidget(widget);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_total);
    layout->addWidget(m_speed);

    connect(m_play, &QPushButton::clicked, this, &ReplayBar::press);
    connect(m_step, &QPushButton::clicked, this, &ReplayBar::stepRequested);
    connect(m_slider, &ReplaySlider::chosen, this, &ReplayBar::seekRequested);
    connect(m_slider, &ReplaySlider::handleMoved, this, &ReplayBar::showTimes);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { Q_EMIT speedRequested(m_speed->itemData(index).toDouble()); });
    connect(&appearance, &Appearance::changed, this, &ReplayBar::refreshButtons);
    showSpeed(1.0);
    retranslate();
}

std::span<const double> ReplayBar::speeds()
{
    return kSpeeds;
}

QString ReplayBar::speedText(double factor)
{
    return u"× "_s + QLocale().toString(factor, 'g', 4);
}

void ReplayBar::setRecording(const QString& name)
{
    m_tag->setName(name);
    m_slider->clearNotices();
    setProgress({});
}

void ReplayBar::append(const EventBatchPtr& batch)
{
    for (const Notice& notice : batch->notices) {
        if (const auto* const mark = std::get_if<Mark>(&notice.what))
            m_slider->addMark(notice.at, textOf(mark->text));
        else if (const auto* const gap = std::get_if<Gap>(&notice.what))
            m_slider->addGap(gap->from, gap->to);
    }
}

void ReplayBar::setProgress(const ReplayProgress& progress)
{
    const bool isOtherState =
        progress.isPaused != m_progress.isPaused || progress.isAtEnd != m_progress.isAtEnd;
    m_progress = progress;
    m_slider->setRecording(progress.begin, progress.length);
    m_slider->setPosition(progress.position, progress.isSeeking);
    if (progress.speed)
        showSpeed(*progress.speed);
    showTimes();
    if (isOtherState)
        refreshButtons();
}

void ReplayBar::press()
{
    if (m_progress.isAtEnd)
        Q_EMIT seekRequested(m_progress.begin);
    Q_EMIT playRequested(m_progress.isPaused || m_progress.isAtEnd);
}

/// A speed of the command line's may be none of the list's.
void ReplayBar::showSpeed(double factor)
{
    int index = 0;
    while (index < m_speed->count() && m_speed->itemData(index).toDouble() < factor)
        ++index;
    if (index == m_speed->count() || m_speed->itemData(index).toDouble() > factor)
        m_speed->insertItem(index, speedText(factor), factor);
    m_speed->setCurrentIndex(index);
}

/// Of where the handle is, which the user may be moving.
void ReplayBar::showTimes()
{
    const QString elapsed = timeText(std::chrono::milliseconds {m_slider->sliderPosition()});
    const QString total = timeText(m_progress.length);
    if (elapsed == m_elapsed->text() && total == m_total->text())
        return;
    m_elapsed->setText(elapsed);
    m_total->setText(total);
    m_slider->setAccessibleDescription(tr("%1 of %2").arg(elapsed, total));
}

void ReplayBar::refreshButtons()
{
    const bool plays = !m_progress.isPaused && !m_progress.isAtEnd;
    const QString what = m_progress.isAtEnd ? tr("Play again from the start")
        : plays                             ? tr("Pause the replay")
                                            : tr("Play on");
    const QString icon = m_progress.isAtEnd ? u"again"_s : plays ? u"pause"_s : u"play"_s;
    const QColor colour = m_appearance.theme().text;
    m_play->setIcon(symbolIcon(icon, colour));
    m_play->setAccessibleName(what);
    m_play->setToolTip(what);
    m_step->setIcon(symbolIcon(u"step"_s, colour));
    m_step->setEnabled(!m_progress.isAtEnd);
    const int size = Appearance::scaled(18);
    m_play->setIconSize({size, size});
    m_step->setIconSize({size, size});
}

void ReplayBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ReplayBar::retranslate()
{
    m_step->setAccessibleName(tr("Step to the next event"));
    m_step->setToolTip(tr("Step to the next event"));
    m_slider->setAccessibleName(tr("Moment of the recording"));
    m_speed->setAccessibleName(tr("Speed of the replay"));
    m_speed->setToolTip(tr("How many times faster than it was recorded"));
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, speedText(m_speed->itemData(i).toDouble()));
    m_elapsed->clear();
    showTimes();
    // As wide as the figures get, so that the line does not jump.
    const int width = fontMetrics().horizontalAdvance(u"00:00:00"_s) + 2;
    m_elapsed->setMinimumWidth(width);
    m_total->setMinimumWidth(width);
    refreshButtons();
}

} // namespace racha
