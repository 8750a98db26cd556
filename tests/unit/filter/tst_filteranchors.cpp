// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filteranchors.h"
#include "core/filter/filterexpression.h"
#include "tests/support/testmain.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const std::vector<FilterColumn> kColumns {
    FilterColumn::StreakId,     FilterColumn::UserNumber, FilterColumn::UserUniqueId,
    FilterColumn::UserNickname, FilterColumn::RoomNumber, FilterColumn::StreamerUniqueId,
    FilterColumn::Type};

QString printed(const QString& filter)
{
    const auto expression = FilterExpression::parse(filter, QTimeZone::utc());
    if (!expression)
        return u"not a filter"_s;
    const auto anchors = filterAnchors(**expression, kColumns);
    if (!anchors)
        return u"none"_s;
    QStringList all;
    for (const FilterAnchor& anchor : *anchors) {
        const auto name = columnName(anchor.column);
        all << QString::fromUtf8(name.data(), std::ssize(name)) + u'='
                + (anchor.text.empty() ? QString::number(anchor.number)
                                       : QString::fromStdString(anchor.text));
    }
    return all.join(u' ');
}

} // namespace

class TestFilterAnchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachExpressionHasTheCellsThatItsRowsMustHave_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("anchors");
        const auto row = [](const QString& filter, const QString& anchors) {
            QTest::newRow(qPrintable(filter)) << filter << anchors;
        };
        row(u"type == gift"_s, u"event_type=GiftEvent"_s);
        row(u"type in (gift, like)"_s, u"event_type=GiftEvent event_type=LikeEvent"_s);
        row(u"user == @ana"_s, u"user_unique_id=ana user_nickname=@ana"_s);
        row(u"user == 73"_s, u"user_id=73 user_unique_id=73 user_nickname=73"_s);
        row(u"live == 73"_s, u"room_id=73 streamer_unique_id=73"_s);
        row(u"type == gift and user_id == 5"_s, u"user_id=5"_s);
        row(u"user_id == 5 and type == gift"_s, u"user_id=5"_s);
        row(u"type == gift or user_id == 5"_s, u"event_type=GiftEvent user_id=5"_s);
        row(u"type == gift or diamonds > 5"_s, u"none"_s);
        row(u"type == gift and diamonds > 5"_s, u"event_type=GiftEvent"_s);
        row(u"type != gift"_s, u"none"_s);
        row(u"not type == gift"_s, u"none"_s);
        row(u"type == gift and not user_id == 5"_s, u"event_type=GiftEvent"_s);
        row(u"user contains ana"_s, u"none"_s);
        row(u"streak == end"_s, u"none"_s);
        row(u"streak_id == a and type == gift"_s, u"streak_id=a"_s);
        row(u"user_id == 1.5"_s, u""_s);
        row(u"gift == 5655"_s, u"none"_s);
    }

    void eachExpressionHasTheCellsThatItsRowsMustHave()
    {
        QFETCH(const QString, filter);
        QTEST(printed(filter), "anchors");
    }
};

RACHA_TEST(TestFilterAnchors);
#include "tst_filteranchors.moc"
