// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livepage.h"

#include "core/base/clock.h"
#include "ui/feed/feedpane.h"
#include "ui/replay/replaybar.h"
#include "ui/widgets/markeditor.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/storetext.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace racha {

using namespace std::chrono_literals;

namespace {

/// A store that answers is behind for a moment whenever much comes at once.
constexpr auto kFarBehind = 10s;

} // namespace

bool isOffline(const CaptureState& state)
{
    return state.phase == CapturePhase::Failed && !state.isReplay && state.error
        && state.error->code == ErrorCode::LiveOffline;
}

LivePage::LivePage(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_message(new MessageBar(appearance, this))
    , m_storeMessage(new MessageBar(appearance, this))
    , m_replay(new ReplayBar(appearance, this))
    , m_feed(new FeedPane(appearance, this))
    , m_mark(new MarkEditor(appearance, m_feed))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_storeMessage);
    layout->addWidget(m_replay);
    layout->addWidget(m_feed, 1);
    m_replay->hide();
    connect(m_message, &MessageBar::retryRequested, this, &LivePage::retryRequested);
    connect(m_message, &MessageBar::whyRequested, this, &LivePage::showWhy);
    connect(m_message, &MessageBar::actionRequested, this, &LivePage::waitRequested);
}

void LivePage::clear()
{
    m_state = {};
    m_story = {};
    m_shownError.reset();
    m_storeFailure.reset();
    m_troubledJournal.clear();
    m_store = {};
    m_isCutTold = false;
    m_feed->clear();
    offerToWait();
    m_message->dismiss();
    m_storeMessage->dismiss();
}

void LivePage::showState(const CaptureState& state)
{
    const bool isNews = state.phase != m_state.phase;
    m_state = state;
    m_story.state = state;
    if (state.error || state.phase == CapturePhase::Live || state.phase == CapturePhase::Paused)
        m_story.error = state.error;
    m_replay->setVisible(state.isReplay);
    m_message->setExplained(!state.isReplay);
    refreshWhy();
    showVerdict();
    offerToWait();
    if (isNews && state.phase == CapturePhase::Live && !state.error)
        showStanding();
    showEmptyText();
}

/// What holds as long as the live; what the connection had to say came in between.
void LivePage::showStanding()
{
    if (m_storeFailure || !m_troubledJournal.isEmpty())
        m_message->setExplained(false); // it is not about the connection
    if (m_storeFailure)
        m_message->showError(*m_storeFailure, MessageBar::Severity::Failure, false);
    else if (!m_troubledJournal.isEmpty())
        m_message->showText(MessageBar::Severity::Warning,
                            tr("Not everything of an earlier capture could be stored."),
                            tr("Its journal is kept at %1.").arg(m_troubledJournal));
}

void LivePage::showVerdict()
{
    if (m_state.phase == CapturePhase::WaitingForLive) {
        m_message->showText(
            MessageBar::Severity::Info, tr("@%1 is not live yet.").arg(m_state.username),
            tr("Racha looks again by itself and starts as soon as they are."), true);
        showProgress();
        return;
    }
    if (!m_state.error) {
        if (m_state.phase == CapturePhase::Live)
            m_message->dismiss();
        return;
    }
    const bool isOver = m_state.phase == CapturePhase::Failed;
    if (m_state.error->code == ErrorCode::DiskFull && !isOver) {
        showFullDisk();
        return;
    }
    if (!m_shownError || m_shownError->code != m_state.error->code || isOver
        || !m_message->isVisible()) {
        m_message->showError(*m_state.error,
                             isOver ? MessageBar::Severity::Failure : MessageBar::Severity::Warning,
                             !m_state.isReplay);
    }
    m_shownError = m_state.error;
    showProgress();
}

void LivePage::offerToWait()
{
    m_message->setAction(isOffline(m_state) ? tr("Wait for the live") : QString());
}

/// The capture waits for room, and nobody need start it again.
void LivePage::showFullDisk()
{
    m_message->showText(MessageBar::Severity::Warning,
                        tr("The disk is full: watching and storing pause."),
                        tr("Free some space; Racha goes on by itself as soon as there is room. "
                           "What comes meanwhile is missed, and marked as a gap."));
    m_shownError = m_state.error;
    showProgress();
}

void LivePage::showOutcome(const CaptureOutcome& outcome)
{
    if (outcome.error && (!m_shownError || m_shownError->code != outcome.error->code))
        m_message->showError(*outcome.error, MessageBar::Severity::Failure, !m_state.isReplay);
    showEmptyText();
}

