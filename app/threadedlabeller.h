// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lane.h"
#include "ui/captures/capturelabeller.h"

#include <QObject>

namespace racha {

/// Labels captures on a thread of its own. Ending it waits for what is being written.
/// Thread: GUI.
class ThreadedLabeller final : public QObject, public CaptureLabeller
{
    Q_OBJECT

public:
    explicit ThreadedLabeller(QObject* parent = nullptr);

    void write(const DatabaseUrl& database, SessionId capture, const CaptureLabel& label,
               Done done) override;
    void forget() override;

private:
    Lane m_jobs {*this, QStringLiteral("label")};
};

} // namespace racha
