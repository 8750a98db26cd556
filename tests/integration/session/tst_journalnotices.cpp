// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/recordflow.h"
#include "core/journal/journalreader.h"
#include "core/session/journalprojection.h"
#include "core/store/journalcatchup.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const WallTime kStart = wallTimeFromText("2026-11-23T20:00:00Z");

CaptureHeader header()
{
    CaptureHeader made;
    made.streamer.assign("ana");
    made.uuid.assign("died");
    made.room = RoomId {5};
    return made;
}

} // namespace

/// Marks and gaps on their way from a live capture to its journal, and from there to the store.
class TestJournalNotices final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock {kStart};

    QString journalPath() const { return m_folder.filePath(u"ana-died.racha"_s); }

    /// A capture that died: three seconds of connection, a gap, a mark of the first second.
    QStringList capture()
    {
        QStringList told;
        RecordFlow flow(m_clock, 1ms);
        connect(&flow, &RecordFlow::batchReady, this, [&told](const EventBatchPtr& batch) {
            for (const Notice& notice : batch->notices) {
                if (const auto* const mark = std::get_if<Mark>(&notice.what))
                    told << QString::fromStdString(mark->text + ' ' + isoText(notice.at));
            }
        });
        if (!flow.openJournal(journalPath()) || !flow.take(header()))
            return {u"no journal"_s};
        m_clock.advance(3s);
        if (!flow.take(Gap {kStart + 2s, kStart + 3s, "net.timeout"}))
            return {u"no gap"_s};
        m_clock.advance(2s);
        const bool isTaken = flow.takeMark({"typed later"}, kStart + 1s)
            && flow.takeMark({"at once"}, {}) && flow.takeMark({"early"}, kStart - 1h)
            && flow.takeMark({"late"}, kStart + 1h);
        flow.announce();
        return isTaken ? told : QStringList {u"no marks"_s};
    }

private Q_SLOTS:

    void aMarkCarriesTheMomentThatWasMarked()
    {
        QCOMPARE(capture(),
                 (QStringList {u"typed later 2026-11-23T20:00:01.000000Z"_s,
                               u"at once 2026-11-23T20:00:05.000000Z"_s,
                               u"early 2026-11-23T20:00:00.000000Z"_s,
                               u"late 2026-11-23T20:00:05.000000Z"_s}));
        const auto reader = JournalReader::open(journalPath());
        QVERIFY(reader);
        QStringList recorded;
        while (auto record = (*reader)->next().value_or(std::nullopt)) {
            if (const auto* const mark = std::get_if<Mark>(&record->body))
                recorded << QString::fromStdString(mark->text + ' ' + isoText(record->receivedAt));
        }
        QCOMPARE(recorded.value(0), u"typed later 2026-11-23T20:00:01.000000Z"_s);
        QCOMPARE(recorded.size(), 4);
    }

    /// With the journal of the test before.
    void theJournalOfACaptureThatDiedGivesItsMarksAndGaps()
    {
        DatabaseUrl url;
        url.path = m_folder.filePath(u"store.sqlite"_s);
        SqlEventSink sink(url, m_clock);
        QVERIFY(sink.open());
        QVERIFY(sink.beginSession(header(), kStart));
        JournalCatchUp journals(
            sink,
            [](const CatchUpRequest& request) {
                return JournalProjection::open(request, std::make_unique<WebcastDecoder>());
            },
            m_clock, JournalRetention(m_folder.path()), [](const WriteOutcome&) {});
        QVERIFY(journals.storeAbandoned());
        sink.close();
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s,
                     {u"-batch"_s, url.path,
                      u"SELECT at, text FROM live_marks ORDER BY id;"
                      "SELECT room_id, from_at, to_at, cause FROM live_gaps"_s});
        QVERIFY(sqlite.waitForFinished());
        QCOMPARE(QString::fromUtf8(sqlite.readAll()).trimmed(),
                 u"2026-11-23 20:00:01.000000|typed later\n"
                 "2026-11-23 20:00:05.000000|at once\n"
                 "2026-11-23 20:00:00.000000|early\n"
                 "2026-11-23 20:00:05.000000|late\n"
                 "5|2026-11-23 20:00:02.000000|2026-11-23 20:00:03.000000|net.timeout"_s);
    }
};

RACHA_TEST(TestJournalNotices);

#include "tst_journalnotices.moc"
