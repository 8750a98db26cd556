// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedstoretester.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <optional>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

DatabaseUrl urlOf(const QString& text)
{
    return DatabaseUrl::parse(text).value_or(DatabaseUrl());
}

/// Asks and waits for the answer.
DatabaseStatus answerOf(StoreTester& tester, const DatabaseUrl& url)
{
    std::optional<DatabaseStatus> answer;
    tester.test(url, [&answer](const DatabaseStatus& status) { answer = status; });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(DatabaseStatus());
}

QString codeOf(const DatabaseStatus& status)
{
    return status.error ? QString::fromLatin1(info(status.error->code).text.data()) : u"works"_s;
}

} // namespace

class TestThreadedStoreTester : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCanBeMadeIsNotMade();
    void aPlaceThatCannotBeWrittenIsTold();
    void anotherFileIsNoDatabase();
    void aMissingPasswordFileIsTheCause();
    void theNewestQuestionIsAnswered();
};

void TestThreadedStoreTester::aFileThatCanBeMadeIsNotMade()
{
    const QTemporaryDir folder;
    SettingSources sources;
    ThreadedStoreTester tester({}, sources);
    const QString path = folder.filePath(u"new/below/racha.sqlite"_s);
    const DatabaseStatus status = answerOf(tester, urlOf(path));
    QCOMPARE(codeOf(status), u"works"_s);
    QVERIFY(!status.exists);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"new"_s)));
}

void TestThreadedStoreTester::aPlaceThatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    SettingSources sources;
    ThreadedStoreTester tester({}, sources);
    const QString below = folder.filePath(u"file/racha.sqlite"_s);
    QCOMPARE(codeOf(answerOf(tester, urlOf(below))), u"db.read_only"_s);
}

void TestThreadedStoreTester::anotherFileIsNoDatabase()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"text"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4'096, 'x'));
    file.close();
    SettingSources sources;
    ThreadedStoreTester tester({}, sources);
    QVERIFY(codeOf(answerOf(tester, urlOf(file.fileName()))).startsWith(u"db."));
}

void TestThreadedStoreTester::aMissingPasswordFileIsTheCause()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    sources.settings.setValue(QLatin1StringView(kSettingPasswordFile), u"/not/there"_s);
    ThreadedStoreTester tester({}, sources);
    QCOMPARE(codeOf(answerOf(tester, urlOf(u"mysql://ana@127.0.0.1:1/racha"_s))),
             u"file.unreadable"_s);
    const DatabaseUrl url = urlOf(u"mysql://ana@127.0.0.1:1/racha"_s);
    bool isDone = false;
    tester.setTypedPassword(url, Secret("typed"), true, [&isDone](const Result<void>& outcome) {
        isDone = outcome.has_value();
    });
    QVERIFY(isDone);
    QVERIFY(!tester.hasKeychain());
    QVERIFY(tester.passwordPlace(url) == PasswordPlace::ThisRun);
    QVERIFY(codeOf(answerOf(tester, url)).startsWith(u"db."));
}

void TestThreadedStoreTester::theNewestQuestionIsAnswered()
{
    const QTemporaryDir folder;
    SettingSources sources;
    ThreadedStoreTester tester({}, sources);
    int oldAnswers = 0;
    const auto count = [&oldAnswers](const DatabaseStatus&) { ++oldAnswers; };
    tester.test(urlOf(folder.filePath(u"one"_s)), count);
    tester.test(urlOf(folder.filePath(u"two"_s)), count);
    tester.forget();
    QVERIFY(!answerOf(tester, urlOf(folder.filePath(u"three"_s))).exists);
    QCOMPARE(oldAnswers, 0);
}

RACHA_TEST(TestThreadedStoreTester);
#include "tst_threadedstoretester.moc"
