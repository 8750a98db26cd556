// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedtoneplayer.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30'000; // ms; only a failure waits so long
constexpr int kLoud = 500; ///< a sample that is no silence

/// A sound server of our own, without a loudspeaker; what asks in this process finds it.
class SoundServer
{
public:
    SoundServer()
    {
        const QByteArray folder = m_folder.path().toUtf8();
        for (const char* const name :
             {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"})
            qputenv(name, folder);
        // It would take the name of the person's own server there, or end where that has it.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder + "/none");
        qputenv("PULSE_SERVER", "unix:" + socket().toUtf8());
    }

    ~SoundServer() { stop(); }

    void start()
    {
        m_server.start(u"pulseaudio"_s,
                       {u"-n"_s, u"--daemonize=no"_s, u"--use-pid-file=no"_s,
                        u"--exit-idle-time=60"_s, u"-L"_s, u"module-null-sink sink_name=nobody"_s,
                        u"-L"_s,
                        u"module-native-protocol-unix auth-anonymous=1 socket="_s + socket()});
    }

    bool isUp() const { return QFileInfo::exists(socket()); }

    void stop()
    {
        m_server.terminate();
        m_server.waitForFinished();
        QFile::remove(socket());
    }

    QString socket() const { return m_folder.filePath(u"native"_s); }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
};

/// What the server gives its loudspeaker.
class Recorder
{
public:
    Recorder()
    {
        m_process.start(u"parec"_s,
                        {u"--raw"_s, u"--format=s16ne"_s, u"--rate="_s + QString::number(kToneRate),
                         u"--channels=1"_s, u"--latency-msec=20"_s, u"-d"_s, u"nobody.monitor"_s});
    }

    ~Recorder()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    /// From the first loud sample to the last one.
    ToneWave sound()
    {
        m_bytes += m_process.readAllStandardOutput();
        ToneWave all(static_cast<std::size_t>(m_bytes.size()) / sizeof(std::int16_t));
        std::copy_n(m_bytes.constData(), all.size() * sizeof(std::int16_t),
                    reinterpret_cast<char*>(all.data()));
        const auto isLoud = [](std::int16_t sample) { return std::abs(int {sample}) > kLoud; };
        const auto first = std::find_if(all.begin(), all.end(), isLoud);
        const auto last = std::find_if(all.rbegin(), std::make_reverse_iterator(first), isLoud);
        return {first, last.base()};
    }

    bool isRecording() const { return m_process.bytesAvailable() > 0; }

private:
    QProcess m_process;
    QByteArray m_bytes;
};

double pitchOf(const ToneWave& wave)
{
    int crossings = 0;
    for (std::size_t i = 1; i < wave.size(); ++i)
        crossings += (wave[i - 1] < 0) != (wave[i] < 0) ? 1 : 0;
    return crossings / 2.0 * kToneRate / static_cast<double>(wave.size());
}

} // namespace

/// Tones at a real sound server.
class TestSound : public QObject
{
    Q_OBJECT

private:
    SoundServer m_server;

private Q_SLOTS:

    void initTestCase()
    {
        for (const QString& program : {u"pulseaudio"_s, u"parec"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed (packaging/packages.txt, [sound])"));
        }
    }

    void init()
    {
        m_server.start();
        QTRY_VERIFY2(m_server.isUp(), "no sound server came up: is pulseaudio installed?");
    }

    void cleanup() { m_server.stop(); }

    void aToneIsHeardAsItIs()
    {
        ThreadedTonePlayer player;
        Recorder recorder;
        QTRY_VERIFY_WITH_TIMEOUT(recorder.isRecording(), kPatience);
        const double pitch = giftPitch(1'000);
        player.play(toneWave(pitch, 0.5));
        // Some of its beginning and of its end is too soft to be counted.
        QTRY_VERIFY_WITH_TIMEOUT(recorder.sound().size() > std::size_t {kToneRate / 12}, kPatience);
        const ToneWave sound = recorder.sound();
        QVERIFY(sound.size() <= toneWave(pitch, 0.5).size());
        QVERIFY2(std::abs(pitchOf(sound) - pitch) < pitch / 50.0,
                 qPrintable(QString::number(pitchOf(sound))));
        QVERIFY(!player.trouble());
    }

    void aServerThatGoesAndComesIsFoundAgain()
    {
        ThreadedTonePlayer player;
        {
            Recorder recorder;
            QTRY_VERIFY_WITH_TIMEOUT(recorder.isRecording(), kPatience);
            player.play(toneWave(giftPitch(1), 0.5));
            QTRY_VERIFY_WITH_TIMEOUT(!recorder.sound().empty(), kPatience);
        }
        m_server.stop();
        // The library takes tones until it notices.
        const auto isTold = [&player] {
            player.play(toneWave(giftPitch(1), 0.5));
            return player.trouble().has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), kPatience);
        QVERIFY(player.trouble()->fault == SoundFault::NoServer);
        QVERIFY(!player.trouble()->detail.isEmpty());
        m_server.start();
        QTRY_VERIFY(m_server.isUp());
        Recorder recorder;
        QTRY_VERIFY_WITH_TIMEOUT(recorder.isRecording(), kPatience);
        player.tryAgain();
        player.play(toneWave(giftPitch(1), 0.5));
        QTRY_VERIFY_WITH_TIMEOUT(!recorder.sound().empty(), kPatience);
        QVERIFY(!player.trouble());
    }
};

RACHA_TEST(TestSound);
#include "tst_sound.moc"
