// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/eventreader.h"
#include "core/store/storereader.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// What the tests set and see, beyond the life of the query.
struct FakeStore
{
    std::map<std::int64_t, std::string> payloads; ///< by message
    QStringList asked;
    int opened = 0;
    int losses = 0; ///< how many answers fail before one works
    std::optional<Error> refusal;
    std::stop_token stop; ///< of the question that was asked last
    std::function<void()> onPage; ///< runs while a page is asked for
};

class FakeQuery final : public EventQuery
{
public:
    explicit FakeQuery(FakeStore& store)
        : m_store(store)
    {
    }

    Result<void> open() override
    {
        ++m_store.opened;
        return m_store.refusal ? Result<void>(tl::unexpected(*m_store.refusal)) : Result<void>();
    }

    void close() override { }

    void setStop(std::stop_token stop) override { m_store.stop = std::move(stop); }

    Result<std::optional<EventDetail>> event(RoomId /*room*/, MessageId message) override
    {
        m_store.asked << u"event %1"_s.arg(message.value);
        if (m_store.losses-- > 0)
            return failure(ErrorCode::DbLost, u"gone away"_s);
        const auto found = m_store.payloads.find(message.value);
        if (found == m_store.payloads.end())
            return std::optional<EventDetail>();
        EventDetail detail;
        detail.event.message = message;
        detail.payload.emplace();
        detail.payload->bytes = found->second;
        return std::optional(std::move(detail));
    }

    Result<std::optional<EventDetail>> storedRow(std::int64_t id) override
    {
        m_store.asked << u"row %1"_s.arg(id);
        return std::optional<EventDetail>();
    }

    Result<std::optional<StreakDetail>> streak(RoomId /*room*/, const std::string& id) override
    {
        m_store.asked << u"streak "_s + QString::fromStdString(id);
        return std::optional<StreakDetail>();
    }

    Result<std::optional<PersonHistory>> person(UserId user) override
    {
        m_store.asked << u"person %1"_s.arg(user.value);
        return std::optional<PersonHistory>();
    }

    Result<HistoryPage> page(const HistoryPageQuestion& /*question*/) override
    {
        m_store.asked << u"page"_s;
        if (m_store.onPage)
            m_store.onPage();
        if (m_store.stop.stop_requested())
            return failure(ErrorCode::DbLost, u"interrupted"_s);
        return HistoryPage();
    }

    Result<HistoryCount> count(const HistoryCountQuestion& /*question*/) override
    {
        m_store.asked << u"count"_s;
        return HistoryCount();
    }

    Result<HistoryIntervals> intervals(const HistoryIntervalsQuestion& /*question*/) override
    {
        m_store.asked << u"intervals"_s;
        return HistoryIntervals();
    }

    Result<HistoryDays> days(const HistoryDaysQuestion& /*question*/) override
    {
        m_store.asked << u"days"_s;
        return HistoryDays();
    }

    Result<HistoryFacetValues> facet(const HistoryFacetQuestion& /*question*/) override
    {
        m_store.asked << u"facet"_s;
        return HistoryFacetValues();
    }

    Result<HistorySpan> span() override
    {
        m_store.asked << u"span"_s;
        return HistorySpan();
    }

    Result<UnknownMethods> unknown(const std::string& method) override
    {
        m_store.asked << u"unknown "_s + QString::fromStdString(method);
        return UnknownMethods();
    }

    Result<Report> report(const ReportQuestion& /*question*/) override
    {
        m_store.asked << u"report"_s;
        return Report(LiveList());
    }

private:
    FakeStore& m_store;
};

ReadRequest request(quint64 view, quint64 token, std::int64_t message)
{
    return {view, token, EventQuestion {RoomId {1}, MessageId {message}}};
}

} // namespace

class TestStoreReader : public QObject
{
    Q_OBJECT

private:
    FakeStore m_store;
    std::unique_ptr<StoreReader> m_reader;
    QList<ReadAnswer> m_answers;

