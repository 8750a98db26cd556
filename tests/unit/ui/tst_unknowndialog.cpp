// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventmappings.h"
#include "core/event/mappingfile.h"
#include "core/simulator/wire.h"
#include "core/stats/unknownmessages.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/models/mappingtreemodel.h"
#include "ui/settings/verdictline.h"
#include "ui/unknown/unknowndialog.h"
#include "ui/widgets/appearance.h"
#include "ui/words/eventsentence.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using simulator::WireWriter;

namespace {

constexpr auto kMethod = "WebcastTrumpetMessage";

std::string trumpet(std::int64_t level, std::string_view words)
{
    return WireWriter().block(3, WireWriter().text(1, words).varint(2, level)).varint(9, 5).bytes();
}

Event unknown(const std::string& method, const std::string& bytes)
{
    Event event;
    event.method = method;
    event.receivedAt = wallTimeFromText("2026-11-23 20:14:03");
    event.payload = UnknownEvent {method, {}};
    event.raw = {std::make_shared<const std::string>(bytes), 0, bytes.size()};
    return event;
}

} // namespace

class TestUnknownDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fieldsAreWhatTheSamplesShow();
    void aNamedFieldIsInThePreview();
    void aSavedMappingHoldsAtOnce();
    void whatIsWrongIsSaidAndNotSaved();
    void aRemovedMappingIsGone();
    void storedMessagesAreShownToo();
    void newMessagesLeaveTheChosenFieldAlone();
    void itIsForEverybody_data();
    void itIsForEverybody();

private:
    void come(const std::string& method, const std::string& bytes);
    void choose(const QString& path);
    void type(const QString& field, const QString& text);

    template<typename T>
    T* child(const QString& name) const
    {
        return m_dialog->findChild<T*>(name);
    }

    QString preview() const { return child<QPlainTextEdit>(u"preview"_s)->toPlainText(); }

    QModelIndex at(const QString& path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<UnknownMessages> m_came;
    std::unique_ptr<EventReader> m_reader;
    std::vector<ReadRequest> m_requests;
    std::unique_ptr<UnknownDialog> m_dialog;
};

void TestUnknownDialog::init()
{
    putInForce({});
    m_dialog.reset();
    m_requests.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_appearance = std::make_unique<Appearance>(*qApp);
    installLanguage(Language::English);
    m_came = std::make_unique<UnknownMessages>();
    come(kMethod, trumpet(1, "tuut"));
    come(kMethod, trumpet(4, "taat"));
    m_reader = std::make_unique<EventReader>();
    connect(m_reader.get(), &EventReader::requested, this,
            [this](const ReadRequest& request) { m_requests.push_back(request); });
    m_reader->setReady();
    m_dialog = std::make_unique<UnknownDialog>(*m_came, *m_reader, MappingFolder(m_folder->path()),
                                               *m_appearance);
    m_dialog->show();
}

void TestUnknownDialog::cleanup()
{
    m_dialog.reset();
    putInForce({});
}

void TestUnknownDialog::come(const std::string& method, const std::string& bytes)
{
    EventBatch batch;
    batch.events.push_back(unknown(method, bytes));
    m_came->take(batch);
}

QModelIndex TestUnknownDialog::at(const QString& path) const
{
    const auto* const tree = child<QTreeView>(u"fields"_s);
    const auto* const model = qobject_cast<const MappingTreeModel*>(tree->model());
    for (QModelIndex index = model->index(0, 0); index.isValid(); index = tree->indexBelow(index)) {
        if (QString::fromStdString(mappedPathText(model->pathAt(index))) == path)
            return index;
    }
    return {};
}

void TestUnknownDialog::choose(const QString& path)
{
    child<QTreeView>(u"fields"_s)->setCurrentIndex(at(path));
}

void TestUnknownDialog::type(const QString& field, const QString& text)
{
    auto* const line = child<QLineEdit>(field);
    line->clear();
    QTest::keyClicks(line, text);
}

void TestUnknownDialog::fieldsAreWhatTheSamplesShow()
{
    const auto* const methods = child<QTableView>(u"methods"_s)->model();
    QCOMPARE(methods->rowCount(), 1);
    QCOMPARE(methods->index(0, 0).data().toString(), QString::fromLatin1(kMethod));
    QCOMPARE(methods->index(0, 1).data().toString(), u"2"_s);
    const QModelIndex words = at(u"3.1"_s);
    QCOMPARE(words.siblingAtColumn(MappingTreeModel::Guess).data().toString(), u"text"_s);
    QCOMPARE(words.siblingAtColumn(MappingTreeModel::Values).data().toString(), u"tuut  ·  taat"_s);
    QCOMPARE(at(u"9"_s).siblingAtColumn(MappingTreeModel::Guess).data().toString(),
             u"number · always the same"_s);
    QCOMPARE(child<QLineEdit>(u"mappingType"_s)->text(), u"TrumpetEvent"_s);
}

void TestUnknownDialog::aNamedFieldIsInThePreview()
{
    choose(u"3.2"_s);
    type(u"fieldName"_s, u"horn.level"_s);
    QVERIFY2(preview().contains(u"\"level\": 4"_s), qPrintable(preview()));
    QCOMPARE(at(u"3.2"_s).siblingAtColumn(MappingTreeModel::Name).data().toString(),
             u"horn.level"_s);
    child<QLineEdit>(u"fieldName"_s)->clear();
    QTest::keyClick(child<QLineEdit>(u"fieldName"_s), Qt::Key_Backspace);
    type(u"fieldName"_s, u"x"_s);
    QVERIFY(preview().contains(u"\"x\": 4"_s));
    QTest::keyClick(child<QLineEdit>(u"fieldName"_s), Qt::Key_Backspace);
    QVERIFY(m_dialog->draft().fields.empty());
}

