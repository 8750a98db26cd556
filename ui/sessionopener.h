// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/session/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace racha {

class EventReader;

/// A live that a person wants to watch.
struct LiveWish
{
    QString username; ///< normalised
    bool waitUntilLive = false;
    bool keepRecording = false; ///< a .racha file stays in the user's recordings
};

/// A session to start, and how its store stands.
struct OpenedSession
{
    std::unique_ptr<Session> session;
    StoreState store;
    std::optional<Error> storeError; ///< it stores nothing, and this is why
    std::vector<JournalTrouble> journalTroubles; ///< of earlier captures, not told yet
};

/// Who gets an opened session.
struct SessionReceiver
{
    QObject* owner = nullptr; ///< no answer once it is gone
    EventReader* reader = nullptr; ///< will read from the session's store
    std::function<void(OpenedSession opened)> take;
};

/// Where a window gets its lives and recordings from: the seam to the composition root, which
/// knows stores, servers and options.
///
/// Opening may take a while (the store opens first); the answer comes later, on the GUI thread.
/// Sessions may run side by side; what a recording is stored in is gone with its session.
class SessionOpener
{
public:
    virtual ~SessionOpener() = default;

    virtual void openLive(const LiveWish& wish, SessionReceiver receiver) = 0;
    virtual void openRecording(const QString& path, double speed, SessionReceiver receiver) = 0;
    virtual void openDemo(double speed, SessionReceiver receiver) = 0;

    /// Lets the reader read from the store that lives are written to by the settings in force,
    /// which is opened where nothing was watched yet. One that could not be opened is tried again.
    virtual void readLiveStore(EventReader& reader) = 0;
};

} // namespace racha
