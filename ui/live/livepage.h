// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "core/store/storewriter.h"
#include "ui/live/whydialog.h"

#include <QPointer>
#include <QWidget>

namespace racha {

class Appearance;
class FeedPane;
class MarkEditor;
class MessageBar;
class ReplayBar;

/// It failed since the person is not live, which waiting may help.
bool isOffline(const CaptureState& state);

/// The middle of a tab: what the person must know, the controls of a replay, and the feed.
class LivePage final : public QWidget
{
    Q_OBJECT

public:
    explicit LivePage(const Appearance& appearance, QWidget* parent = nullptr);

    MessageBar& message() { return *m_message; }

    /// Of the store, while it does not answer or is far behind.
    MessageBar& storeMessage() { return *m_storeMessage; }

    FeedPane& feed() { return *m_feed; }

    ReplayBar& replayBar() { return *m_replay; }

    MarkEditor& markEditor() { return *m_mark; }

    void clear();
    /// Why it waits or failed and what to do; why the feed is empty.
    void showState(const CaptureState& state);
    void showOutcome(const CaptureOutcome& outcome);
    /// Of the way in, for *Why?*.
    void addStep(const LookupStep& step);
    /// The dialog of the connection; nothing happens in a replay.
    void showWhy();
    /// It stores nothing, because of this.
    void showStoreFailure(const Error& error);
    /// Of an earlier capture: where its journal stays.
    void showJournalTrouble(const QString& path);
    /// How the store does: what keeps it from storing, for as long as it does.
    void showStore(const StoreState& state);
    /// Countdowns.
    void advanceTo(WallTime now);

Q_SIGNALS:
    void retryRequested();
    /// Nobody is live: to be looked at again until they are.
    void waitRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showVerdict();
    void showStanding();
    void offerToWait();
    void showFullDisk();
    void showEmptyText();
    void showProgress();
    void showDelay();
    void refreshWhy();

    MessageBar* m_message;
    MessageBar* m_storeMessage;
    ReplayBar* m_replay;
    FeedPane* m_feed;
    MarkEditor* m_mark;
    CaptureState m_state;
    ConnectionStory m_story;
    QPointer<WhyDialog> m_why;
    std::optional<Error> m_shownError;
    std::optional<Error> m_storeFailure;
    QString m_troubledJournal; ///< path; empty: none
    StoreState m_store;
    bool m_isCutTold = false; ///< and not dismissed by what came later
    WallTime m_now;
};

} // namespace racha
