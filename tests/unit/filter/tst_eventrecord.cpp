// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "core/filter/eventrecord.h"
#include "tests/support/filterevents.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString printed(const FilterValue& value)
{
    using Kind = FilterValue::Kind;
    switch (value.kind) {
    case Kind::Null:
        return u"null"_s;
    case Kind::Integer:
        return QString::number(value.integer);
    case Kind::Real:
        return QString::number(value.real, 'g', 17);
    case Kind::Text:
        return u'"' + QString::fromUtf8(value.text.data(), std::ssize(value.text)) + u'"';
    case Kind::Boolean:
        return value.integer != 0 ? u"true"_s : u"false"_s;
    case Kind::Time:
        return u"time"_s;
    }
    return {};
}

/// Only what event_data says.
class JsonRecord final : public FilterRecord
{
public:
    explicit JsonRecord(std::string json)
        : m_json(std::move(json))
    {
    }

    FilterValue cell(FilterColumn) override { return {}; }

protected:
    std::string_view eventData() override { return m_json; }

private:
    std::string m_json;
};

QStringList pathsOf(const QJsonObject& object, const QString& prefix = {})
{
    QStringList paths;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject())
            paths += pathsOf(it->toObject(), prefix + it.key() + u'.');
        else if (!it->isArray() && !it->isNull())
            paths << prefix + it.key();
    }
    return paths;
}

QStringList pathsOf(const Event& event)
{
    const auto json = QByteArray::fromStdString(eventDataJson(event));
    return pathsOf(QJsonDocument::fromJson(json).object());
}

FilterPath pathOf(const QString& name)
{
    FilterPath path;
    for (const QString& key : name.split(u'.'))
        path.keys.push_back(key.toStdString());
    return path;
}

template<std::size_t... I>
std::vector<Event> oneOfEachType(std::index_sequence<I...>)
{
    std::vector<Event> events(sizeof...(I));
    ((events[I].payload = std::variant_alternative_t<I, EventPayload>()), ...);
    return events;
}

} // namespace

class TestEventRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directValuesAreThoseOfEventData();
    void everyKeyOfEventDataIsAField();
    void cellsAreThoseOfTheRow();
};

void TestEventRecord::directValuesAreThoseOfEventData()
{
    QStringList paths = filterFieldNames().paths;
    paths << u"gift.name.x"_s << u"comment.x"_s << u"reply_to"_s << u"top"_s << u"nothing"_s;
    for (const Event& event : oddEvents(200, 7)) {
        JsonRecord json(eventDataJson(event));
        EventRecord record(event, "luis");
        for (const QString& name : paths) {
            const FilterPath path = pathOf(name);
            QVERIFY2(printed(record.valueAt(path)) == printed(json.valueAt(path)),
                     qPrintable(name));
        }
    }
}

/// Completion and the check of names know what eventjson writes.
void TestEventRecord::everyKeyOfEventDataIsAField()
{
    auto events = oneOfEachType(std::make_index_sequence<kPayloadCount>());
    for (const Event& event : oddEvents(300, 8))
        events.push_back(event);
    for (Event& event : events) {
        event.user.id = UserId {1};
        event.user.roles = {true, true, true, true, true, true, true, true, 1, 1, 1, nullptr};
        event.history = true;
        for (const QString& path : pathsOf(event)) {
            QVERIFY2(filterSources(path), qPrintable(path));
            const FilterFieldNames& names = filterFieldNames();
            QVERIFY2(names.paths.contains(path) || names.columns.contains(path)
                         || names.shortNames.contains(path),
                     qPrintable(path));
        }
    }
}

void TestEventRecord::cellsAreThoseOfTheRow()
{
    Event event;
    event.user.nickname = std::string(300, 'n');
    EventRecord record(event, "luis");
    QCOMPARE(record.cell(FilterColumn::UserNickname).text.size(), 255U);
    QVERIFY(record.cell(FilterColumn::UserNumber).isNull());
    QVERIFY(record.cell(FilterColumn::UserUniqueId).isNull());
    QVERIFY(record.cell(FilterColumn::SessionNumber).isNull());
    QVERIFY(record.cell(FilterColumn::MessageNumber).isNull());
    QVERIFY(record.cell(FilterColumn::StreakState).isNull());
    QCOMPARE(printed(record.cell(FilterColumn::Diamonds)), u"0"_s);
    QCOMPARE(printed(record.cell(FilterColumn::Type)), u"\"CommentEvent\""_s);
}

RACHA_TEST(TestEventRecord);
#include "tst_eventrecord.moc"
