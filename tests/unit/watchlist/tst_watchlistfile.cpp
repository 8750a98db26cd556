// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/watchlistfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kAdded = wallTimeFromText("2026-11-23T20:14:03.123456Z");

WatchList sample()
{
    WatchList list;
    list.add({u"ana"_s, {u"friend"_s, u"música"_s}, u"sings 🌹"_s, kAdded, {}});
    list.add({u"luis"_s, {}, {}, kAdded, wallTimeFromText("2026-11-24T10:00:00Z")});
    return list;
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(content) == content.size();
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// JSON that is written with single quotation marks.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray entry(const QByteArray& username, const QByteArray& more = {})
{
    return json("{'username':'" + username + "','added_at':'2026-11-23T20:14:03.123456Z'" + more
                + "}");
}

QByteArray document(const QByteArray& entries)
{
    return json("{'version':1,'people':[" + entries + "]}");
}

} // namespace

class TestWatchListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsSavedIsLoaded()
    {
        const QString inNewFolder = m_folder->filePath(u"data/racha/watchlist.json"_s);
        const WatchList list = sample();
        QVERIFY(WatchListFile(inNewFolder).save(list));
        const auto loaded = WatchListFile(inNewFolder).load();
        QVERIFY(!loaded.problem);
        QVERIFY(loaded.list.people() == list.people());
        QCOMPARE(QFile::permissions(inNewFolder)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void theLongestListFits()
    {
        WatchList list;
        const QString widest(WatchList::kMaxNoteLength, u'界');
        QStringList tags;
        for (int i = 0; i < WatchList::kMaxTags; ++i)
            tags << QString(WatchList::kMaxTagLength - 1, u'界') + QString::number(i);
        for (std::size_t i = 0; i < WatchList::kMaxPeople; ++i)
            list.add({u"name%1"_s.arg(i), tags, widest, kAdded, kAdded});
        QVERIFY(WatchListFile(path()).save(list));
        QVERIFY(WatchListFile(path()).load().list.people() == list.people());
    }

    void aMissingFileIsAnEmptyList()
    {
        const auto loaded = WatchListFile(path()).load();
        QVERIFY(!loaded.problem);
        QVERIFY(loaded.list.people().empty());
        QVERIFY(!QFile::exists(path()));
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("names");
        const QStringList none;
        QTest::newRow("empty") << QByteArray() << none;
        QTest::newRow("cut") << json("{'version':1,'people':[{'userna") << none;
        QTest::newRow("of another kind") << json("['ana']") << none;
        QTest::newRow("of a later version") << json("{'version':2,'people':[]}") << none;
        QTest::newRow("too deep") << QByteArray(5000, '[') << none;
        QTest::newRow("too large") << QByteArray(WatchListFile::kMaxBytes + 1, ' ') << none;
        QTest::newRow("one entry bad")
            << document(entry("ana") + ",7," + entry("luis")) << QStringList({u"ana"_s, u"luis"_s});
        QTest::newRow("a bad name")
            << document(entry("a b") + "," + entry("luis")) << QStringList({u"luis"_s});
        QTest::newRow("twice") << document(entry("ana") + "," + entry("ana"))
                               << QStringList({u"ana"_s});
        QTest::newRow("more than we know")
            << document(entry("ana", ",'colour':'red'")) << QStringList({u"ana"_s});
        QTest::newRow("a note too long")
            << document(entry("ana", ",'note':'" + QByteArray(400, 'x') + "'"))
            << QStringList({u"ana"_s});
        QTest::newRow("not a list of tags")
            << document(entry("ana", ",'tags':'x'")) << QStringList({u"ana"_s});
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, names);
        QVERIFY(write(path(), content));
        WatchListFile file(path());
        const auto loaded = file.load();
        QCOMPARE(loaded.list.names(), names);
        QVERIFY(loaded.problem.has_value());
        QVERIFY(loaded.problem->code == ErrorCode::FileUnreadable);
        QCOMPARE(loaded.copy, path() + u".damaged-1"_s);
        QVERIFY(read(loaded.copy) == content);

        const auto again = WatchListFile(path()).load();
        QVERIFY(!again.problem);
        QCOMPARE(again.list.names(), names);
        QVERIFY(file.save(sample()));
    }

    void olderCopiesStay()
    {
        for (const auto& content : {"first"_ba, "second"_ba}) {
            QVERIFY(write(path(), content));
            (void)WatchListFile(path()).load();
        }
        QCOMPARE(read(path() + u".damaged-1"_s), "first"_ba);
        QCOMPARE(read(path() + u".damaged-2"_s), "second"_ba);
    }

    void whatCannotBeReadIsNeverWritten()
    {
        QVERIFY(QDir().mkpath(path())); // a folder stands there; rights do not stop root
        WatchListFile file(path());
        const auto loaded = file.load();
        QVERIFY(loaded.problem.has_value());
        QCOMPARE(loaded.copy, QString());
        const auto saved = file.save(sample());
        QVERIFY(!saved);
        QVERIFY(saved.error().code == ErrorCode::FileUnwritable);
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        QVERIFY(write(path(), "a file"));
        const auto saved = WatchListFile(path() + u"/below/watchlist.json"_s).save(sample());
        QVERIFY(!saved);
        QVERIFY(saved.error().code == ErrorCode::FileUnwritable);
    }

private:
    QString path() const { return m_folder->filePath(u"watchlist.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

RACHA_TEST(TestWatchListFile);
#include "tst_watchlistfile.moc"
