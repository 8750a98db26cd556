// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/answertimes.h"
#include "core/base/jsonwriter.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace racha {

/// How quickly the window answers: another thread posts a probe every 10 ms and the GUI thread
/// notes how long it took to arrive (contract, section 7). At most one probe is under way.
/// Thread: GUI.
class GuiProbe final : public QObject
{
    Q_OBJECT

public:
    explicit GuiProbe(QObject* parent = nullptr);
    ~GuiProbe() override;

    /// Posts from now on; again does nothing.
    void start();
    /// gui_frame_ms_p50, gui_frame_ms_p99, gui_blocked_ms_max since the last call.
    void write(JsonWriter& json);

Q_SIGNALS:
    /// For others who keep answers of their own.
    void answered(double milliseconds);

private:
    void answer(qint64 postedAtNs);

    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isUnderWay {false};
    AnswerTimes m_answers;
};

} // namespace racha
