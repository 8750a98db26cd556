// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/watchbar.h"

#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/statepill.h"
#include "ui/widgets/usernamefield.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kUnknown = u"–"_s;

} // namespace

WatchBar::WatchBar(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_field(new UsernameField(this))
    , m_button(new QPushButton(this))
    , m_pill(new StatePill(appearance, this))
    , m_viewers(new FigureLabel(this))
    , m_likes(new FigureLabel(this))
    , m_diamonds(new FigureLabel(this))
    , m_record(new QPushButton(this))
    , m_mark(new QPushButton(this))
    , m_complaint(new QLabel(this))
{
    setObjectName(u"watchBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_button->setObjectName(u"primary"_s);
    m_record->setCheckable(true);
    m_field->setMinimumWidth(140);
    m_field->setMaximumWidth(260);
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pill->setState({});
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->hide();

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 9);
    layout->setSpacing(6);
    layout->addLayout(makeRow());
    layout->addWidget(m_complaint);

    connect(m_button, &QPushButton::clicked, this, &WatchBar::press);
    connect(m_field, &UsernameField::usernameEntered, this, &WatchBar::watchRequested);
    connect(m_field, &QLineEdit::textChanged, this, &WatchBar::refreshButton);
    connect(m_field, &UsernameField::complaintChanged, this, [this](const QString& complaint) {
        m_complaint->setText(complaint);
        m_complaint->setVisible(!complaint.isEmpty());
    });
    connect(m_record, &QPushButton::clicked, this, [this](bool keeps) {
        m_keepsRecording = keeps;
        Q_EMIT recordingChosen(keeps);
    });
    connect(&appearance, &Appearance::changed, this, &WatchBar::refreshIcons);
    retranslate();
    refreshIcons();
}

QLayout* WatchBar::makeRow()
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_field, 2);
    row->addWidget(m_button);
    row->addWidget(m_pill);
    for (FigureLabel* const figure : {m_viewers, m_likes, m_diamonds})
        row->addWidget(figure);
    row->addStretch(3);
    row->addWidget(m_record);
    row->addWidget(m_mark);
    return row;
}

void WatchBar::press()
{
    if (m_isRunning)
        Q_EMIT stopRequested();
    else if (const QString name = m_field->username(); !name.isEmpty())
        Q_EMIT watchRequested(name);
}

void WatchBar::setState(const CaptureState& state, bool isRunning, bool keepsRecording)
{
    m_isRunning = isRunning;
    m_isReplay = state.isReplay;
    m_keepsRecording = keepsRecording;
    m_pill->setState(state);
    m_mark->setEnabled(isRunning);
    refreshButton();
    refreshRecord();
}

/// While something runs it only says what is so.
void WatchBar::refreshRecord()
{
    m_record->setEnabled(!m_isRunning);
    m_record->setChecked(m_keepsRecording && !(m_isRunning && m_isReplay));
    m_record->setToolTip(recordText());
}

QString WatchBar::recordText() const
{
    if (!m_isRunning)
        return tr("Keep a recording (.racha) of the next live that is watched in this tab");
    if (m_isReplay)
        return tr("This is a recording already.");
    return m_keepsRecording
        ? tr("A recording (.racha) of this live is kept.")
        : tr("No recording of this live is kept: that is chosen before it is watched.");
}

void WatchBar::refreshButton()
{
    m_button->setText(m_isRunning ? tr("Stop") : tr("Watch"));
    m_button->setEnabled(m_isRunning || !m_field->username().isEmpty());
}

void WatchBar::showFigures(const RoomStats& stats, WallTime since, double usdPerDiamond)
{
    m_stats = stats;
    m_since = since;
    m_usdPerDiamond = usdPerDiamond;
    m_peakViewers = std::max(m_peakViewers, stats.viewers.value_or(0));
    refreshFigures();
}

void WatchBar::clearFigures()
{
    m_stats = {};
    m_since = {};
    m_peakViewers = 0;
    refreshFigures();
}

void WatchBar::refreshFigures()
{
    const bool isKnown = m_since != WallTime {};
    const QString since = words::clockMinute(m_since);
    m_viewers->setValue(m_stats.viewers ? words::number(*m_stats.viewers) : kUnknown);
    m_viewers->setCaption(m_stats.viewers
                              ? tr("watching · peak %1").arg(words::number(m_peakViewers))
                              : tr("watching"));
    m_likes->setValue(isKnown
                          ? words::shortNumber(m_stats.likesTotal.value_or(m_stats.likesObserved))
                          : kUnknown);
    m_likes->setCaption(
        isKnown ? tr("likes · %1 since %2").arg(words::shortNumber(m_stats.likesObserved), since)
                : tr("likes"));
    m_diamonds->setValue(isKnown ? QString(words::number(m_stats.diamonds) + u" ◆") : kUnknown);
    const double dollars = static_cast<double>(m_stats.diamonds) * m_usdPerDiamond;
    m_diamonds->setCaption(isKnown ? tr("since %1 · ≈ %2").arg(since, words::dollars(dollars))
                                   : tr("diamonds"));
}

void WatchBar::setNow(WallTime now)
{
    m_pill->setNow(now);
}

void WatchBar::refreshIcons()
{
    const Theme& theme = m_appearance.theme();
    m_record->setIcon(symbolIcon(u"record"_s, theme.ended));
    m_mark->setIcon(symbolIcon(u"mark"_s, theme.text));
    QPalette palette = m_complaint->palette();
    palette.setColor(QPalette::WindowText, theme.ended);
    m_complaint->setPalette(palette);
}

void WatchBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WatchBar::retranslate()
{
    m_record->setText(tr("Record"));
    m_mark->setText(tr("Mark"));
    m_mark->setToolTip(tr("Mark this moment (Ctrl+M)"));
    m_viewers->setToolTip(tr("People in the live now, as TikTok tells it"));
    m_likes->setToolTip(tr("Likes of the whole live as TikTok counts them, and those that were "
                           "seen since watching began. TikTok does not send them all."));
    m_diamonds->setToolTip(tr("Diamonds of the gifts seen since watching began. The amount is an "
                              "estimate; what came before is not known."));
    refreshButton();
    refreshRecord();
    refreshFigures();
}

} // namespace racha
