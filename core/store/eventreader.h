// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/databaseurl.h"
#include "core/store/readrequest.h"

#include <QObject>

#include <map>
#include <optional>

namespace racha {

/// The window's end of the reader: its views ask here and listen here, whatever store is open.
///
/// The composition root ties it to the StoreReaders of the store in force, across threads:
/// requested() -> StoreReader::ask, cancelled() -> StoreReader::cancel, StoreReader::answered ->
/// take, StoreWriter::committed -> noteCommitted. Thread: GUI. It outlives its views.
class EventReader final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        NoStore, ///< nothing is stored, or not yet
        Ready,
        Failed
    };

    using QObject::QObject;

    State state() const { return m_state; }

    /// Why the store cannot be read; set while it failed.
    const std::optional<Error>& error() const { return m_error; }

    /// What is read while it is ready, for what is done with a store besides reading.
    const DatabaseUrl& database() const { return m_database; }

    /// It can only be read.
    bool isReadOnly() const { return m_isReadOnly; }

    /// Names a view: of its questions only the newest is answered.
    static quint64 newView() { return nextNumber(); }

    /// Asks; answered() comes with the token, or never where the view asked again meanwhile or the
    /// store is not ready.
    quint64 ask(quint64 view, ReadQuestion question);
    /// Ends the view's question, where it has one: no answer comes.
    void cancel(quint64 view);

public Q_SLOTS:
    /// Another store, or another state of it: open questions are void.
    void setReady(const racha::DatabaseUrl& database = {}, bool isReadOnly = false);
    void setNoStore();
    void setFailed(const racha::Error& error);
    void take(const racha::ReadAnswer& answer);
    void noteCommitted();

Q_SIGNALS:
    void requested(const racha::ReadRequest& request);
    void cancelled(quint64 view);
    void answered(const racha::ReadAnswer& answer);
    /// Rows were added or changed since the last time.
    void committed();
    void stateChanged();

private:
    static quint64 nextNumber();
    void setState(State state, std::optional<Error> error);

    State m_state = State::NoStore;
    std::optional<Error> m_error;
    DatabaseUrl m_database;
    bool m_isReadOnly = false;
    std::map<quint64, quint64> m_open; ///< tokens of questions without an answer, by view
};

} // namespace racha
