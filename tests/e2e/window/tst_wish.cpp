// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/desktopprogram.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

/// What a command line asks of the window: of this one, or of the one that runs.
class TestWish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anOperandIsAPersonOrARecording_data();
    void anOperandIsAPersonOrARecording();
    void aPathIsNoUsername();
    void aBadNameIsRefusedStill();

private:
    static CommandLine lineOf(const QStringList& arguments);

    QString m_before;
    QTemporaryDir m_folder;
};

CommandLine TestWish::lineOf(const QStringList& arguments)
{
    return *CommandLine::parse(arguments, u"racha"_s, desktopOptions());
}

/// A working folder with one recording.
void TestWish::init()
{
    m_before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    QFile file(u"live.racha"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestWish::cleanup()
{
    QVERIFY(QDir::setCurrent(m_before));
}

void TestWish::anOperandIsAPersonOrARecording_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("subject"); // of a replay: below the folder
    QTest::newRow("nothing") << QStringList {} << u"show"_s << QString();
    QTest::newRow("a name") << QStringList {u"ana"_s} << u"watch"_s << u"ana"_s;
    QTest::newRow("a recording that is there")
        << QStringList {u"live.racha"_s} << u"replay"_s << u"live.racha"_s;
    QTest::newRow("the same in capitals is another file")
        << QStringList {u"LIVE.racha"_s} << u"watch"_s << u"LIVE.racha"_s;
    QTest::newRow("a person called like the file")
        << QStringList {u"@live.racha"_s} << u"watch"_s << u"@live.racha"_s;
    QTest::newRow("a name that ends like a recording")
        << QStringList {u"other.racha"_s} << u"watch"_s << u"other.racha"_s;
    QTest::newRow("an address") << QStringList {u"https://www.tiktok.com/@ana"_s} << u"watch"_s
                                << u"https://www.tiktok.com/@ana"_s;
    QTest::newRow("by its option")
        << QStringList {u"--replay"_s, u"other.racha"_s} << u"replay"_s << u"other.racha"_s;
}

void TestWish::anOperandIsAPersonOrARecording()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, what);
    QFETCH(QString, subject);
    const QStringList wish = DesktopProgram::wishOf(lineOf(arguments));
    QStringList expected {what};
    if (!subject.isEmpty())
        expected << (what == u"replay" ? QDir::current().absoluteFilePath(subject) : subject);
    QCOMPARE(wish, expected);
}

void TestWish::aPathIsNoUsername()
{
    // As a file manager passes it: whatever its ending, since its type is known by its first bytes.
    const QString path = m_folder.filePath(u"a folder/evening 1"_s);
    const CommandLine line = lineOf({path});
    QVERIFY(DesktopProgram::check(line, SettingSources {}));
    QCOMPARE(DesktopProgram::wishOf(line), (QStringList {u"replay"_s, path}));
}

void TestWish::aBadNameIsRefusedStill()
{
    const auto checked = DesktopProgram::check(lineOf({u"añb"_s}), SettingSources {});
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::UsageUsername);
}

RACHA_TEST(TestWish);
#include "tst_wish.moc"
