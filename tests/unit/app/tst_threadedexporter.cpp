// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadederaser.h"
#include "app/threadedexporter.h"
#include "app/threadedlabeller.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

/// Of a store that is not there: what counts here is who is answered, and on which thread.
class TestThreadedExporter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    ExportTask task() const
    {
        ExportTask made;
        made.database =
            DatabaseUrl::parse(u"sqlite:"_s + m_folder.filePath(u"none.sqlite"_s)).value();
        made.target = m_folder.filePath(u"out.csv"_s);
        return made;
    }

private Q_SLOTS:

    void answersComeOnThisThread()
    {
        ThreadedExporter exporter;
        int answers = 0;
        const auto note = [&answers](const auto& result) {
            answers += !result && result.error().code == ErrorCode::DbUnknownDatabase
                    && QThread::currentThread() == qApp->thread()
                ? 1
                : 0;
        };
        exporter.preview(task(), 5, note);
        exporter.count(task().database, {}, note);
        exporter.start(
            task(), [](const ExportProgress&) {}, note);
        QTRY_COMPARE(answers, 3);
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        ThreadedExporter exporter;
        QList<int> answered;
        for (int i = 0; i < 5; ++i)
            exporter.preview(task(), 5, [&answered, i](const auto&) { answered << i; });
        QTRY_COMPARE(answered, QList<int> {4});
        exporter.preview(task(), 5, [&answered](const auto&) { answered << 9; });
        exporter.forget();
        bool isCounted = false;
        exporter.count(task().database, {}, [&isCounted](const auto&) { isCounted = true; });
        QTRY_VERIFY(isCounted);
        QCOMPARE(answered, QList<int> {4});
    }

    void aBackupThatFailsErasesNothing()
    {
        ThreadedEraser eraser;
        std::optional<ErrorCode> code;
        eraser.start(
            {task().database, UserId {7}, {}}, m_folder.filePath(u"copy.sqlite"_s),
            [](std::int64_t) {},
            [&code](const Result<std::int64_t>& result) {
                if (!result)
                    code = result.error().code;
            });
        QTRY_VERIFY(code);
        QCOMPARE(*code, ErrorCode::DbUnknownDatabase);
        QVERIFY(!QFile::exists(task().database.path));
    }

    void aLabelIsAnsweredHereToo()
    {
        ThreadedLabeller labeller;
        std::optional<ErrorCode> code;
        labeller.write(task().database, SessionId {1}, {"Duel", {}},
                       [&code](const Result<void>& done) {
                           if (!done && QThread::currentThread() == qApp->thread())
                               code = done.error().code;
                       });
        QTRY_VERIFY(code);
        QCOMPARE(*code, ErrorCode::DbUnknownDatabase);
        QVERIFY(!QFile::exists(task().database.path));
    }
};

RACHA_TEST(TestThreadedExporter);
#include "tst_threadedexporter.moc"
