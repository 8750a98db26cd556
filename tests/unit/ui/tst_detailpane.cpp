// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "tests/support/testmain.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/factlist.h"
#include "ui/detail/hexview.h"
#include "ui/detail/jsonpage.h"
#include "ui/detail/payloadpage.h"
#include "ui/detail/personpage.h"
#include "ui/detail/streakpage.h"
#include "ui/models/jsontreemodel.h"
#include "ui/models/payloadtreemodel.h"
#include "ui/models/personeventsmodel.h"
#include "ui/models/streakstepsmodel.h"
#include "ui/widgets/appearance.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using Page = racha::DetailPane::Page;

namespace {

WallTime second(int s)
{
    return wallTimeFromText("2026-11-23 20:14:00") + std::chrono::seconds(s);
}

StoredEvent storedGift(std::int64_t message, std::int64_t added, std::int64_t total)
{
    GiftEvent payload;
    payload.gift = {GiftId {5655}, "Rosa", 1, 1, true, {}};
    payload.streakable = true;
    payload.added = added;
    payload.wireRepeatCount = payload.streakTotal = total;
    Event event;
    event.user.id = UserId {7};
    event.user.uniqueId = "ana";
    event.user.nickname = "Ana";
    event.payload = payload;
    StoredEvent row;
    row.id = 40 + message;
    row.type = EventType::Gift;
    row.timestamp = row.receivedAt = row.createdAt = second(static_cast<int>(message));
    row.room = RoomId {9};
    row.streamer = "luna";
    row.user = UserId {7};
    row.userUniqueId = "ana";
    row.userNickname = "Ana";
    row.streakId = "7_GiftEvent_5655_1";
    row.streakStatus = StreakStatus::Continue;
    row.data = eventDataJson(event);
    row.message = MessageId {message};
    row.diamonds = added;
    return row;
}

std::shared_ptr<const EventDetail> giftDetail(std::int64_t message)
{
    EventDetail detail;
    detail.event = storedGift(message, 2, 7);
    detail.payload.emplace();
    detail.payload->method = "WebcastGiftMessage";
    detail.payload->encoding = "none";
    detail.payload->bytes = std::string("\x08\x07\x12\x04hola", 8);
    detail.payload->tree = payloadTree(detail.payload->bytes);
    return std::make_shared<const EventDetail>(std::move(detail));
}

std::shared_ptr<const StreakDetail> streakDetail(EndReason reason, int steps)
{
    StreakDetail detail;
    detail.streak.id = "7_GiftEvent_5655_1";
    detail.streak.giftName = "Rosa";
    detail.streak.endReason = reason;
    for (int i = 1; i <= steps; ++i) {
        StreakStep step;
        step.message = MessageId {i};
        step.receivedAt = second(i);
        step.wire = step.total = i;
        step.added = 1;
        step.status = i == 1 ? StreakStatus::Start : StreakStatus::Continue;
        detail.steps.push_back(step);
    }
    detail.stepCount = detail.streak.total = detail.streak.diamonds = steps;
    return std::make_shared<const StreakDetail>(std::move(detail));
}

FeedRow giftRow(std::int64_t message)
{
    FeedRow row;
    row.kind = FeedRowKind::Streak;
    row.type = EventType::Gift;
    row.at = second(0);
    row.lastAt = second(static_cast<int>(message));
    row.user = UserId {7};
    row.name = u"Ana"_s;
    row.handle = u"ana"_s;
    row.text = u"Rosa"_s;
    row.count = row.diamonds = 7;
    row.streakId = "7_GiftEvent_5655_1";
    row.streak = StreakStatus::Continue;
    row.messages = 3;
    row.message = MessageId {message};
    row.room = RoomId {9};
    return row;
}

QString printed(const QList<Fact>& facts)
{
    QStringList lines;
    for (const Fact& fact : facts)
        lines << fact.label + u": " + fact.value;
    return lines.join(u'\n');
}

/// Another language, as far as widgets can tell.
class LoudLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                      int /*n*/) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

QString kindOf(const ReadQuestion& question)
{
    if (const auto* event = std::get_if<EventQuestion>(&question))
        return u"event %1"_s.arg(event->message.value);
    if (const auto* streak = std::get_if<StreakQuestion>(&question))
        return u"streak "_s + QString::fromStdString(streak->streakId);
    return u"person %1"_s.arg(std::get<PersonQuestion>(question).user.value);
}

} // namespace