    QStringList tokens() const
    {
        QStringList all;
        for (const ReadAnswer& answer : m_answers)
            all << QString::number(answer.token);
        return all;
    }

private Q_SLOTS:

    void init()
    {
        m_store = {};
        m_answers.clear();
        m_reader =
            std::make_unique<StoreReader>([this] { return std::make_unique<FakeQuery>(m_store); });
        connect(m_reader.get(), &StoreReader::answered, this,
                [this](const ReadAnswer& answer) { m_answers << answer; });
    }

    void theNewestQuestionOfAViewReplacesTheWaitingOne()
    {
        m_reader->ask(request(1, 1, 11));
        m_reader->ask(request(1, 2, 12));
        m_reader->ask({2, 3, StreakQuestion {RoomId {1}, "s"}});
        m_reader->ask(request(1, 4, 13));
        m_reader->ask({3, 5, PersonQuestion {UserId {7}}});
        QCoreApplication::processEvents();
        QCOMPARE(m_store.asked, (QStringList {u"event 13"_s, u"streak s"_s, u"person 7"_s}));
        QCOMPARE(tokens(), (QStringList {u"4"_s, u"3"_s, u"5"_s}));
        QCOMPARE(m_store.opened, 1);
    }

    void questionsThatComeWhileOneRunsAreAnsweredLater()
    {
        connect(m_reader.get(), &StoreReader::answered, this, [this](const ReadAnswer& answer) {
            if (answer.token != 1)
                return;
            m_reader->ask(request(1, 2, 12));
            m_reader->ask(request(1, 3, 13));
        });
        m_reader->ask(request(1, 1, 11));
        QTRY_COMPARE(m_answers.size(), 2);
        QCOMPARE(tokens(), (QStringList {u"1"_s, u"3"_s}));
    }

    /// Asked from another place while the query runs, as the window's thread does.
    void aNewerQuestionOfTheViewEndsTheRunningOne()
    {
        m_store.onPage = [this] {
            m_store.onPage = {};
            m_reader->ask(request(2, 2, 12));
            QVERIFY(!m_store.stop.stop_requested());
            m_reader->ask({1, 3, HistoryPageQuestion {}});
            QVERIFY(m_store.stop.stop_requested());
        };
        m_reader->ask({1, 1, HistoryPageQuestion {}});
        QTRY_COMPARE(m_answers.size(), 2);
        QCOMPARE(m_store.asked, (QStringList {u"page"_s, u"event 12"_s, u"page"_s}));
        QCOMPARE(tokens(), (QStringList {u"2"_s, u"3"_s}));
        QCOMPARE(m_store.opened, 1);
    }

    void whatIsCalledOffIsNotAnswered()
    {
        m_store.onPage = [this] { m_reader->cancel(1); };
        m_reader->ask({1, 1, HistoryPageQuestion {}});
        m_reader->ask(request(2, 2, 12));
        m_reader->ask(request(3, 3, 13));
        m_reader->cancel(2);
        QCoreApplication::processEvents();
        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(tokens(), QStringList {u"3"_s});
        QCOMPARE(m_store.asked, (QStringList {u"page"_s, u"event 13"_s}));
    }

    void afterItsEndNothingIsAnswered()
    {
        m_store.onPage = [this] { m_reader->stop(); };
        m_reader->ask({1, 1, HistoryPageQuestion {}});
        m_reader->ask(request(2, 2, 12));
        QCoreApplication::processEvents();
        m_reader->ask(request(2, 3, 12));
        QCoreApplication::processEvents();
        QCOMPARE(m_store.asked, QStringList {u"page"_s});
        QCOMPARE(m_answers.size(), 0);
    }

    void rowsAreAskedForByTheirNumber()
    {
        m_reader->ask({1, 1, StoredRowQuestion {77}});
        QCoreApplication::processEvents();
        QCOMPARE(m_store.asked, QStringList {u"row 77"_s});
        QCOMPARE(m_answers.size(), 1);
    }