void LivePage::addStep(const LookupStep& step)
{
    m_story.add(step);
    refreshWhy();
}

void LivePage::showWhy()
{
    if (m_state.isReplay)
        return;
    if (!m_why) {
        m_why = new WhyDialog(this);
        m_why->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_why, &WhyDialog::retryRequested, this, &LivePage::retryRequested);
    }
    m_why->showStory(m_story);
    m_why->raise();
    m_why->activateWindow();
}

void LivePage::refreshWhy()
{
    if (m_why)
        m_why->showStory(m_story);
}

void LivePage::showStoreFailure(const Error& error)
{
    m_storeFailure = error;
    showStanding();
}

void LivePage::showJournalTrouble(const QString& path)
{
    m_troubledJournal = path;
    showStanding();
}

/// It comes and goes by itself; who dismisses it sees it again with another cause.
void LivePage::showStore(const StoreState& state)
{
    const StoreState before = std::exchange(m_store, state);
    const bool isFarBehind = state.phase == StorePhase::Behind && state.behind >= kFarBehind;
    if (state.error) {
        m_isCutTold = false;
        if (!before.error || before.error->code != state.error->code)
            m_storeMessage->showError(*state.error, MessageBar::Severity::Warning, false);
    } else if (state.cut > before.cut) {
        m_isCutTold = true;
        m_storeMessage->showError({ErrorCode::DbPacketTooSmall, {}}, MessageBar::Severity::Warning,
                                  false);
    } else if (state.setAside > before.setAside) {
        m_isCutTold = true;
        m_storeMessage->showText(
            MessageBar::Severity::Warning,
            tr("%n event(s) could not be stored.", nullptr, static_cast<int>(state.setAside)),
            tr("The database refuses them for good. They stay in the journal of their capture, "
               "which is kept; everything else is stored."));
    } else if (isFarBehind && !m_isCutTold) {
        m_storeMessage->showText(MessageBar::Severity::Info, tr("The store is behind."),
                                 tr("It answers, and stores one after the other what waits."));
    } else if (!m_isCutTold) {
        m_storeMessage->dismiss();
    }
    showDelay();
}

/// By the wall's clock, also where a replay's is another.
void LivePage::showDelay()
{
    m_storeMessage->setProgress(m_isCutTold ? QString()
                                            : words::storeDelay(m_store, SystemClock().now()));
}

void LivePage::showEmptyText()
{
    const QString name = m_state.username;
    switch (m_state.phase) {
    case CapturePhase::Live:
        m_feed->setEmptyText(tr("Connected"), tr("The first events will show here."));
        break;
    case CapturePhase::Failed:
    case CapturePhase::Ended:
    case CapturePhase::Stopped:
        m_feed->setEmptyText(tr("No events"), tr("Nothing came while this was watched."));
        break;
    case CapturePhase::WaitingForLive:
        m_feed->setEmptyText(tr("Waiting for @%1").arg(name), QString());
        break;
    default:
        m_feed->setEmptyText(m_state.isReplay     ? tr("Opening the recording")
                                 : name.isEmpty() ? QString()
                                                  : tr("Looking for @%1").arg(name),
                             QString());
    }
}

void LivePage::advanceTo(WallTime now)
{
    m_now = now;
    m_feed->advanceTo(now);
    showProgress();
    showDelay();
}

void LivePage::showProgress()
{
    const bool isWaiting = m_state.phase == CapturePhase::WaitingForLive;
    const bool isTimed = isWaiting || m_state.phase == CapturePhase::Reconnecting;
    if (!isTimed || !m_state.retryAt || m_now == WallTime {}) {
        m_message->setProgress(QString());
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_state.retryAt - m_now);
    if (isWaiting || (m_state.error && m_state.error->code == ErrorCode::DiskFull)) {
        m_message->setProgress(tr("Looking again in %1 s.").arg(std::max<qint64>(0, left.count())));
        return;
    }
    m_message->setProgress(tr("Trying again in %1 s (attempt %2).")
                               .arg(std::max<qint64>(0, left.count()))
                               .arg(m_state.attempt));
}

void LivePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showEmptyText();
        offerToWait();
        const bool isFull = m_state.error && m_state.error->code == ErrorCode::DiskFull;
        if (m_state.phase == CapturePhase::WaitingForLive || isFull)
            showVerdict();
        showProgress();
        if (!m_store.error && m_storeMessage->isVisible() && !m_isCutTold)
            showStore(StoreState(m_store));
        showDelay();
    }
    QWidget::changeEvent(event);
}

} // namespace racha
