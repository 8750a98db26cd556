// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/models/keyedrows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row
{
    int number = 0;
    int value = 0;

    int key() const { return number; }

    bool operator==(const Row&) const = default;
};

class Model final : public racha::KeyedRows<Row>
{
public:
    using KeyedRows::becomeRows;

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole
            ? QVariant(u"%1:%2"_s.arg(row(index.row()).number).arg(row(index.row()).value))
            : QVariant();
    }
};

QString printed(const Model& model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows << model.index(i, 0).data().toString();
    return rows.join(u' ');
}

/// What happened to the rows, one word each.
struct Steps
{
    explicit Steps(const Model& model)
    {
        const auto note = [this](const QString& word) {
            return [this, word](const QModelIndex&, int first, int last) {
                steps << u"%1 %2-%3"_s.arg(word).arg(first).arg(last);
            };
        };
        QObject::connect(&model, &Model::rowsInserted, &context, note(u"insert"_s));
        QObject::connect(&model, &Model::rowsRemoved, &context, note(u"remove"_s));
        QObject::connect(&model, &Model::rowsMoved, &context,
                         [this](const QModelIndex&, int first, int, const QModelIndex&, int to) {
                             steps << u"move %1>%2"_s.arg(first).arg(to > first ? to - 1 : to);
                         });
        QObject::connect(&model, &Model::dataChanged, &context,
                         [this](const QModelIndex& first, const QModelIndex& last) {
                             steps << u"change %1-%2"_s.arg(first.row()).arg(last.row());
                         });
    }

    QObject context;
    QStringList steps;
};

} // namespace

class TestKeyedRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyWhatDiffersIsTouched_data()
    {
        using Rows = std::vector<Row>;
        QTest::addColumn<Rows>("before");
        QTest::addColumn<Rows>("after");
        QTest::addColumn<QString>("steps");
        QTest::newRow("the same") << Rows {{1}, {2}} << Rows {{1}, {2}} << QString();
        QTest::newRow("from nothing") << Rows {} << Rows {{1}, {2}} << u"insert 0-1"_s;
        QTest::newRow("to nothing") << Rows {{1}, {2}} << Rows {} << u"remove 0-1"_s;
        QTest::newRow("two runs go")
            << Rows {{1}, {2}, {3}, {4}, {5}} << Rows {{3}} << u"remove 3-4, remove 0-1"_s;
        QTest::newRow("two come side by side")
            << Rows {{1}, {4}} << Rows {{1}, {2}, {3}, {4}} << u"insert 1-2"_s;
        QTest::newRow("one overtakes three")
            << Rows {{1}, {2}, {3}, {4}} << Rows {{4}, {1}, {2}, {3}} << u"move 3>0"_s;
        QTest::newRow("one falls behind")
            << Rows {{1}, {2}, {3}, {4}} << Rows {{2}, {3}, {4}, {1}} << u"move 0>3"_s;
        QTest::newRow("neighbours swap")
            << Rows {{1}, {2}, {3}} << Rows {{2}, {1}, {3}} << u"move 0>1"_s;
        QTest::newRow("values change side by side")
            << Rows {{1, 0}, {2, 0}, {3, 0}, {4, 0}} << Rows {{1, 5}, {2, 5}, {3, 0}, {4, 5}}
            << u"change 0-1, change 3-3"_s;
        QTest::newRow("one falls among new ones")
            << Rows {{1}, {2}, {3}} << Rows {{2}, {9}, {1}, {3}} << u"move 0>1, insert 1-1"_s;
    }

    void onlyWhatDiffersIsTouched()
    {
        QFETCH(std::vector<Row>, before);
        QFETCH(std::vector<Row>, after);
        QFETCH(QString, steps);
        Model model;
        model.becomeRows(before);
        const QAbstractItemModelTester tester(&model);
        const Steps seen(model);
        model.becomeRows(after);
        QCOMPARE(seen.steps.join(u", "_s), steps);
        Model fresh;
        fresh.becomeRows(after);
        QCOMPARE(printed(model), printed(fresh));
    }

    void rowsKeepTheirIndexesWhateverHappens()
    {
        std::mt19937 random(7);
        Model model;
        const QAbstractItemModelTester tester(&model);
        for (int round = 0; round < 300; ++round) {
            std::map<int, QPersistentModelIndex> places;
            for (int i = 0; i < model.rowCount(); ++i)
                places[model.row(i).number] = model.index(i, 0);
            std::vector<int> numbers(20);
            std::iota(numbers.begin(), numbers.end(), 0);
            std::shuffle(numbers.begin(), numbers.end(), random);
            std::vector<Row> rows;
            for (std::size_t i = 0; i < random() % 20; ++i)
                rows.push_back({numbers[i], static_cast<int>(random() % 3)});
            model.becomeRows(rows);
            QVERIFY(rows.size() == static_cast<std::size_t>(model.rowCount()));
            for (int i = 0; i < model.rowCount(); ++i) {
                QCOMPARE(model.row(i), rows[static_cast<std::size_t>(i)]);
                const auto place = places.find(model.row(i).number);
                if (place != places.end())
                    QCOMPARE(place->second.row(), i);
            }
        }
    }
};

RACHA_TEST(TestKeyedRows);

#include "tst_keyedrows.moc"
