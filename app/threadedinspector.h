// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lane.h"
#include "ui/inspect/inspector.h"

#include <QObject>

namespace racha {

/// Inspects stores on a thread of its own. Ending it cancels what runs: what is written by then
/// stays written. Thread: GUI.
class ThreadedInspector final : public QObject, public Inspector
{
    Q_OBJECT

public:
    explicit ThreadedInspector(QObject* parent = nullptr);

    void look(Inspection inspection, const DatabaseUrl& database, Listener listener) override;
    void mend(Inspection inspection, const DatabaseUrl& database, const QString& backup,
              Listener listener) override;
    void cancel() override;
    void forget() override;

private:
    class Teller;

    Lane m_jobs {*this, QStringLiteral("inspect")};
};

} // namespace racha
