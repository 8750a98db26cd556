// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/batch/eventbatch.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <optional>

namespace racha {

class SettingsFile;
class TonePlayer;

/// Gifts for the ear: of the tab that is shown each message that adds some is a tone, the higher
/// the more diamonds it adds, so that a run is heard as one. Tones are kPause apart; what comes
/// sooner is gathered into one by its sum, so that nothing sounds on after a burst. What was before
/// us is silent. Off at first.
/// Thread: GUI. The references outlive it.
class GiftTones final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPause {125};

    GiftTones(TonePlayer& player, const Clock& clock, QObject* parent = nullptr);

    bool isOn() const { return m_isOn; }

    void setOn(bool on);

    /// From 0 to 1.
    void setVolume(double volume) { m_volume = volume; }

    /// The tab whose gifts are heard from now on; what waits of another one is not.
    void listenTo(const QObject& tab);
    /// `isJumping`: of a replay on its way to another moment.
    void append(const QObject& tab, const EventBatch& batch, bool isJumping = false);

public Q_SLOTS:
    /// What was gathered, once its time has come.
    void playGathered();

private:
    void forget();

    TonePlayer& m_player;
    const Clock& m_clock;
    const QObject* m_tab = nullptr; ///< compared only
    bool m_isOn = false;
    double m_volume = 0.0;
    std::optional<std::int64_t> m_gathered; ///< diamonds; may be none of a gift that costs nothing
    std::optional<MonoTime> m_playedAt; ///< the last one
    QTimer m_due;
};

/// As the settings say, from 0 to 1.
double giftToneVolume(const SettingsFile& settings);

/// What playGiftScale() plays, in diamonds.
inline constexpr std::array<std::int64_t, 6> kGiftScale {1, 10, 100, 1'000, 10'000, 44'999};
/// Gifts from the least to the most, to hear what tones tell; tries again where none was heard.
void playGiftScale(TonePlayer& player, double volume);

} // namespace racha
