// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedtoneplayer.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <semaphore>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How an output is to behave, and what it did; outlives it.
struct Loudspeaker
{
    std::atomic<bool> isBroken = false;
    std::atomic<bool> hangs = false;
    std::counting_semaphore<1'000> goOn {0}; ///< of what hangs
    std::atomic<int> asked = 0;
    std::atomic<int> closed = 0;
    std::atomic<bool> isGone = false;
    std::mutex mutex;
    std::vector<ToneWave> heard;

    std::vector<ToneWave> tones()
    {
        const std::lock_guard lock(mutex);
        return heard;
    }
};

class FakeOutput final : public SoundOutput
{
public:
    explicit FakeOutput(std::shared_ptr<Loudspeaker> loudspeaker)
        : m_loudspeaker(std::move(loudspeaker))
    {
    }

    ~FakeOutput() override { m_loudspeaker->isGone = true; }

    std::optional<SoundTrouble> play(const ToneWave& tone) override
    {
        ++m_loudspeaker->asked;
        if (m_loudspeaker->hangs)
            m_loudspeaker->goOn.acquire();
        if (m_loudspeaker->isBroken)
            return SoundTrouble {SoundFault::NoServer, u"nobody"_s};
        const std::lock_guard lock(m_loudspeaker->mutex);
        m_loudspeaker->heard.push_back(tone);
        return std::nullopt;
    }

    void close() override { ++m_loudspeaker->closed; }

private:
    const std::shared_ptr<Loudspeaker> m_loudspeaker;
};

ToneWave tone(int which)
{
    return ToneWave(3, static_cast<std::int16_t>(which));
}

} // namespace

class TestThreadedTonePlayer : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<Loudspeaker> m_loudspeaker;

    std::unique_ptr<ThreadedTonePlayer>
    player(std::chrono::milliseconds idle = ThreadedTonePlayer::kIdle) const
    {
        return std::make_unique<ThreadedTonePlayer>(std::make_unique<FakeOutput>(m_loudspeaker),
                                                    idle);
    }

private Q_SLOTS:

    void init() { m_loudspeaker = std::make_shared<Loudspeaker>(); }

    void tonesAreHeardInTheirOrder()
    {
        const auto tones = player();
        for (const int which : {1, 2, 3})
            tones->play(tone(which));
        QTRY_COMPARE(m_loudspeaker->tones().size(), std::size_t {3});
        QVERIFY(m_loudspeaker->tones() == std::vector<ToneWave>({tone(1), tone(2), tone(3)}));
        QVERIFY(!tones->trouble());
    }

    void whereNothingIsHeardItIsTriedOnceUntilItIsWanted()
    {
        const auto tones = player();
        int changes = 0;
        tones->watch([&changes] { ++changes; });
        m_loudspeaker->isBroken = true;
        QTest::ignoreMessage(QtWarningMsg, "no tone can be heard: nobody");
        tones->play(tone(1));
        QTRY_VERIFY(tones->trouble().has_value());
        QVERIFY(*tones->trouble() == (SoundTrouble {SoundFault::NoServer, u"nobody"_s}));
        m_loudspeaker->isBroken = false;
        tones->play(tone(2)); // dropped
        tones->tryAgain();
        QVERIFY(!tones->trouble());
        tones->play(tone(3));
        QTRY_COMPARE(m_loudspeaker->tones().size(), std::size_t {1});
        QVERIFY(m_loudspeaker->tones().front() == tone(3));
        QCOMPARE(m_loudspeaker->asked.load(), 2);
        QCOMPARE(changes, 2);
    }

    void fewWaitForAServerThatTakesItsTime()
    {
        const auto tones = player();
        m_loudspeaker->hangs = true;
        tones->play(tone(0));
        QTRY_COMPARE(m_loudspeaker->asked.load(), 1);
        for (int which = 1; which < 100; ++which)
            tones->play(tone(which));
        m_loudspeaker->hangs = false;
        m_loudspeaker->goOn.release();
        const auto most = ThreadedTonePlayer::kMostWaiting + 1;
        QTRY_COMPARE(m_loudspeaker->tones().size(), most);
        tones->play(tone(100));
        QTRY_COMPARE(m_loudspeaker->tones().size(), most + 1);
        QVERIFY(m_loudspeaker->tones().back() == tone(100));
    }

    void aServerThatHangsDoesNotHoldUpTheEnd()
    {
        auto tones = player();
        m_loudspeaker->hangs = true;
        tones->play(tone(1));
        QTRY_COMPARE(m_loudspeaker->asked.load(), 1);
        QElapsedTimer time;
        time.start();
        tones.reset();
        QVERIFY(time.elapsed() < 10'000);
        QVERIFY(!m_loudspeaker->isGone);
        m_loudspeaker->goOn.release();
        QTRY_VERIFY(m_loudspeaker->isGone);
    }

    void nothingStaysBehind()
    {
        player(); // that was never asked for a tone
        QVERIFY(m_loudspeaker->isGone.exchange(false));
        player()->play(tone(1));
        QTRY_VERIFY(m_loudspeaker->isGone);
    }

    void anOutputThatNobodyNeedsIsClosed()
    {
        const auto tones = player(std::chrono::milliseconds {1});
        tones->play(tone(1));
        QTRY_COMPARE(m_loudspeaker->closed.load(), 1);
        tones->play(tone(2));
        QTRY_COMPARE(m_loudspeaker->closed.load(), 2);
        QCOMPARE(m_loudspeaker->tones().size(), std::size_t {2});
    }

    /// Of this system, where nobody listens at the address of its sound server.
    void withoutASoundServerTheSystemSaysSo()
    {
        const QTemporaryDir folder;
        qputenv("PULSE_SERVER", "unix:" + folder.filePath(u"nobody"_s).toUtf8());
        qputenv("PULSE_COOKIE", folder.filePath(u"cookie"_s).toUtf8());
        const auto output = soundOutput();
        const auto trouble = output->play(tone(1));
        qunsetenv("PULSE_SERVER");
        qunsetenv("PULSE_COOKIE");
        QVERIFY(trouble);
        QVERIFY(!trouble->detail.isEmpty());
        output->close();
    }
};

RACHA_TEST(TestThreadedTonePlayer);
#include "tst_threadedtoneplayer.moc"
