// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"

#include <QObject>
#include <QPointer>

namespace racha {

class Appearance;
class CaptureDialog;
class CaptureLabeller;
class EventReader;
class StoreLookup;

/// Lets a person name a capture: asks the store what it has of it now, then opens the dialog. One
/// at a time; what is open already comes to the front. Thread: GUI. The references outlive it.
class CaptureNaming final : public QObject
{
    Q_OBJECT

public:
    /// `window`: its parent, and that of the dialog.
    CaptureNaming(CaptureLabeller& labeller, const Appearance& appearance, QWidget* window);

    /// A capture that the store has.
    void name(EventReader& reader, SessionId capture);
    /// The one that this header began, which the store may not have yet.
    void name(EventReader& reader, const CaptureHeader& capture);
    /// Asks no more; before a reader goes that it may be asking.
    void giveUp();

Q_SIGNALS:
    /// The store has another name or other notes.
    void labelled();
    /// Why there is nothing to name, for the status bar.
    void told(const QString& news);

private:
    void ask(EventReader& reader, CapturesQuestion question, std::string uuid);
    void take();
    void open(const StoredCapture& capture);

    CaptureLabeller& m_labeller;
    const Appearance& m_appearance;
    QWidget* m_window;
    StoreLookup* m_lookup;
    std::string m_uuid; ///< of the capture that is meant; empty: the only one of the answer
    QPointer<EventReader> m_reader;
    DatabaseUrl m_database; ///< that is asked
    QPointer<CaptureDialog> m_dialog;
};

} // namespace racha
