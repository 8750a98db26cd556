// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kKey = "a key that has enough bytes";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

QJsonObject objectIn(const QString& path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

/// Keys whose texts tell who somebody is, or lead to them by a recording of the same live.
bool isTelling(const QString& key)
{
    static const QSet<QString> keys {u"user_id"_s,     u"user_unique_id"_s, u"user_nickname"_s,
                                     u"streak_id"_s,   u"message_id"_s,     u"id"_s,
                                     u"unique_id"_s,   u"nickname"_s,       u"contributor_id"_s,
                                     u"contributor"_s, u"sender_id"_s,      u"sender_name"_s,
                                     u"operator_id"_s, u"host_id"_s,        u"from_user_id"_s,
                                     u"user_ids"_s,    u"message_ids"_s,    u"group_id"_s,
                                     u"battle_id"_s,   u"poll_id"_s,        u"pinned_message_id"_s,
                                     u"goal_id"_s,     u"envelope_id"_s,    u"question_id"_s,
                                     u"emote_id"_s,    u"image_url"_s};
    return keys.contains(key);
}

/// Too short ones are a part of anything.
bool isLongEnough(const QString& text)
{
    constexpr qsizetype kShortestName = 3;
    constexpr qsizetype kShortestNumber = 8;
    bool isNumber = false;
    text.toULongLong(&isNumber);
    return text.size() >= (isNumber ? kShortestNumber : kShortestName);
}

void gather(const QJsonValue& value, const QString& key, QSet<QString>& told)
{
    if (value.isString() && isTelling(key) && isLongEnough(value.toString()))
        told << value.toString();
    for (const QJsonValue each : value.toArray())
        gather(each, key, told);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        gather(it.value(), it.key(), told);
}

} // namespace

