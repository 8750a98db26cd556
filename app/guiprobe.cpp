// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/guiprobe.h"

#include <QFile>

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::milliseconds kEvery {10};

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

double percentile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty())
        return 0.0;
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(share * last + 0.5)];
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
    m_answers.push_back(static_cast<double>(nowNs() - postedAtNs) / 1e6);
    m_isUnderWay = false;
}

void GuiProbe::write(JsonWriter& json)
{
    std::sort(m_answers.begin(), m_answers.end());
    json.key("gui_frame_ms_p50").value(percentile(m_answers, 0.50));
    json.key("gui_frame_ms_p99").value(percentile(m_answers, 0.99));
    json.key("gui_blocked_ms_max").value(m_answers.empty() ? 0.0 : m_answers.back());
    m_answers.clear();
}

double millisecondsSinceProcessStart()
{
    // Field 22 of /proc/self/stat: start in clock ticks since boot. The name (field 2) may hold
    // spaces, so counting begins behind its closing bracket.
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return 0.0;
    timespec boot {};
    clock_gettime(CLOCK_BOOTTIME, &boot);
    const double sinceBoot =
        static_cast<double>(boot.tv_sec) * 1e3 + static_cast<double>(boot.tv_nsec) / 1e6;
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    return sinceBoot - fields.at(19).toDouble() * 1e3 / ticks;
}

} // namespace racha