class TestDetailPane : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<EventReader> m_reader;
    std::unique_ptr<DetailPane> m_pane;
    QStringList m_asked;
    QList<quint64> m_tokens;

    void answer(ReadFinding finding) { m_reader->take({m_tokens.last(), std::move(finding)}); }

    /// What a page of the pane says instead of its content.
    static QString note(const NotedPage& page)
    {
        QString text = page.note();
        return text.remove(QRegularExpression(u"<[^>]*>"_s));
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication*>(qApp));
    }

    void init()
    {
        m_asked.clear();
        m_tokens.clear();
        m_reader = std::make_unique<EventReader>();
        connect(m_reader.get(), &EventReader::requested, this, [this](const ReadRequest& request) {
            m_asked << kindOf(request.question);
            m_tokens << request.token;
        });
        m_pane = std::make_unique<DetailPane>(*m_appearance);
        m_pane->setReader(m_reader.get());
    }

    void cleanup()
    {
        m_pane.reset();
        m_reader.reset();
    }

    void withoutAStoreTheRowIsWhatIsKnown()
    {
        m_pane->showRow(giftRow(3));
        QCOMPARE(m_asked, QStringList());
        QCOMPARE(
            printed(m_pane->facts().facts()),
            u"What: \u2068Rosa\u2069 × 7\nPerson: Ana @ana\nStreak: running 0:03 · 3 messages\n"
            "Diamonds: 7 ◆\nBegun: 23 November 2026, 20:14:00\n"
            "Newest message: 23 November 2026, 20:14:03\nType: Gift\nMessage id: 3\n"
            "Person id: 7\nRoom id: 9\nStreak id: 7_GiftEvent_5655_1"_s);
        m_pane->showPage(Page::Json);
        QCOMPARE(note(m_pane->jsonPage()),
                 u"No database is open.Only what the feed shows is known."_s);
    }

    void theStoreTellsTheRest()
    {
        m_reader->setReady();
        FeedRow row = giftRow(3);
        row.kind = FeedRowKind::Message;
        row.messages = 1;
        m_pane->showRow(row);
        QCOMPARE(m_asked, QStringList {u"event 3"_s});
        answer(giftDetail(3));
        const QString facts = printed(m_pane->facts().facts());
        QVERIFY2(facts.contains(u"Live: @luna\nStored: 23 November 2026, 20:14:03\n"
                                "Kind of message: WebcastGiftMessage\nMessage id: 3"_s),
                 qPrintable(facts));
        m_pane->showPage(Page::Json);
        QCOMPARE(m_pane->jsonPage().model().index(0, 0).data().toString(), u"gift"_s);
        m_pane->showPage(Page::Payload);
        QCOMPARE(m_pane->payloadPage().model().rowCount(), 2);
    }

    void whatIsNotStoredYetIsAskedForAgain()
    {
        m_reader->setReady();
        m_pane->showRow(giftRow(3));
        m_pane->showPage(Page::Json);
        answer({});
        QVERIFY(note(m_pane->jsonPage()).startsWith(u"It is not stored yet."));
        m_reader->noteCommitted();
        QCOMPARE(m_asked, (QStringList {u"event 3"_s, u"event 3"_s}));
        m_reader->noteCommitted();
        QCOMPARE(m_asked.size(), 2);
        answer(giftDetail(3));
        QCOMPARE(note(m_pane->jsonPage()), QString());
        m_reader->noteCommitted();
        QCOMPARE(m_asked.size(), 2);
    }

    void failuresAreToldInWords()
    {
        m_reader->setReady();
        m_pane->showRow(giftRow(3));
        m_pane->showPage(Page::Payload);
        m_reader->take({m_tokens.last(), failure(ErrorCode::DbLost, u"gone"_s)});
        QVERIFY(
            note(m_pane->payloadPage())
                .startsWith(u"The store cannot be read.The connection to the database was lost."));
        m_reader->setReady();
        QCOMPARE(m_asked.size(), 2);
    }

    void pagesAskWhenTheyAreLookedAt()
    {
        m_reader->setReady();
        m_pane->showRow(giftRow(3));
        m_pane->showPage(Page::Streak);
        m_pane->showPage(Page::Person);
        m_pane->showPage(Page::Streak);
        QCOMPARE(m_asked,
                 (QStringList {u"event 3"_s, u"streak 7_GiftEvent_5655_1"_s, u"person 7"_s}));
    }

    void aGrowingStreakKeepsItsPage()
    {
        m_reader->setReady();
        m_pane->showPage(Page::Streak);
        m_pane->showRow(giftRow(3));
        answer(streakDetail(EndReason::Running, 3));
        QCOMPARE(m_pane->streakPage().verdict(),
                 u"Still running: Rosa × 3 from \u2068Ana\u2069, 3\u00A0◆."_s);
        const QAbstractItemModelTester tester(&m_pane->streakPage().model());
        QSignalSpy reset(&m_pane->streakPage().model(), &QAbstractItemModel::modelReset);
        m_pane->streakPage().showStreak(streakDetail(EndReason::Idle, 5), u"Ana"_s);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(m_pane->streakPage().model().rowCount(), 5);
        QCOMPARE(m_pane->streakPage().verdict(),
                 u"Closed after 10 s without a message: Rosa × 5 from Ana, 5\u00A0◆."_s);
    }

    void aMessageOfTheStreakIsOneReturnAway()
    {
        m_reader->setReady();
        m_pane->showPage(Page::Streak);
        m_pane->showRow(giftRow(3));
        answer(streakDetail(EndReason::WireEnd, 3));
        Q_EMIT m_pane->streakPage().table().activated(m_pane->streakPage().model().index(0, 0));
        QCOMPARE(m_asked.last(), u"event 1"_s);
        QCOMPARE(int(m_pane->page()), int(Page::Event));
        answer(giftDetail(1));
        QVERIFY(printed(m_pane->facts().facts()).contains(u"Message id: 1\n"));
    }

    void eventsWithoutStreakSayWhy()
    {
        m_reader->setReady();
        FeedRow row = giftRow(3);
        row.kind = FeedRowKind::Message;
        row.streakId.clear();
        m_pane->showRow(row);
        m_pane->showPage(Page::Streak);
        QCOMPARE(m_asked, QStringList {u"event 3"_s});
        auto detail = *giftDetail(3);
        detail.event.streakId.clear();
        detail.event.data = R"({"gift":{"type":2,"streakable":false}})";
        answer(std::make_shared<const EventDetail>(detail));
        QVERIFY(note(m_pane->streakPage()).contains(u"this gift cannot streak (type 2"));
    }

    void aPersonIsSummedUp()
    {
        m_reader->setReady();
        m_pane->showPage(Page::Person);
        m_pane->showRow(giftRow(3));
        auto person = std::make_shared<PersonHistory>();
        person->user = UserId {7};
        person->firstSeen = second(0);
        person->lastSeen = second(9);
        person->lives = 2;
        person->diamonds = 12;
        person->events[static_cast<std::size_t>(EventType::Gift)] = 4;
        person->names = {{"ana", "Ana 🌹", second(5), second(9), 3},
                         {"old", "Ana", second(0), second(4), 1}};
        person->lastEvents = {storedGift(3, 2, 7), storedGift(2, 1, 5)};
        const QAbstractItemModelTester tester(&m_pane->personPage().model());
        answer(std::shared_ptr<const PersonHistory>(person));
        QCOMPARE(printed(m_pane->personPage().facts().facts()),
                 u"First seen: 23 November 2026, 20:14:00\nLast seen: 23 November 2026, 20:14:09\n"
                 "Lives: 2\nDiamonds given: 12 ◆\nEvents: Gift: 4\n"
                 "Names: Ana 🌹 @ana, last seen 23 November 2026, 20:14:09\n"
                 "Ana @old, last seen 23 November 2026, 20:14:04\nId: 7"_s);
        QCOMPARE(m_pane->personPage().model().index(0, PersonEventsModel::What).data().toString(),
                 u"\u2068Rosa\u2069 × 2 · 2 ◆"_s);
        QSignalSpy wanted(m_pane.get(), &DetailPane::personRequested);
        for (QPushButton* const button : m_pane->personPage().findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Follow this person")
                button->click();
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 7);
    }

    void factsAndEventsStandSideBySideWhereItIsWide()
    {
        m_reader->setReady();
        m_pane->showPage(Page::Person);
        m_pane->showRow(giftRow(3));
        auto person = std::make_shared<PersonHistory>();
        person->user = UserId {7};
        answer(std::shared_ptr<const PersonHistory>(person));
        m_pane->resize(1000, 240);
        m_pane->show();
        const QWidget& facts = m_pane->personPage().facts();
        const QWidget& events = *m_pane->personPage().findChild<QTableView*>();
        QTRY_VERIFY(events.x() > facts.x());
        QCOMPARE(events.y(), facts.y());
        m_pane->resize(400, 600);
        QTRY_VERIFY(events.y() > facts.y());
        QCOMPARE(events.x(), facts.x());
    }

    void factsAreCopiedAndLead()
    {
        FactList list(*m_appearance);
        list.setFacts({{u"Person"_s, u"Ana"_s, {}, {}, Fact::Link::Person},
                       {u"Message id"_s, u"12"_s, {}, u"12"_s}});
        QSignalSpy led(&list, &FactList::linkActivated);
        QStringList names;
        for (QPushButton* const button : list.findChildren<QPushButton*>()) {
            names << button->accessibleName();
            button->click();
        }
        QCOMPARE(names, (QStringList {u"More: Person"_s, u"Copy: Message id"_s}));
        QCOMPARE(led.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"12"_s);
    }

    void theSearchGoesRound()
    {
        JsonPage page(*m_appearance);
        page.showJson(R"({"gift":{"name":"Rosa"},"note":"rosa","n":1})");
        QTest::keyClicks(&page.searchField(), u"rosa"_s);
        QCOMPARE(page.searchState(), u"1 of 2"_s);
        QTest::keyClicks(&page.searchField(), u"x"_s);
        QCOMPARE(page.searchState(), u"not found"_s);
        page.searchField().setText(u"rosa"_s);
        QTest::keyClick(&page.searchField(), Qt::Key_Return);
        QCOMPARE(page.searchState(), u"2 of 2"_s);
        QCOMPARE(page.model().path(page.tree().currentIndex()), u"note"_s);
        QTest::keyClick(&page.searchField(), Qt::Key_Return);
        QCOMPARE(page.searchState(), u"1 of 2"_s);
    }

    void whatIsNoJsonIsShownAsText()
    {
        JsonPage page(*m_appearance);
        page.showJson("{broken");
        page.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{broken"_s);
    }

    void aFieldAndItsBytesAreOne()
    {
        PayloadPage page(*m_appearance);
        page.resize(700, 400);
        page.showPayload(giftDetail(3));
        page.tree().setCurrentIndex(page.model().index(1, 0));
        QCOMPARE(page.hex().hexText(), u"12 04 68 6f 6c 61"_s);
        QCOMPARE(page.hex().accessibleDescription(),
                 u"6 bytes marked, from byte 2: 12 04 68 6f 6c 61"_s);
        page.show();
        QTest::mouseClick(page.hex().viewport(), Qt::LeftButton, {}, page.hex().cellOf(0).center());
        QCOMPARE(page.tree().currentIndex(), page.model().index(0, 0));
        QCOMPARE(page.hex().hexText(), u"08 07"_s);
    }

    void oneMebibyteIsPaintedLineByLine()
    {
        HexView view(*m_appearance);
        auto bytes = std::make_shared<std::string>(1U << 20U, '\0');
        for (std::size_t i = 0; i < bytes->size(); ++i)
            (*bytes)[i] = static_cast<char>(i * 7);
        view.resize(view.sizeHint().width() + 20, 300);
        view.setBytes(bytes);
        QCOMPARE(view.bytesPerLine(), 16U);
        view.mark(0x8'0000, 4);
        const QImage image = view.grab().toImage();
        const QRect cell = view.cellOf(0x8'0000);
        QVERIFY(view.viewport()->rect().contains(cell));
        const Theme& theme = m_appearance->theme();
        QCOMPARE(image.pixelColor(cell.left() - 1, cell.top() + 1), theme.tint(theme.accent, 0.24));
        QCOMPARE(image.pixelColor(cell.left() - 1, cell.top() + cell.height() + 3), theme.panel);
        view.resize(300, 300);
        view.grab();
        QCOMPARE(view.bytesPerLine(), 8U);
    }

    void pagesSpeakTheLanguageInForce()
    {
        m_pane->showRow(giftRow(3));
        m_pane->showPage(Page::Json);
        LoudLanguage loud;
        QCoreApplication::installTranslator(&loud);
        QApplication::processEvents();
        const QString facts = printed(m_pane->facts().facts());
        const QString told = note(m_pane->jsonPage());
        const QString search = m_pane->jsonPage().searchField().accessibleName();
        QCoreApplication::removeTranslator(&loud);
        QApplication::processEvents();
        QVERIFY2(facts.startsWith(u"WHAT: "), qPrintable(facts));
        QCOMPARE(told, u"NO DATABASE IS OPEN.ONLY WHAT THE FEED SHOWS IS KNOWN."_s);
        QCOMPARE(search, u"SEARCH THE JSON"_s);
        QVERIFY(printed(m_pane->facts().facts()).startsWith(u"What: "));
    }

    void controlsHaveNamesOfTheirOwn()
    {
        m_reader->setReady();
        m_pane->showRow(giftRow(3));
        answer(giftDetail(3));
        QStringList names;
        for (QWidget* const widget : m_pane->findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->isHidden()
                && (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget)
                    || qobject_cast<QAbstractItemView*>(widget) || qobject_cast<HexView*>(widget)))
                names << widget->accessibleName();
        }
        QVERIFY(!names.contains(QString()));
        QStringList unique = names;
        unique.removeDuplicates();
        QCOMPARE(names, unique);
    }
};

RACHA_TEST(TestDetailPane);
#include "tst_detailpane.moc"
