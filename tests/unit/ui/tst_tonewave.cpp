// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/presentation/tonewave.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

using namespace racha;

namespace {

/// By its zero crossings, where it is loud.
double pitchOf(const ToneWave& wave)
{
    const auto begin = wave.begin() + static_cast<std::ptrdiff_t>(wave.size() / 20);
    const auto end = wave.begin() + static_cast<std::ptrdiff_t>(wave.size() * 3 / 4);
    std::ptrdiff_t first = -1;
    std::ptrdiff_t last = -1;
    int turns = -1;
    for (auto at = begin; at != end; ++at) {
        if (*at >= 0 || *(at + 1) < 0)
            continue; // it does not rise through zero here
        last = at - begin;
        first = first < 0 ? last : first;
        ++turns;
    }
    return turns * static_cast<double>(kToneRate) / static_cast<double>(last - first);
}

int peakOf(const ToneWave& wave)
{
    int peak = 0;
    for (const std::int16_t sample : wave)
        peak = std::max(peak, std::abs(static_cast<int>(sample)));
    return peak;
}

} // namespace

class TestToneWave : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void moreDiamondsSoundHigher_data()
    {
        QTest::addColumn<qint64>("less");
        QTest::addColumn<qint64>("more");
        QTest::newRow("a rose and a few") << qint64 {1} << qint64 {5};
        QTest::newRow("a factor of 2.2") << qint64 {100} << qint64 {220};
        QTest::newRow("a thousand and some") << qint64 {1'000} << qint64 {5'000};
        QTest::newRow("the two largest") << qint64 {20'000} << qint64 {44'999};
    }

    void moreDiamondsSoundHigher()
    {
        QFETCH(qint64, less);
        QFETCH(qint64, more);
        QVERIFY(giftPitch(more) > giftPitch(less) * 1.1);
    }

    void allPitchesAreNotesOfOneScale()
    {
        QList<int> semitones;
        for (std::int64_t diamonds = 1; diamonds <= 44'999; ++diamonds) {
            const double above = 12.0 * std::log2(giftPitch(diamonds) / giftPitch(1));
            const auto nearest = static_cast<int>(std::lround(above));
            QVERIFY(std::abs(above - nearest) < 1e-6);
            if (semitones.isEmpty() || nearest != semitones.last())
                semitones << nearest;
        }
        // Never down, none left out: C D E G A, three times.
        QCOMPARE(semitones, QList<int>({0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24, 26, 28, 31, 33}));
    }

    void whatIsBeyondTheScaleIsItsEnd()
    {
        QCOMPARE(giftPitch(0), giftPitch(1));
        QCOMPARE(giftPitch(-7), giftPitch(1));
        QCOMPARE(giftPitch(45'000), giftPitch(44'999));
        QCOMPARE(giftPitch(std::numeric_limits<std::int64_t>::max()), giftPitch(44'999));
    }

    void aToneIsShortAndBeginsAndEndsAtRest()
    {
        const ToneWave wave = toneWave(440.0, 1.0);
        QCOMPARE(wave.size(), std::size_t {5'292}); // 120 ms
        QCOMPARE(wave.front(), std::int16_t {0});
        QCOMPARE(wave.back(), std::int16_t {0});
        // No click: within the first and the last millisecond it is hardly there.
        const ToneWave begin(wave.begin(), wave.begin() + 44);
        const ToneWave end(wave.end() - 44, wave.end());
        QVERIFY(peakOf(begin) < peakOf(wave) / 20);
        QVERIFY(peakOf(end) < peakOf(wave) / 20);
    }

    void itIsAsLoudAsItsVolume()
    {
        for (const double volume : {0.1, 0.5, 1.0}) {
            const double most = volume * std::numeric_limits<std::int16_t>::max() / 2.0;
            const int peak = peakOf(toneWave(giftPitch(100), volume));
            QVERIFY(peak <= most + 1.0);
            QVERIFY(peak > most * 0.95);
        }
        QCOMPARE(peakOf(toneWave(440.0, 0.0)), 0);
        QVERIFY(toneWave(440.0, 9.0) == toneWave(440.0, 1.0));
    }

    void itHasThePitchThatWasAskedFor()
    {
        for (const std::int64_t diamonds : {1, 100, 44'999}) {
            const double wanted = giftPitch(diamonds);
            QVERIFY(std::abs(pitchOf(toneWave(wanted, 0.5)) - wanted) < wanted / 100.0);
        }
    }
};

RACHA_TEST(TestToneWave);
#include "tst_tonewave.moc"
