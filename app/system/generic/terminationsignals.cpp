// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/terminationsignals.h"

#include <QTimer>

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace racha {

namespace {

constexpr int kSecondSignalStatus = 130;
constexpr int kLook = 100; // ms; a handler may not wake anybody here

std::atomic<int> signalCount {0};

void noteSignal(int number)
{
    if (signalCount.fetch_add(1) > 0)
        std::_Exit(kSecondSignalStatus);
    std::signal(number, noteSignal); // some systems forget it
}

} // namespace

struct TerminationSignals::Private
{
    QTimer look;
};

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->look, &QTimer::timeout, this, [this] {
        if (signalCount == 0)
            return;
        d->look.stop();
        Q_EMIT requested();
    });
    d->look.start(kLook);
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
}

TerminationSignals::~TerminationSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace racha
