// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/guiprobe.h"

#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::milliseconds kEvery {10};

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

GuiProbe::GuiProbe(QObject* parent)
    : QObject(parent)
{
}

GuiProbe::~GuiProbe()
{
    if (m_thread) {
        m_thread->requestInterruption();
        m_thread->wait();
    }
}

void GuiProbe::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] {
        while (!QThread::currentThread()->isInterruptionRequested()) {
            if (!m_isUnderWay.exchange(true)) {
                const qint64 postedAt = nowNs();
                QMetaObject::invokeMethod(
                    this, [this, postedAt] { answer(postedAt); }, Qt::QueuedConnection);
            }
            QThread::msleep(kEvery.count());
        }
    }));
    m_thread->setObjectName(QStringLiteral("probe"));
    m_thread->start();
}

void GuiProbe::answer(qint64 postedAtNs)
{
    const double milliseconds = static_cast<double>(nowNs() - postedAtNs) / 1e6;
    m_answers.add(milliseconds);
    m_isUnderWay = false;
    Q_EMIT answered(milliseconds);
}

void GuiProbe::write(JsonWriter& json)
{
    const AnswerTime answer = m_answers.take().value_or(AnswerTime());
    json.key("gui_frame_ms_p50").value(answer.median);
    json.key("gui_frame_ms_p99").value(answer.high);
    json.key("gui_blocked_ms_max").value(answer.longest);
}

} // namespace racha
