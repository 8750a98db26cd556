// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/gifttones.h"

#include "core/settings/settinglimits.h"
#include "core/settings/settingsfile.h"
#include "ui/feed/toneplayer.h"

#include <utility>

namespace racha {

GiftTones::GiftTones(TonePlayer& player, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_player(player)
    , m_clock(clock)
    , m_due(this)
{
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer); // a rhythm that stumbles is heard
    connect(&m_due, &QTimer::timeout, this, &GiftTones::playGathered);
}

void GiftTones::setOn(bool on)
{
    m_isOn = on;
    forget();
}

void GiftTones::listenTo(const QObject& tab)
{
    if (std::exchange(m_tab, &tab) != &tab)
        forget();
}

void GiftTones::forget()
{
    m_gathered.reset();
    m_due.stop();
}

void GiftTones::append(const QObject& tab, const EventBatch& batch, bool isJumping)
{
    if (!m_isOn || &tab != m_tab)
        return;
    if (isJumping) {
        forget();
        return;
    }
    for (const Event& event : batch.events) {
        const auto* const gift = std::get_if<GiftEvent>(&event.payload);
        if (gift == nullptr || gift->added <= 0 || event.history)
            continue;
        m_gathered = m_gathered.value_or(0) + event.diamonds;
        playGathered();
    }
}

void GiftTones::playGathered()
{
    if (!m_gathered)
        return;
    const MonoTime now = m_clock.monotonic();
    if (m_playedAt && now < *m_playedAt + kPause) {
        m_due.start(std::chrono::ceil<std::chrono::milliseconds>(*m_playedAt + kPause - now));
        return;
    }
    m_playedAt = now;
    m_player.play(toneWave(giftPitch(*std::exchange(m_gathered, std::nullopt)), m_volume));
}

double giftToneVolume(const SettingsFile& settings)
{
    const auto chosen = settings.value(QLatin1StringView(kSettingGiftToneVolume));
    const double percent = chosen ? chosen->toDouble() : kGiftToneVolume.fallback;
    return (kGiftToneVolume.holds(percent) ? percent : kGiftToneVolume.fallback) / 100.0;
}

void playGiftScale(TonePlayer& player, double volume)
{
    player.tryAgain();
    for (const std::int64_t diamonds : kGiftScale)
        player.play(toneWave(giftPitch(diamonds), volume));
}

} // namespace racha
