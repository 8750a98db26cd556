// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/journal/journalretention.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace racha;

namespace {

const WallTime kNow = wallTimeFromText("2026-11-23T20:00:00Z");
constexpr JournalKeeping kTwoDays {48h, 1'000'000};

} // namespace

class TestJournalRetention final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    /// Last written so long ago.
    QString file(const QString& name, int bytes, std::chrono::hours age = 0h) const
    {
        QFile made(path(name));
        if (!QDir().mkpath(QFileInfo(made).path()) || !made.open(QIODevice::WriteOnly)
            || made.write(QByteArray(bytes, 'x')) != bytes || !made.flush())
            qFatal("cannot write %s", qPrintable(name));
        const auto at = std::chrono::floor<std::chrono::milliseconds>(kNow - age);
        if (!made.setFileTime(
                QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC),
                QFileDevice::FileModificationTime))
            qFatal("cannot set the time of %s", qPrintable(name));
        return path(name);
    }

    QStringList names(const QString& below = {}) const
    {
        return QDir(path(below)).entryList(QDir::Files, QDir::Name);
    }

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aStoredJournalGoesAtOnce()
    {
        JournalRetention(m_folder->path()).retire(file(u"a.racha"_s, 10));
        QCOMPARE(names(), QStringList());
        JournalRetention(m_folder->path()).retire(path(u"never.racha"_s)); // nothing happens
    }

    void aStoredJournalIsKeptWhereThePersonWantsThat()
    {
        const JournalRetention retention(m_folder->path(), kTwoDays);
        retention.retire(file(u"a.racha"_s, 10));
        retention.retire(file(u"a.racha"_s, 11)); // another of that name
        QCOMPARE(names(), QStringList());
        QCOMPARE(names(u"stored"_s), (QStringList {u"2-a.racha"_s, u"a.racha"_s}));
    }

    void ofARecordingOnlyTheOtherNameGoes()
    {
        const QTemporaryDir elsewhere;
        const QString recording = elsewhere.filePath(u"mine.racha"_s);
        const auto journal = FrameJournal::create(recording);
        QVERIFY(journal);
        QVERIFY((*journal)->linkAs(path(u"a.racha"_s)));
        QVERIFY(QFile::link(recording, path(u"b.racha"_s)));
        const JournalRetention retention(m_folder->path(), kTwoDays);
        QCOMPARE(retention.figures(kNow).running.bytes, 0);
        retention.retire(path(u"a.racha"_s));
        retention.retire(path(u"b.racha"_s));
        QCOMPARE(names(), QStringList());
        QCOMPARE(names(u"stored"_s), QStringList());
        QVERIFY(QFile::exists(recording));
    }

    void keptOnesGoByAge()
    {
        file(u"stored/old.racha"_s, 10, 49h);
        file(u"stored/new.racha"_s, 10, 47h);
        file(u"waiting.racha"_s, 10, 1000h);
        file(u"unreadable/bad.racha"_s, 10, 1000h);
        JournalRetention(m_folder->path(), kTwoDays).apply(kNow);
        QCOMPARE(names(u"stored"_s), QStringList {u"new.racha"_s});
        QCOMPARE(names(), QStringList {u"waiting.racha"_s});
        QCOMPARE(names(u"unreadable"_s), QStringList {u"bad.racha"_s});
    }

    void theOldestGoWhereTheyTakeTooMuch()
    {
        file(u"stored/1.racha"_s, 500'000, 3h);
        file(u"stored/2.racha"_s, 500'000, 2h);
        file(u"stored/3.racha"_s, 400'000, 1h);
        JournalRetention(m_folder->path(), kTwoDays).apply(kNow);
        QCOMPARE(names(u"stored"_s), (QStringList {u"2.racha"_s, u"3.racha"_s}));
    }

    void nothingIsKeptAnyMoreWhereThePersonWantsNone()
    {
        file(u"stored/1.racha"_s, 10, 0h);
        JournalRetention(m_folder->path()).apply(kNow);
        QCOMPARE(names(u"stored"_s), QStringList());
    }

    void theFiguresSayWhatIsThereAndWhatGoesNext()
    {
        const auto running = FrameJournal::create(path(u"running.racha"_s));
        QVERIFY(running);
        file(u"waiting.racha"_s, 7);
        file(u"unreadable/bad.racha"_s, 9);
        file(u"stored/1.racha"_s, 100, 40h);
        file(u"stored/2.racha"_s, 50, 40h);
        file(u"stored/3.racha"_s, 25, 1h);
        const auto figures = JournalRetention(m_folder->path(), kTwoDays).figures(kNow);
        QCOMPARE(figures.running.count, 1);
        QCOMPARE(figures.running.bytes, 8);
        QCOMPARE(figures.waiting.count, 1);
        QCOMPARE(figures.waiting.bytes, 7);
        QCOMPARE(figures.unreadable.bytes, 9);
        QCOMPARE(figures.kept.count, 3);
        QCOMPARE(figures.kept.bytes, 175);
        QCOMPARE(figures.next.count, 2);
        QCOMPARE(figures.next.bytes, 150);
        QVERIFY(figures.nextAt == kNow + 8h);
    }

    void whatIsSetAsideHasAPlaceOfItsOwn()
    {
        const JournalRetention retention(m_folder->path());
        QCOMPARE(retention.setAside(file(u"a.racha"_s, 10)), path(u"unreadable/a.racha"_s));
        QCOMPARE(names(), QStringList());
        QCOMPARE(retention.setAside(path(u"gone.racha"_s)), path(u"gone.racha"_s));
    }

    void whatGoesOnHasASecondNameThere()
    {
        const QTemporaryDir elsewhere;
        const QString recording = elsewhere.filePath(u"mine.racha"_s);
        QVERIFY(FrameJournal::create(recording));
        QVERIFY(QFile::link(recording, path(u"b.racha"_s)));
        const JournalRetention retention(m_folder->path(), kTwoDays);
        const QString journal = file(u"a.racha"_s, 10);
        QCOMPARE(retention.keepAside(journal), path(u"unreadable/a.racha"_s));
        QCOMPARE(retention.keepAside(path(u"b.racha"_s)), path(u"unreadable/b.racha"_s));
        QCOMPARE(names(), (QStringList {u"a.racha"_s, u"b.racha"_s}));
        retention.retire(journal);
        retention.retire(path(u"b.racha"_s));
        QCOMPARE(names(), QStringList());
        QCOMPARE(names(u"stored"_s), QStringList());
        QCOMPARE(names(u"unreadable"_s), (QStringList {u"a.racha"_s, u"b.racha"_s}));
        QVERIFY(QFile::exists(path(u"unreadable/b.racha"_s))); // it names the recording
    }
};

RACHA_TEST(TestJournalRetention);

#include "tst_journalretention.moc"
