// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/inspect/inspectdialog.h"
#include "ui/settings/filefield.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// Answers when the test says so.
class KeptInspector final : public Inspector
{
public:
    void look(Inspection, const DatabaseUrl&, Listener listening) override
    {
        listener = std::move(listening);
        ++looks;
    }

    void mend(Inspection, const DatabaseUrl&, const QString& target, Listener listening) override
    {
        listener = std::move(listening);
        backup = target;
    }

    void cancel() override { isCancelled = true; }

    void forget() override { }

    Listener listener;
    int looks = 0;
    QString backup = u"not mended"_s;
    bool isCancelled = false;
};

} // namespace

class TestInspectDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itLooksAtOnceAndListsWhatIsFound();
    void aCleanStoreCannotBeMended();
    void theBackupComesFirst();
    void aServerSaysHowItIsBackedUp();
    void whatIsOnlyReadIsNotMended();
    void stoppingIsTheSameButton();
    void itIsForEverybody_data();
    void itIsForEverybody();

private:
    void make(const QString& url, bool isReadOnly = false);
    void finish(std::int64_t mendable);

    QPushButton* button(const QString& name) const
    {
        return m_dialog->findChild<QPushButton*>(name);
    }

    std::unique_ptr<Appearance> m_appearance;
    KeptInspector m_inspector;
    std::unique_ptr<InspectDialog> m_dialog;
};

void TestInspectDialog::init()
{
    m_dialog.reset();
    m_appearance = std::make_unique<Appearance>(*qApp);
    installLanguage(Language::English);
    make(u"sqlite:/tmp/store.sqlite"_s);
}

void TestInspectDialog::make(const QString& url, bool isReadOnly)
{
    m_dialog.reset();
    m_inspector = KeptInspector();
    m_dialog = std::make_unique<InspectDialog>(
        m_inspector, Inspection::Verify,
        InspectDialog::Store {DatabaseUrl::parse(url).value(), isReadOnly}, *m_appearance);
    m_dialog->show();
}

void TestInspectDialog::finish(std::int64_t mendable)
{
    m_inspector.listener.done(InspectionResult {{u"Done."_s}, mendable == 0, mendable});
}

void TestInspectDialog::itLooksAtOnceAndListsWhatIsFound()
{
    QCOMPARE(m_inspector.looks, 1);
    QVERIFY(m_dialog->isRunning());
    m_inspector.listener.found({{u"live_events 4, diamonds"_s, u"“5”, should be “4”"_s}});
    finish(1);
    QVERIFY(!m_dialog->isRunning());
    const auto* const table = m_dialog->findChild<QTableView*>(u"findings"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"live_events 4, diamonds"_s);
    QVERIFY(!table->accessibleName().isEmpty());
    QCOMPARE(m_dialog->findChild<VerdictLine*>()->text(), u"Done."_s);
}

void TestInspectDialog::aCleanStoreCannotBeMended()
{
    finish(0);
    QVERIFY(!button(u"mend"_s)->isEnabled());
    QVERIFY(!m_dialog->findChild<QCheckBox*>()->isVisible());
    QCOMPARE(m_dialog->findChild<VerdictLine*>()->kind(), VerdictLine::Kind::Good);
}

void TestInspectDialog::theBackupComesFirst()
{
    finish(3);
    QVERIFY(button(u"mend"_s)->isEnabled());
    m_dialog->findChild<FileField*>()->setPath({});
    QVERIFY(!button(u"mend"_s)->isEnabled());
    m_dialog->findChild<FileField*>()->setPath(u"/tmp/copy.sqlite"_s);
    QSignalSpy mended(m_dialog.get(), &InspectDialog::mended);
    button(u"mend"_s)->click();
    QCOMPARE(m_inspector.backup, u"/tmp/copy.sqlite"_s);
    QVERIFY(!button(u"mend"_s)->isEnabled());
    finish(3);
    QCOMPARE(mended.size(), 1);
    QVERIFY(!button(u"mend"_s)->isEnabled()); // until another look
}

void TestInspectDialog::aServerSaysHowItIsBackedUp()
{
    make(u"mysql://ana@127.0.0.1/lives"_s);
    finish(1);
    QVERIFY(!m_dialog->findChild<QCheckBox*>()->isVisible());
    button(u"mend"_s)->click();
    QCOMPARE(m_inspector.backup, QString());
}

void TestInspectDialog::whatIsOnlyReadIsNotMended()
{
    make(u"sqlite:/tmp/store.sqlite"_s, true);
    finish(2);
    QVERIFY(!button(u"mend"_s)->isVisible());
}

void TestInspectDialog::stoppingIsTheSameButton()
{
    button(u"look"_s)->click();
    QVERIFY(m_inspector.isCancelled);
    finish(0);
    button(u"look"_s)->click();
    QCOMPARE(m_inspector.looks, 2);
}

void TestInspectDialog::itIsForEverybody_data()
{
    QTest::addColumn<bool>("isSpanish");
    QTest::newRow("English") << false;
    QTest::newRow("Spanish") << true;
}

/// Named, reached by Tab, not clipped.
void TestInspectDialog::itIsForEverybody()
{
    QFETCH(bool, isSpanish);
    installLanguage(isSpanish ? Language::Spanish : Language::English);
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
    finish(2);
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
}

RACHA_TEST(TestInspectDialog);
#include "tst_inspectdialog.moc"