/// The demo live, exported for people who must not know who was there.
class TestCliResearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const CliResult replay =
            m_cli.run({u"replay"_s, QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha"),
                       u"--max"_s, u"--json"_s, u"--database"_s, m_store});
        QCOMPARE(replay.exitStatus, 0);
        m_events = exported({u"--format"_s, u"jsonl"_s}).jsonLines();
        for (const QJsonObject& event : std::as_const(m_events))
            gather(event, {}, m_told);
        QVERIFY(m_told.size() > 500);
        m_key = m_cli.writeFile(u"key"_s, kKey + '\n');
        QVERIFY(QFile::setPermissions(m_key, QFile::ReadOwner | QFile::WriteOwner));
    }

    void nobodyIsNamed_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << u"csv"_s;
        QTest::newRow("jsonl") << u"jsonl"_s;
        QTest::newRow("xlsx") << u"xlsx"_s;
    }

    void nobodyIsNamed()
    {
        QFETCH(const QString, format);
        const QString file = m_cli.filePath(u"out."_s + format);
        const CliResult result = exported(
            {u"--format"_s, format, u"--output"_s, file, u"--pseudonyms"_s, m_key,
             u"--hide-streamer"_s, u"--drop-text"_s, u"--coverage"_s, m_manifest, u"--codebook"_s,
             m_codebook, u"--filter"_s, u"not user == \"Nobody Known\" or live == luna.canta"_s});
        QCOMPARE(result.exitStatus, 0);
        const QByteArray all = (format == "xlsx"_L1 ? unzipped(file) : contentOf(file))
            + contentOf(m_manifest) + contentOf(m_codebook) + result.diagnostics;
        QVERIFY(all.size() > 100'000);
        QSet<QString> told = m_told;
        told << u"Nobody Known"_s << u"luna.canta"_s << u"7311000000000000001"_s
             << QString::fromUtf8(kKey);
        QCOMPARE(namedIn(all, told), QString());
        for (const QJsonObject& event : std::as_const(m_events)) {
            const QString comment = event["event_data"_L1]["comment"_L1].toString();
            QVERIFY2(comment.size() < 8 || !all.contains(comment.toUtf8()), qPrintable(comment));
        }
    }

    /// Texts stay, and lose the names that the event tells.
    void nobodyIsNamedWhereTextsStay()
    {
        const CliResult result = exported({u"--format"_s, u"jsonl"_s, u"--pseudonyms"_s, m_key});
        QCOMPARE(result.exitStatus, 0);
        QSet<QString> told = m_told;
        told.remove(u"luna.canta"_s); // whose live it is
        QCOMPARE(namedIn(result.output, told), QString());
        QVERIFY(result.output.contains("luna.canta"));
        QVERIFY(result.output.contains("afinando"));
    }

    void peopleCanBeFollowed()
    {
        const QStringList columns {u"--columns"_s, u"user_id,type,diamonds"_s};
        const QByteArrayList plain = exported(columns).lines();
        const QByteArrayList told =
            exported(columns + QStringList {u"--pseudonyms"_s, m_key}).lines();
        QCOMPARE(told.size(), plain.size());
        QHash<QByteArray, QByteArray> pseudonyms;
        QSet<QByteArray> distinct;
        for (qsizetype i = 1; i < told.size(); ++i) {
            const QByteArrayList before = plain[i].trimmed().split(',');
            const QByteArrayList behind = told[i].trimmed().split(',');
            QCOMPARE(behind.mid(1), before.mid(1));
            QCOMPARE(behind[0], pseudonyms.value(before[0], behind[0]));
            pseudonyms.insert(before[0], behind[0]);
            distinct << behind[0];
        }
        QVERIFY(pseudonyms.size() > 50);
        QCOMPARE(distinct.size(), pseudonyms.size());
    }

    void oneKeyGivesOneExport()
    {
        const QString other = m_cli.writeFile(u"other.key"_s, kKey + kKey);
        const auto made = [this](const QString& key) {
            return exported({u"--pseudonyms"_s, key, u"--coverage"_s, m_manifest}).output;
        };
        const auto fingerprint = [this] {
            return objectIn(m_manifest)["export"_L1]["pseudonyms"_L1]["key_fingerprint"_L1]
                .toString();
        };
        const QByteArray first = made(m_key);
        const QString firstPrint = fingerprint();
        QCOMPARE(firstPrint.size(), 16);
        QCOMPARE(made(m_key), first);
        QCOMPARE(fingerprint(), firstPrint);
        QVERIFY(made(other) != first);
        QVERIFY(fingerprint() != firstPrint);
    }

    void theManifestSaysHowItWasMade_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("csv") << u"csv"_s << true;
        QTest::newRow("jsonl") << u"jsonl"_s << true;
        QTest::newRow("xlsx") << u"xlsx"_s << true;
        QTest::newRow("standard output") << u"csv"_s << false;
    }

    void theManifestSaysHowItWasMade()
    {
        QFETCH(const QString, format);
        QFETCH(const bool, hasFile);
        const QString file = hasFile ? m_cli.filePath(u"told."_s + format) : u"-"_s;
        const CliResult result =
            exported({u"--format"_s, format, u"--output"_s, file, u"--coverage"_s, m_manifest,
                      u"--columns"_s, u"time,type,diamonds"_s, u"--filter"_s, u"type == gift"_s});
        QCOMPARE(result.exitStatus, 0);
        const QByteArray written = hasFile ? contentOf(file) : result.output;
        const QJsonObject manifest = objectIn(m_manifest);
        QVERIFY(manifest["program"_L1].toString().startsWith(u"Racha "_s));
        QVERIFY(manifest["schema"_L1].toInt() > 0);
        QVERIFY(manifest["exported_at"_L1].toString().endsWith(u'Z'));
        QVERIFY(manifest["events"_L1].toInt() > 100);
        const QJsonObject made = manifest["export"_L1].toObject();
        QCOMPARE(made["sha256"_L1].toString(),
                 QString::fromLatin1(
                     QCryptographicHash::hash(written, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(made["bytes"_L1].toInteger(), written.size());
        QCOMPARE(made["file"_L1].toString(), hasFile ? QFileInfo(file).fileName() : QString());
        QCOMPARE(made["format"_L1].toString(), format);
        QCOMPARE(made["columns"_L1].toArray(), (QJsonArray {u"time"_s, u"type"_s, u"diamonds"_s}));
        QCOMPARE(made["filter"_L1].toString(), u"type == gift"_s);
        QVERIFY(made["pseudonyms"_L1].isNull());
        QCOMPARE(made["text_dropped"_L1], QJsonValue(false));
    }

    /// Which have no place on a disk, and are not one file for that.
    void pipesAreTwo()
    {
        const CliResult result =
            exported({u"--output"_s, u"/dev/stdout"_s, u"--codebook"_s, u"/dev/stderr"_s});
        QCOMPARE(result.exitStatus, 0);
        QVERIFY(result.output.size() > 100'000);
        QVERIFY(result.diagnostics.contains("| `user_id` |"));
    }

    void theCodebookSpeaksTheLanguage()
    {
        QCOMPARE(exported({u"--codebook"_s, m_codebook, u"--lang"_s, u"es"_s}).exitStatus, 0);
        const QByteArray book = contentOf(m_codebook);
        QVERIFY(book.contains("| `user_id` |"));
        QVERIFY(book.contains("observado"));
    }

    void aNewKeyIsMadeAndUsed()
    {
        const QString key = m_cli.filePath(u"new.key"_s);
        const CliResult wrong =
            exported({u"--new-pseudonym-key"_s, key, u"--columns"_s, u"nonsense"_s});
        QCOMPARE(wrong.exitStatus, 2);
        QVERIFY(!QFile::exists(key));
        const CliResult first = exported({u"--new-pseudonym-key"_s, key});
        QCOMPARE(first.exitStatus, 0);
        QCOMPARE(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(exported({u"--pseudonyms"_s, key}).output, first.output);
        const QByteArray made = contentOf(key);
        QCOMPARE(exported({u"--new-pseudonym-key"_s, key}).exitStatus, 10);
        QCOMPARE(contentOf(key), made);
        QVERIFY(!first.output.contains(made.trimmed()));
    }

    void aKeyThatOthersCanReadIsToldOf()
    {
        const QString key = m_cli.writeFile(u"open.key"_s, kKey);
        QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadOther));
        const CliResult result = exported({u"--pseudonyms"_s, key, u"--limit"_s, u"1"_s});
        QCOMPARE(result.exitStatus, 0);
        QVERIFY2(result.diagnostics.contains("chmod 600"), result.diagnostics.constData());
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitStatus");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* name, const QStringList& options, int exitStatus,
                            const QByteArray& told) {
            QTest::newRow(name) << options << exitStatus << told;
        };
        const QString shortKey = m_cli.writeFile(u"short.key"_s, "fifteen letters");
        row("no key to hide with", {u"--hide-streamer"_s}, 2, "--hide-streamer needs");
        row("two keys", {u"--pseudonyms"_s, m_key, u"--new-pseudonym-key"_s, u"x"_s}, 2,
            "exclude each other");
        row("key without a name", {u"--pseudonyms"_s, QString()}, 2, "--pseudonyms needs");
        row("key that is not there", {u"--pseudonyms"_s, m_cli.filePath(u"none"_s)}, 10,
            "--new-pseudonym-key");
        row("key that is short", {u"--pseudonyms"_s, shortKey}, 10, "16 bytes");
        row("codebook to nowhere", {u"--codebook"_s, u"-"_s}, 2, "--codebook needs");
        row("codebook over the export",
            {u"--output"_s, m_cli.filePath(u"a.csv"_s), u"--codebook"_s,
             m_cli.filePath(u"./a.csv"_s)},
            2, "--codebook needs");
        row("codebook over the manifest",
            {u"--coverage"_s, m_manifest, u"--codebook"_s, m_manifest}, 2, "--codebook needs");
        QVERIFY(QFile::link(m_cli.filePath(u"."_s), m_cli.filePath(u"linked"_s)));
        row("codebook over the export by another way",
            {u"--output"_s, m_cli.filePath(u"a.csv"_s), u"--codebook"_s,
             m_cli.filePath(u"linked/a.csv"_s)},
            2, "--codebook needs");
        for (const QString& option :
             {u"--output"_s, u"--codebook"_s, u"--coverage"_s, u"--new-pseudonym-key"_s})
            row(qPrintable(option + u" over the store"_s), {option, m_store}, 2, "is the database");
        row("export over the key", {u"--output"_s, m_key, u"--pseudonyms"_s, m_key}, 2,
            "--pseudonyms needs");
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exitStatus);
        QFETCH(QByteArray, told);
        const CliResult result = exported(options);
        QCOMPARE(result.exitStatus, exitStatus);
        QCOMPARE(result.output, QByteArray());
        QVERIFY2(result.diagnostics.contains(told), result.diagnostics.constData());
        QVERIFY(!result.diagnostics.contains("fifteen letters"));
        QVERIFY(!QFile::exists(m_cli.filePath(u"a.csv"_s)));
        QVERIFY(!QFile::exists(m_cli.filePath(u"none"_s)));
        QCOMPARE(contentOf(m_key), kKey + '\n');
    }

private:
    CliResult exported(const QStringList& options)
    {
        return m_cli.run(QStringList {u"export"_s, u"--database"_s, m_store} + options);
    }

    QByteArray unzipped(const QString& book)
    {
        const CliResult result = m_cli.run(u"python3"_s,
                                           {u"-c"_s,
                                            u"import sys, zipfile\n"
                                            "book = zipfile.ZipFile(sys.argv[1])\n"
                                            "for name in book.namelist():\n"
                                            "    sys.stdout.buffer.write(book.read(name))\n"_s,
                                            book});
        return result.output;
    }

    /// The first that stands there, also as XML writes it.
    static QString namedIn(const QByteArray& bytes, const QSet<QString>& told)
    {
        for (const QString& each : told) {
            if (bytes.contains(each.toUtf8()) || bytes.contains(each.toHtmlEscaped().toUtf8()))
                return each;
        }
        return {};
    }

    CliProgram m_cli;
    const QString m_store = m_cli.filePath(u"store.sqlite"_s);
    const QString m_manifest = m_cli.filePath(u"manifest.json"_s);
    const QString m_codebook = m_cli.filePath(u"codebook.md"_s);
    QString m_key;
    QList<QJsonObject> m_events;
    QSet<QString> m_told;
};

RACHA_TEST(TestCliResearch);
#include "tst_cliresearch.moc"
