// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/e2e/cli/samplerecording.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

/// A recording made fit to be shared, as a person does it.
class TestCliRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        m_source = m_cli->filePath(u"evening.racha"_s);
        m_copy = m_cli->filePath(u"shared.racha"_s);
        QVERIFY(writeSampleRecording(m_source));
    }

    void theCopyReplaysAlikeAndNamesNobody()
    {
        const CliResult result = redacted();
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.output, QByteArray());
        QCOMPARE(result.diagnostics.count('\n'), 1);
        QVERIFY2(result.diagnostics.contains("shared.racha"), result.diagnostics.constData());
        QVERIFY(result.diagnostics.contains("people: 3"));
        const CliResult original = replayed(m_source);
        const CliResult copy = replayed(m_copy);
        QCOMPARE(copy.lines().size(), original.lines().size());
        for (qsizetype i = 0; i < copy.lines().size(); ++i) {
            for (const char* const key :
                 {"kind", "event_type", "timestamp", "received_at", "message_id", "streak_status",
                  "diamonds", "state", "total_count", "end_reason", "from", "to", "cause"})
                QCOMPARE(copy.jsonLines()[i][QLatin1StringView(key)],
                         original.jsonLines()[i][QLatin1StringView(key)]);
        }
        QVERIFY(original.output.contains("hola"));
        for (const char* const told : {"luna.canta", "hola", "hello", "7300000000000000001"})
            QVERIFY2(!copy.output.contains(told), told);
        QCOMPARE(copy.jsonLines("event"_L1).first()["streamer_unique_id"_L1].toString(),
                 u"streamer"_s);
    }

    void jsonSaysWhatWasDone()
    {
        const CliResult result = redacted({u"--json"_s});
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.diagnostics, QByteArray());
        QCOMPARE(result.lines().size(), 1);
        const QJsonObject object = result.jsonLines().first();
        QCOMPARE(object["kind"_L1].toString(), u"redaction"_s);
        QCOMPARE(object["file"_L1].toString(), m_copy);
        QCOMPARE(object["bytes"_L1].toInteger(), QFileInfo(m_copy).size());
        QCOMPARE(object["messages"_L1].toInteger(),
                 replayed(m_source).jsonLines("event"_L1).size());
        QCOMPARE(object["people"_L1].toInteger(), 3);
        QCOMPARE(object["emptied"_L1].toInteger(-1), 0);
        QCOMPARE(object["damaged_frames"_L1].toInteger(-1), 0);
        QCOMPARE(object["cut"_L1].toBool(true), false);
        QCOMPARE(object["cancelled"_L1].toBool(true), false);
    }

    void commentsMayStay()
    {
        QCOMPARE(redacted({u"--keep-comments"_s}).exitStatus, 0);
        const CliResult copy = replayed(m_copy);
        QVERIFY(copy.output.contains("hola"));
        QVERIFY(copy.output.contains("viewer1"));
        QVERIFY(!copy.output.contains("luna.canta"));
    }

    void theSpanishSentenceIsSpanish()
    {
        const CliResult result = redacted({u"--lang"_s, u"es"_s});
        QCOMPARE(result.exitStatus, 0);
        QVERIFY2(result.diagnostics.contains("personas: 3"), result.diagnostics.constData());
    }

    void whatIsThereStays()
    {
        m_cli->writeFile(u"shared.racha"_s, "mine");
        const CliResult result = redacted();
        QCOMPARE(result.exitStatus, 10);
        QVERIFY(result.diagnostics.contains("file.unwritable"));
        QFile file(m_copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void theRecordingItselfIsNoPlaceForTheCopy()
    {
        const QString link = m_cli->filePath(u"link.racha"_s);
        QVERIFY(QFile::link(m_source, link));
        const auto size = QFileInfo(m_source).size();
        for (const QString& target : {m_source, link, u"./evening.racha"_s}) {
            const CliResult result = m_cli->run({u"redact"_s, m_source, u"--output"_s, target});
            QCOMPARE(result.exitStatus, 2);
            QVERIFY2(result.diagnostics.contains("--output"), result.diagnostics.constData());
        }
        QCOMPARE(QFileInfo(m_source).size(), size);
    }

    void whatIsNoRecordingIsRefused()
    {
        const QString other = m_cli->writeFile(u"other.txt"_s, "no recording");
        const CliResult result = m_cli->run({u"redact"_s, other, u"--output"_s, m_copy});
        QCOMPARE(result.exitStatus, 10);
        QVERIFY(result.diagnostics.contains("file.not_a_recording"));
        QVERIFY(!QFile::exists(m_copy));
    }

    void aCutRecordingIsToldOf()
    {
        QFile file(m_source);
        QVERIFY(file.resize(file.size() - 2));
        const CliResult result = redacted({u"--json"_s});
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.jsonLines().first()["cut"_L1].toBool(), true);
        QCOMPARE(replayed(m_copy).jsonLines("event"_L1).size(),
                 replayed(m_source).jsonLines("event"_L1).size());
    }

    void aSignalLeavesNothing()
    {
        const QString large = largeRecording();
        m_cli->start({u"redact"_s, large, u"--output"_s, m_copy});
        QTRY_VERIFY(!parts().isEmpty());
        m_cli->sendSignal(SIGINT);
        const CliResult result = m_cli->waitForEnd();
        QCOMPARE(result.exitStatus, 0);
        QVERIFY2(result.diagnostics.contains("ancel"), result.diagnostics.constData());
        QVERIFY(!QFile::exists(m_copy));
        QCOMPARE(parts(), QStringList());
    }

private:
    CliResult redacted(const QStringList& more = {})
    {
        return m_cli->run(QStringList {u"redact"_s, m_source, u"--output"_s, m_copy} + more);
    }

    CliResult replayed(const QString& recording)
    {
        return m_cli->run({u"replay"_s, recording, u"--max"_s, u"--json"_s});
    }

    QStringList parts() const
    {
        return QDir(m_cli->filePath(QString()))
            .entryList({u".*.part"_s}, QDir::Files | QDir::Hidden);
    }

    /// The blocks of the sample again and again: seconds of work.
    QString largeRecording() const
    {
        constexpr qsizetype kMagic = 8;
        constexpr qsizetype kBytes = 60'000'000;
        QFile sample(m_source);
        if (!sample.open(QIODevice::ReadOnly))
            qFatal("cannot read the sample");
        QByteArray bytes = sample.readAll();
        const QByteArray blocks = bytes.mid(kMagic);
        bytes.reserve(kBytes + blocks.size());
        while (bytes.size() < kBytes)
            bytes += blocks;
        return m_cli->writeFile(u"large.racha"_s, bytes);
    }

    std::unique_ptr<CliProgram> m_cli;
    QString m_source;
    QString m_copy;
};

RACHA_TEST(TestCliRedact);
#include "tst_cliredact.moc"
