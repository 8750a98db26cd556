// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/models/payloadtreemodel.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;
using racha::PayloadTree;
using racha::payloadTree;
using racha::PayloadTreeModel;

namespace {

std::shared_ptr<const PayloadTree> treeOf(std::string_view payload)
{
    return std::make_shared<const PayloadTree>(payloadTree(payload));
}

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

} // namespace

class TestPayloadTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void fieldsAreRowsBelowTheirMessage()
    {
        PayloadTreeModel model;
        const QAbstractItemModelTester tester(&model);
        const std::string payload("\x08\x11\x12\x0b\x0a\x03"
                                  "ana\x10\xd0\x86\x8a\xc8\x06\x1a\x02\xff\xfe",
                                  19);
        model.setTree(treeOf(payload));
        QStringList lines;
        print(model, {}, 0, lines);
        QCOMPARE(lines,
                 (QStringList {u"1|varint|17|number"_s, u"2|bytes|2 fields|message"_s,
                               u" 1|bytes|ana|text"_s,
                               u" 2|varint|1761772368|time: %1 21:12:48"_s.arg(
                                   QLocale().toString(QDate(2025, 10, 29), QLocale::ShortFormat)),
                               u"3|bytes|ff fe|2 bytes"_s}));
        const QModelIndex name = model.indexAt(6);
        QCOMPARE(name.siblingAtColumn(PayloadTreeModel::Value).data().toString(), u"ana"_s);
        QCOMPARE(name.data(Qt::ToolTipRole).toString(), u"Field 2.1, 5 bytes from byte 4"_s);
        QVERIFY(!model.indexAt(1'000).isValid());
    }

    void anotherTreeReplacesTheFirst()
    {
        PayloadTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTree(treeOf("\x08\x11"));
        model.setTree(nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.setTree(treeOf(""));
        QCOMPARE(model.rowCount(), 0);
    }

    void hostilePayloadsAreWalkedToTheirLimits()
    {
        PayloadTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTree(treeOf(std::string_view("\x0a\xff\xff\xff\xff\x07"
                                              "abc",
                                              9)));
        QCOMPARE(model.rowCount(), 0);
        std::string deep = "\x08\x01";
        for (int i = 0; i < 100; ++i)
            deep = std::string("\x12") + static_cast<char>(deep.size() & 0x7fU) + deep;
        model.setTree(treeOf(deep));
        QVERIFY(model.rowCount() <= static_cast<int>(PayloadTree::kNodes));
    }
};

RACHA_TEST(TestPayloadTreeModel);
#include "tst_payloadtreemodel.moc"
