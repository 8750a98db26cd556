// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "tests/unit/ui/toneplayers.h"
#include "ui/feed/gifttones.h"

#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double kVolume = 0.5;

EventBatchPtr gifts(const std::vector<std::int64_t>& prices)
{
    BatchBuilder batch;
    for (const std::int64_t price : prices)
        batch.gift("kai", "Gift", price, 1, 1, {}, StreakStatus::None);
    return batch.take();
}

EventBatchPtr roses(std::int64_t added, std::int64_t total, StreakStatus status)
{
    return BatchBuilder().gift("ana", "Rose", 1, added, total, "ana_1", status).take();
}

} // namespace

class TestGiftTones : public QObject
{
    Q_OBJECT

private:
    void append(const EventBatchPtr& batch) { m_tones->append(m_tab, *batch); }

    /// The timer is not waited for: what it calls is called.
    void wait(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_tones->playGathered();
    }

    QList<int> heard() const { return m_player.notes(kVolume); }

    const QObject m_tab;
    ManualClock m_clock {second(0)};
    ManualTonePlayer m_player;
    std::unique_ptr<GiftTones> m_tones;

private Q_SLOTS:

    void init()
    {
        m_player.played.clear();
        m_tones = std::make_unique<GiftTones>(m_player, m_clock);
        m_tones->setVolume(kVolume);
        m_tones->setOn(true);
        m_tones->listenTo(m_tab);
    }

    void eachGiftIsATone()
    {
        append(gifts({1}));
        wait(1s);
        append(gifts({100}));
        wait(1s);
        append(BatchBuilder().comment("leo", "hola").like("luz", 5, 5, "l").take());
        wait(1s);
        append(gifts({44'999}));
        QCOMPARE(heard(), QList<int>({0, 6, 14}));
    }

    void aRunIsHeardAsOne()
    {
        append(roses(1, 1, StreakStatus::Start));
        wait(300ms);
        append(roses(2, 3, StreakStatus::Continue));
        wait(300ms);
        append(roses(11, 14, StreakStatus::Continue));
        wait(300ms);
        append(roses(0, 14, StreakStatus::End)); // adds nothing
        wait(300ms);
        QCOMPARE(heard(), QList<int>({0, 1, 3}));
    }

    void aGiftThatCostsNothingIsTheLowest()
    {
        append(gifts({0}));
        QCOMPARE(heard(), QList<int>({0}));
    }

    void whatComesTooSoonIsOneTone()
    {
        append(gifts({1, 10, 100, 1'000}));
        QCOMPARE(heard(), QList<int>({0}));
        wait(GiftTones::kPause - 1ms);
        QCOMPARE(heard(), QList<int>({0}));
        wait(1ms);
        QCOMPARE(heard(), QList<int>({0, 9})); // 1,110
        wait(10s);
        QCOMPARE(heard(), QList<int>({0, 9}));
    }

    void nothingSoundsOnAfterABurst()
    {
        for (int ms = 0; ms < 1'000; ++ms) {
            append(gifts({100, 100, 100}));
            wait(1ms);
        }
        const auto during = m_player.played.size();
        QCOMPARE(during, std::size_t {9}); // at 0, 125 … 1,000 ms
        append(gifts({1}));
        for (int i = 0; i < 100; ++i)
            wait(GiftTones::kPause);
        QCOMPARE(m_player.played.size(), during + 1);
    }

    void theTimerPlaysWhatWasGathered()
    {
        append(gifts({1, 10}));
        m_clock.advance(GiftTones::kPause);
        QTRY_COMPARE(heard(), QList<int>({0, 3}));
    }

    void whatWasBeforeUsIsSilent()
    {
        EventBatch batch = *gifts({1'000, 1});
        batch.events.front().history = true;
        m_tones->append(m_tab, batch);
        QCOMPARE(heard(), QList<int>({0}));
    }

    void anotherTabIsNotHeard()
    {
        const QObject other;
        m_tones->append(other, *gifts({1'000}));
        QCOMPARE(heard(), QList<int>());
        append(gifts({1, 10})); // the second waits
        m_tones->listenTo(other);
        wait(1s);
        append(gifts({1'000}));
        QCOMPARE(heard(), QList<int>({0}));
        m_tones->append(other, *gifts({100}));
        QCOMPARE(heard(), QList<int>({0, 6}));
    }

    void aReplayThatJumpsIsSilent()
    {
        append(gifts({1, 10})); // the second waits
        m_tones->append(m_tab, *gifts({1'000}), true);
        wait(1s);
        QCOMPARE(heard(), QList<int>({0}));
        append(gifts({100}));
        QCOMPARE(heard(), QList<int>({0, 6}));
    }

    void offItIsSilent()
    {
        append(gifts({1, 10})); // the second waits
        m_tones->setOn(false);
        wait(1s);
        append(gifts({1'000}));
        QCOMPARE(heard(), QList<int>({0}));
        QVERIFY(!GiftTones(m_player, m_clock).isOn());
    }

    void theVolumeIsThatOfTheSettings()
    {
        const QTemporaryDir folder;
        SettingsFile settings(folder.filePath(u"racha.ini"_s));
        QCOMPARE(giftToneVolume(settings), 0.5);
        settings.setValue(QLatin1StringView(kSettingGiftToneVolume), u"30"_s);
        QCOMPARE(giftToneVolume(settings), 0.3);
        settings.setValue(QLatin1StringView(kSettingGiftToneVolume), u"900"_s);
        QCOMPARE(giftToneVolume(settings), 0.5);
    }

    void theScaleIsTriedAgain()
    {
        m_player.fail(SoundTrouble {SoundFault::NoServer, u"gone"_s});
        playGiftScale(m_player, kVolume);
        QCOMPARE(m_player.tries, 1);
        QCOMPARE(heard(), QList<int>({0, 3, 6, 9, 12, 14}));
    }
};

RACHA_TEST(TestGiftTones);
#include "tst_gifttones.moc"
