// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventreader.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace racha {

/// One question of a view to the store, and how far its answer is. Asks again by itself while the
/// row is not stored yet, at each commit, and where another store is opened.
/// Thread: GUI.
class StoreLookup final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Nothing, ///< nothing was asked
        Asking, ///< for less than kPatience: what was shown before may stay
        Loading,
        Found,
        NotStored,
        NoStore,
        Failed
    };

    static constexpr std::chrono::milliseconds kPatience {500};
    /// A followed answer is refreshed so often, at most.
    static constexpr std::chrono::seconds kRefresh {1};

    explicit StoreLookup(QObject* parent = nullptr);

    /// Null: there is no store. The reader outlives the lookup.
    void setReader(EventReader* reader);
    void look(ReadQuestion question);
    void clear();

    /// For answers that cost more than a row.
    void setRefresh(std::chrono::milliseconds interval) { m_refresh.setInterval(interval); }

    /// What was found may still change: it is asked for again as rows are committed.
    void follow(bool following) { m_isFollowing = following; }

    State state() const { return m_state; }

    const std::optional<Error>& error() const { return m_error; }

    /// The answer; null where it is another kind or was not found.
    template<typename T>
    std::shared_ptr<const T> found() const
    {
        const auto* answer = std::get_if<std::shared_ptr<const T>>(&m_finding);
        return answer ? *answer : nullptr;
    }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void askAgain();
    void take(const ReadAnswer& answer);
    void noteCommitted();
    void enter(State state);

    EventReader* m_reader = nullptr;
    quint64 m_view = 0;
    quint64 m_token = 0;
    std::optional<ReadQuestion> m_question;
    State m_state = State::Nothing;
    bool m_isFollowing = false;
    std::optional<Error> m_error;
    ReadFinding m_finding;
    QTimer m_patience;
    QTimer m_refresh;
};

} // namespace racha
