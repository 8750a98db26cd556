// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/models/jsontreemodel.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;
using racha::formattedJson;
using racha::JsonTree;
using racha::JsonTreeModel;
using racha::parseJson;

namespace {

void print(const QAbstractItemModel& model, const QModelIndex& parent, int depth,
           QStringList& lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        lines << QString(depth, u' ') + cells.join(u'|');
        print(model, model.index(row, 0, parent), depth + 1, lines);
    }
}

QStringList printed(const QAbstractItemModel& model)
{
    QStringList lines;
    print(model, {}, 0, lines);
    return lines;
}

} // namespace

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keysStayInTheirOrderAndNumbersAsWritten()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTree(
            parseJson("{\"zeta\": 9223372036854775808, \"alpha\": {\"b\": [1.50, \"ñ🌹\\n\"], "
                      "\"a\": null}, \"flag\": true, \"none\": {}}"));
        QCOMPARE(printed(model),
                 (QStringList {u"zeta|9223372036854775808|number"_s, u"alpha|2 keys|object"_s,
                               u" b|2 items|list"_s, u"  [0]|1.50|number"_s, u"  [1]|ñ🌹⏎|text"_s,
                               u" a|null|nothing"_s, u"flag|true|yes or no"_s,
                               u"none|0 keys|object"_s}));
        QCOMPARE(model.path(model.matches(u"ñ"_s).first()), u"alpha.b[1]"_s);
    }

    void textIsIndentedAndIntact()
    {
        const std::string_view json =
            "{\"a\":[1,{\"b\":\"\\\"\\\\ \\u0007\\u00f1\\ud83c\\udf39\"}],\"c\":{},\"d\":[]}";
        const QString expected = u"{\n  \"a\": [\n    1,\n    {\n"
                                 "      \"b\": \"\\\"\\\\ \\u0007ñ🌹\"\n    }\n  ],\n"
                                 "  \"c\": {},\n  \"d\": []\n}"_s;
        QCOMPARE(formattedJson(parseJson(json)), expected);
    }

    void matchesAreFoundInKeysAndValues()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTree(
            parseJson("{\"gift\":{\"name\":\"Rosa\"},\"note\":\"a ROSA\",\"rosa_count\":2}"));
        QStringList paths;
        for (const QModelIndex& index : model.matches(u"rosa"_s))
            paths << model.path(index);
        QCOMPARE(paths, (QStringList {u"gift.name"_s, u"note"_s, u"rosa_count"_s}));
        QCOMPARE(model.matches(QString()), QModelIndexList());
        QCOMPARE(model.copyText(model.index(0, 0)), u"{\n  \"name\": \"Rosa\"\n}"_s);
        QCOMPARE(model.copyText(model.index(1, 0)), u"a ROSA"_s);
    }

    void whatIsNoJsonHasNoNodes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"a\": ");
        QTest::newRow("text cut off") << QByteArray("{\"a\": \"b");
        QTest::newRow("escape cut off") << QByteArray("[\"\\u00");
        QTest::newRow("odd escape") << QByteArray("[\"\\q\"]");
        QTest::newRow("odd word") << QByteArray("[nan]");
        QTest::newRow("two values") << QByteArray("1 2");
        QTest::newRow("key without quotes") << QByteArray("{a: 1}");
        QTest::newRow("too deep") << QByteArray(100'000, '[');
        QTest::newRow("too many") << QByteArray("[") + QByteArray("1,").repeated(100'000) + "1]";
    }

    void whatIsNoJsonHasNoNodes()
    {
        QFETCH(QByteArray, text);
        QVERIFY(parseJson({text.constData(), static_cast<std::size_t>(text.size())}).nodes.empty());
    }

    void atomsAreTreesToo()
    {
        QCOMPARE(formattedJson(parseJson(" -1.5e3 ")), u"-1.5e3"_s);
        QCOMPARE(formattedJson(parseJson("\"a\"")), u"\"a\""_s);
    }
};

RACHA_TEST(TestJsonTreeModel);
#include "tst_jsontreemodel.moc"