void TestUnknownDialog::aSavedMappingHoldsAtOnce()
{
    choose(u"3.1"_s);
    type(u"fieldName"_s, u"words"_s);
    auto* const role = child<QComboBox>(u"fieldRole"_s);
    role->setCurrentIndex(static_cast<int>(MappedRole::Text));
    Q_EMIT role->activated(role->currentIndex());
    type(u"mappingLabelEn"_s, u"Trumpet"_s);
    type(u"mappingLabelEs"_s, u"Trompeta"_s);
    child<QPushButton>(u"save"_s)->click();
    QCOMPARE(m_dialog->findChild<VerdictLine*>()->kind(), VerdictLine::Kind::Good);
    const QString path = m_folder->filePath(u"WebcastTrumpetMessage.json"_s);
    const auto read = readMappingFile(path);
    QVERIFY(read);
    QCOMPARE(read->labelEs, "Trompeta");
    const auto mappings = mappingsInForce();
    const EventMapping* const mapping = mappings->ofMethod(kMethod);
    QVERIFY(mapping != nullptr);
    QCOMPARE(words::eventTypeLabel(mapping->type), u"Trumpet"_s);
    const auto* const methods = child<QTableView>(u"methods"_s)->model();
    QCOMPARE(methods->index(0, 4).data().toString(), u"Trumpet"_s);
    QSignalSpy asked(m_dialog.get(), &UnknownDialog::redecodingRequested);
    child<QPushButton>(u"redecode"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void TestUnknownDialog::whatIsWrongIsSaidAndNotSaved()
{
    auto* const verdict = m_dialog->findChild<VerdictLine*>();
    type(u"mappingType"_s, u"GiftEvent"_s);
    QVERIFY(!child<QPushButton>(u"save"_s)->isEnabled());
    QVERIFY2(verdict->text().contains(u"type: "), qPrintable(verdict->text()));
    type(u"mappingType"_s, u"TrumpetEvent"_s);
    QVERIFY(child<QPushButton>(u"save"_s)->isEnabled());
    QCOMPARE(verdict->kind(), VerdictLine::Kind::None);
    choose(u"9"_s);
    type(u"fieldName"_s, u"user"_s);
    QVERIFY(!child<QPushButton>(u"save"_s)->isEnabled());
}

void TestUnknownDialog::aRemovedMappingIsGone()
{
    auto* const remove = child<QPushButton>(u"remove"_s);
    QVERIFY(!remove->isEnabled());
    child<QPushButton>(u"save"_s)->click();
    QVERIFY(QFile::exists(m_folder->filePath(u"WebcastTrumpetMessage.json"_s)));
    QVERIFY(remove->isEnabled());
    remove->click();
    QVERIFY(!QFile::exists(m_folder->filePath(u"WebcastTrumpetMessage.json"_s)));
    QVERIFY(mappingsInForce()->all().empty());
    QVERIFY(!remove->isEnabled());
}

void TestUnknownDialog::storedMessagesAreShownToo()
{
    QVERIFY(!m_requests.empty());
    const auto answer = [this](const ReadRequest& request, UnknownMethods methods) {
        m_reader->take({request.token,
                        ReadFinding(std::make_shared<const UnknownMethods>(std::move(methods)))});
    };
    const WallTime time = wallTimeFromText("2026-11-20 10:00:00");
    for (const ReadRequest& request : std::vector(m_requests)) {
        const auto* const question = std::get_if<UnknownQuestion>(&request.question);
        if (question != nullptr && question->method.empty())
            answer(request, {{{"WebcastOldMessage", 7, time, time, {}}}});
    }
    auto* const table = child<QTableView>(u"methods"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"7"_s);
    m_requests.clear();
    table->selectRow(1);
    QCOMPARE(m_requests.size(), std::size_t {1});
    QCOMPARE(std::get<UnknownQuestion>(m_requests[0].question).method, "WebcastOldMessage");
    answer(m_requests[0], {{{"WebcastOldMessage", 7, time, time, {trumpet(2, "old")}}}});
    QTRY_VERIFY(at(u"3.1"_s).isValid());
    QCOMPARE(at(u"3.1"_s).siblingAtColumn(MappingTreeModel::Values).data().toString(), u"old"_s);
}

void TestUnknownDialog::newMessagesLeaveTheChosenFieldAlone()
{
    choose(u"3.2"_s);
    type(u"fieldName"_s, u"lev"_s);
    come(kMethod, trumpet(9, "toot"));
    m_dialog->noteCame();
    QTRY_COMPARE(at(u"3.1"_s).siblingAtColumn(MappingTreeModel::Values).data().toString(),
                 u"tuut  ·  taat  ·  toot"_s);
    QTest::keyClicks(child<QLineEdit>(u"fieldName"_s), u"el"_s);
    QVERIFY2(preview().contains(u"\"level\": 9"_s), qPrintable(preview()));
}

void TestUnknownDialog::itIsForEverybody_data()
{
    QTest::addColumn<bool>("isSpanish");
    QTest::newRow("English") << false;
    QTest::newRow("Spanish") << true;
}

/// Named, reached by Tab, not clipped.
void TestUnknownDialog::itIsForEverybody()
{
    QFETCH(bool, isSpanish);
    installLanguage(isSpanish ? Language::Spanish : Language::English);
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
    choose(u"3.2"_s);
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
}

RACHA_TEST(TestUnknownDialog);
#include "tst_unknowndialog.moc"