    void onlyTheNewestQuestionOfAViewIsAnswered()
    {
        EventReader front;
        QSignalSpy answered(&front, &EventReader::answered);
        QSignalSpy cancelled(&front, &EventReader::cancelled);
        front.setReady();
        const quint64 view = front.newView();
        const quint64 first = front.ask(view, HistorySpanQuestion {});
        const quint64 second = front.ask(view, HistorySpanQuestion {});
        const quint64 other = front.ask(front.newView(), HistorySpanQuestion {});
        front.take({first, ReadFinding()});
        QCOMPARE(answered.size(), 0);
        front.cancel(view);
        front.cancel(view);
        QCOMPARE(cancelled.size(), 1);
        front.take({second, ReadFinding()});
        QCOMPARE(answered.size(), 0);
        front.take({other, ReadFinding()});
        QCOMPARE(answered.size(), 1);
    }

    void figuresAreToldFromPages()
    {
        QVERIFY(isFigure(HistoryCountQuestion {}));
        QVERIFY(isFigure(HistoryFacetQuestion {}));
        QVERIFY(!isFigure(HistoryPageQuestion {}));
        QVERIFY(!isFigure(StoredRowQuestion {}));
    }

    void aPayloadComesWithItsTree()
    {
        m_store.payloads[11] = "\x08\x07\x12\x04hola";
        m_reader->ask(request(1, 1, 11));
        QCoreApplication::processEvents();
        const auto& finding = m_answers.first().finding.value();
        const auto detail = std::get<std::shared_ptr<const EventDetail>>(finding);
        QCOMPARE(detail->payload->tree.nodes.size(), 3U);
        QCOMPARE(detail->payload->tree.nodes[2].value, "hola");
    }

    void whatIsNotStoredIsAnAnswer()
    {
        m_reader->ask(request(1, 1, 11));
        QCoreApplication::processEvents();
        QVERIFY(std::holds_alternative<std::monostate>(m_answers.first().finding.value()));
    }

    void aLostConnectionIsMadeAgainOnce()
    {
        m_store.payloads[11] = "";
        m_reader->ask(request(1, 1, 11));
        QCoreApplication::processEvents();
        m_store.losses = 1;
        m_reader->ask(request(1, 2, 11));
        QCoreApplication::processEvents();
        QCOMPARE(m_store.opened, 2);
        QVERIFY(m_answers.last().finding);
        m_store.losses = 5;
        m_reader->ask(request(1, 3, 11));
        QCoreApplication::processEvents();
        QCOMPARE(int(m_answers.last().finding.error().code), int(ErrorCode::DbLost));
    }

    void aStoreThatCannotBeOpenedIsToldByEachAnswer()
    {
        m_store.refusal = Error {ErrorCode::DbCredentials, u"denied"_s};
        m_reader->ask(request(1, 1, 11));
        QCoreApplication::processEvents();
        QCOMPARE(int(m_answers.first().finding.error().code), int(ErrorCode::DbCredentials));
        m_store.refusal.reset();
        m_reader->ask(request(1, 2, 11));
        QCoreApplication::processEvents();
        QVERIFY(m_answers.last().finding);
    }

    void answersOfAnotherStoreAreVoid()
    {
        EventReader front;
        QSignalSpy requested(&front, &EventReader::requested);
        QSignalSpy answered(&front, &EventReader::answered);
        const quint64 view = front.newView();
        front.ask(view, PersonQuestion {UserId {7}});
        QCOMPARE(requested.size(), 0);
        front.setReady();
        const quint64 token = front.ask(view, PersonQuestion {UserId {7}});
        QCOMPARE(requested.size(), 1);
        front.take({token, ReadFinding()});
        QCOMPARE(answered.size(), 1);
        front.setReady();
        front.take({token, ReadFinding()});
        QCOMPARE(answered.size(), 1);
    }
};

RACHA_TEST(TestStoreReader);
#include "tst_storereader.moc"
