// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/filenames.h"
#include "core/system/newfile.h"
#include "core/system/openfile.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewFileTakesNobodysPlace()
    {
        QVERIFY(write(u"a"_s, "first"));
        const auto again = OpenFile::create(path(u"a"_s), OpenFile::Rights::Usual, u"the file"_s);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::FileUnwritable);
        QVERIFY2(again.error().detail.startsWith(u"the file: "_s),
                 qPrintable(again.error().detail));
        QCOMPARE(read(u"a"_s), QByteArray("first"));
    }

    void aFileHasOneNameHoweverItIsReached()
    {
        QVERIFY(write(u"a"_s, "1"));
        QVERIFY(QFile::link(m_folder->path(), path(u"d"_s)));
        QVERIFY(QFile::link(path(u"a"_s), path(u"toA"_s)));
        QVERIFY(QFile::link(path(u"new"_s), path(u"toNew"_s)));
        QVERIFY(QFile::link(path(u"circle"_s), path(u"circle"_s)));
        QCOMPARE(nameOnDisk(path(u"d/a"_s)), nameOnDisk(path(u"a"_s)));
        QCOMPARE(nameOnDisk(path(u"toA"_s)), nameOnDisk(path(u"./a"_s)));
        QCOMPARE(nameOnDisk(path(u"d/new"_s)), nameOnDisk(path(u"new"_s))); // which is not there
        QCOMPARE(nameOnDisk(path(u"toNew"_s)), nameOnDisk(path(u"d/d/new"_s)));
        QVERIFY(nameOnDisk(path(u"new"_s)) != nameOnDisk(path(u"other"_s)));
        QVERIFY(nameOnDisk(path(u"no/new"_s)) != nameOnDisk(path(u"no/other"_s)));
        QVERIFY(!nameOnDisk(path(u"circle"_s)).isEmpty());
        QCOMPARE(nameOnDisk({}), QString());
        // Without a place on a disk.
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        const auto nameOf = [](int end) { return nameOnDisk(u"/dev/fd/%1"_s.arg(end)); };
        QVERIFY(!nameOf(ends[0]).isEmpty());
        QVERIFY(nameOf(ends[0]) != nameOf(ends[1]));
        close(ends[0]);
        close(ends[1]);
    }

    void aFileOfItsOwnerIsReadByNobodyElse()
    {
        auto file = OpenFile::create(path(u"own"_s), OpenFile::Rights::Owner, u"own"_s);
        QVERIFY(file.has_value());
        QCOMPARE(QFile::permissions(path(u"own"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void whatIsCutIsWrittenOver()
    {
        auto file = OpenFile::create(path(u"a"_s), OpenFile::Rights::Usual, u"a"_s);
        QVERIFY(file->write("0123456789", u"a"_s).has_value());
        QVERIFY(file->cutTo(4));
        QVERIFY(file->write("x", u"a"_s).has_value());
        QVERIFY(file->sync(u"a"_s).has_value());
        QCOMPARE(read(u"a"_s), QByteArray("0123x"));
        QCOMPARE(file->ordinaryBytes(), std::optional<std::int64_t>(5));
    }

    void aFullDiskIsNamedAsOne()
    {
        auto file = OpenFile::create(path(u"a"_s), OpenFile::Rights::Usual, u"a"_s);
        const test::FullDisk full(16);
        const auto written = file->write(std::string(64, 'x'), u"a"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
    }

    void aHeldFileIsNobodyElses()
    {
        auto file = OpenFile::create(path(u"a"_s), OpenFile::Rights::Usual, u"a"_s);
        QVERIFY(file->hold());
        {
            OpenFile other = OpenFile::openToLook(path(u"a"_s));
            QVERIFY(other.isOpen());
            QVERIFY(!other.tryHold());
        }
        file->close();
        OpenFile other = OpenFile::openToLook(path(u"a"_s));
        QVERIFY(other.tryHold());
    }

    void whatHasNoNameIsNoOrdinaryFile()
    {
        QVERIFY(write(u"a"_s, "1"));
        const OpenFile file = OpenFile::openToLook(path(u"a"_s));
        QVERIFY(file.ordinaryBytes().has_value());
        QVERIFY(QFile::remove(path(u"a"_s)));
        QVERIFY(!file.ordinaryBytes());
        QVERIFY(!OpenFile::openToLook(path(u"a"_s)).isOpen());
    }

    void aNameThatIsTakenIsLeftAlone()
    {
        QVERIFY(write(u"a"_s, "new") && write(u"b"_s, "old"));
        QVERIFY(!filenames::renameToFree(path(u"a"_s), path(u"b"_s)));
        QCOMPARE(read(u"b"_s), QByteArray("old"));
        QVERIFY(filenames::renameToFree(path(u"a"_s), path(u"c"_s)).has_value());
        QCOMPARE(read(u"c"_s), QByteArray("new"));
        QVERIFY(filenames::renameOver(path(u"c"_s), path(u"b"_s)).has_value());
        QCOMPARE(read(u"b"_s), QByteArray("new"));
    }

    void aSecondNameIsSeenAsOne()
    {
        QVERIFY(write(u"a"_s, "1"));
        QVERIFY(!filenames::isOneOfSeveral(path(u"a"_s)));
        QVERIFY(filenames::addName(path(u"a"_s), path(u"b"_s)).has_value());
        QVERIFY(filenames::isOneOfSeveral(path(u"a"_s)));
        QCOMPARE(read(u"b"_s), QByteArray("1"));
        QVERIFY(!filenames::addName(path(u"a"_s), path(u"b"_s)));
    }

    void rightsAreThoseOfTheOriginal()
    {
        QVERIFY(write(u"a"_s, "1") && write(u"b"_s, "2"));
        QVERIFY(QFile::setPermissions(path(u"a"_s), QFile::ReadOwner | QFile::ReadGroup));
        takeRights(path(u"a"_s), path(u"b"_s));
        QCOMPARE(QFile::permissions(path(u"b"_s)) & QFile::Permissions(0x7077),
                 QFile::ReadOwner | QFile::ReadGroup);
    }

    void roomIsToldWhereThereIsAFolder()
    {
        QVERIFY(filenames::freeBytes(m_folder->path()).value_or(0) > 0);
        QVERIFY(!filenames::freeBytes(path(u"nowhere"_s)));
        QVERIFY(filenames::syncFolderOf(path(u"a"_s)).has_value());
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    bool write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

RACHA_TEST(TestFiles);
#include "tst_files.moc"
