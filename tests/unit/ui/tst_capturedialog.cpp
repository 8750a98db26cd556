// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "tests/unit/ui/storedreports.h"
#include "ui/captures/capturedialog.h"
#include "ui/captures/capturenaming.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using racha::test::StoredReports;

namespace {

/// Keeps the order; the test answers.
class KeptLabeller final : public CaptureLabeller
{
public:
    void write(const DatabaseUrl& url, SessionId id, const CaptureLabel& label,
               Done answer) override
    {
        database = url.text();
        capture = id;
        written = label;
        done = std::move(answer);
    }

    void forget() override { isForgotten = true; }

    QString database;
    SessionId capture;
    std::optional<CaptureLabel> written;
    Done done;
    bool isForgotten = false;
};

StoredCapture someCapture()
{
    StoredCapture capture;
    capture.id = SessionId {5};
    capture.uuid = "this";
    capture.room = RoomId {3};
    capture.streamer = "ana";
    capture.startedAt = StoredReports::minute(0);
    capture.label = {"Duel", "of both"};
    return capture;
}

} // namespace

class TestCaptureDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase()
    {
        m_dialog.reset();
        m_appearance.reset();
    }

    void init()
    {
        installLanguage(Language::English);
        make(someCapture());
    }

    void cleanup() { test::forgetLanguage(); }

    void whatIsTypedIsWrittenAndItCloses()
    {
        QCOMPARE(name().text(), u"Duel"_s);
        QCOMPARE(notes().toPlainText(), u"of both"_s);
        QSignalSpy labelled(m_dialog.get(), &CaptureDialog::labelled);
        name().setText(u"  The  duel 🌹 "_s);
        notes().setPlainText(u"one\ntwo\n\n"_s);
        save().click();
        QVERIFY(m_dialog->isRunning());
        QVERIFY(!save().isEnabled());
        QCOMPARE(m_labeller.capture, SessionId {5});
        QCOMPARE(*m_labeller.written, (CaptureLabel {"The duel 🌹", "one\ntwo"}));
        QCOMPARE(labelled.size(), 0);
        m_labeller.done({});
        QCOMPARE(labelled.size(), 1);
        QVERIFY(!m_dialog->isVisible());
    }

    void whatIsAsItWasIsNotWritten()
    {
        save().click();
        QVERIFY(!m_labeller.written);
        QVERIFY(!m_dialog->isVisible());
    }

    void whatDoesNotFitIsToldAndNotWritten()
    {
        name().setText(QString(255, u'x'));
        QVERIFY(save().isEnabled());
        // Characters count, not the units that one program or another makes of them.
        name().setText(u"🌹"_s.repeated(255));
        QVERIFY(save().isEnabled());
        name().setText(u"🌹"_s.repeated(257));
        QVERIFY(!save().isEnabled());
        QVERIFY2(verdict().text().contains(u"by 2 characters"_s), qPrintable(verdict().text()));
        name().setText(u"x"_s);
        notes().setPlainText(QString(CaptureLabel::kLongestNotes + 1, u'x'));
        QVERIFY(!save().isEnabled());
        QVERIFY2(verdict().text().contains(u"by 1 character."_s), qPrintable(verdict().text()));
        QTest::keyClick(&name(), Qt::Key_Return);
        QVERIFY(!m_labeller.written);
        notes().setPlainText(u"x"_s);
        QVERIFY(save().isEnabled());
        QCOMPARE(verdict().kind(), VerdictLine::Kind::None);
    }

    /// The rest of them is not here.
    void longerNotesOfOthersAreNotCut()
    {
        StoredCapture capture = someCapture();
        capture.label.notes = std::string(CaptureLabel::kLongestNotes + 1, 'x');
        make(capture);
        QVERIFY(!save().isEnabled());
        QVERIFY(notes().isReadOnly());
        QVERIFY(name().isReadOnly());
        QCOMPARE(verdict().kind(), VerdictLine::Kind::Bad);
    }

    void aFailureIsToldAndNothingIsLost()
    {
        name().setText(u"New"_s);
        save().click();
        m_labeller.done(tl::unexpected(Error {ErrorCode::DbReadOnly, u"the detail"_s}));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!m_dialog->isRunning());
        QVERIFY(verdict().text().contains(u"the detail"_s));
        QCOMPARE(name().text(), u"New"_s);
        QVERIFY(save().isEnabled());
        m_dialog.reset();
        QVERIFY(m_labeller.isForgotten);
    }

    /// With what the store has now, not with what a list showed.
    void theStoreIsAskedFirst()
    {
        Naming naming(m_labeller, *m_appearance);
        naming.store.captures.captures = {someCapture()};
        naming.it->name(naming.store.reader, SessionId {5});
        StoredReports::settle();
        QCOMPARE(naming.store.asked<CapturesQuestion>()->sessions,
                 (std::vector<SessionId> {{SessionId {5}}}));
        CaptureDialog* const dialog = naming.dialog();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        naming.it->name(naming.store.reader, SessionId {5});
        StoredReports::settle();
        QCOMPARE(naming.window.findChildren<CaptureDialog*>().size(), 1);
        QSignalSpy labelled(naming.it, &CaptureNaming::labelled);
        dialog->findChild<QLineEdit*>()->setText(u"New"_s);
        dialog->findChild<QPushButton*>(u"primary"_s)->click();
        m_labeller.done({});
        QCOMPARE(labelled.size(), 1);
    }

    void theCaptureThatRunsIsFoundAmongThoseOfItsLive()
    {
        Naming naming(m_labeller, *m_appearance);
        StoredCapture other = someCapture();
        other.id = SessionId {9};
        other.uuid = "other";
        naming.store.captures.captures = {other, someCapture()};
        CaptureHeader header;
        header.room = RoomId {3};
        header.uuid = "this";
        naming.it->name(naming.store.reader, header);
        StoredReports::settle();
        QCOMPARE(naming.store.asked<CapturesQuestion>()->room, RoomId {3});
        QVERIFY(naming.dialog() != nullptr);
        naming.dialog()->findChild<QLineEdit*>()->setText(u"New"_s);
        naming.dialog()->findChild<QPushButton*>(u"primary"_s)->click();
        QCOMPARE(m_labeller.capture, SessionId {5});
    }

    void whatCannotBeNamedIsTold_data()
    {
        QTest::addColumn<QString>("why");
        for (const auto* const why : {"not stored", "only read", "failed"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }

    void whatCannotBeNamedIsTold()
    {
        QFETCH(const QString, why);
        Naming naming(m_labeller, *m_appearance);
        QSignalSpy told(naming.it, &CaptureNaming::told);
        if (why == u"only read")
            naming.store.reader.setReady({}, true);
        if (why == u"failed")
            naming.store.error = Error {ErrorCode::DbLost, u"gone"_s};
        naming.it->name(naming.store.reader, SessionId {5});
        StoredReports::settle();
        QCOMPARE(told.size(), 1);
        QVERIFY(!told[0][0].toString().isEmpty());
        QVERIFY(naming.dialog() == nullptr);
    }

    void aReaderThatGoesIsAskedNoMore()
    {
        Naming naming(m_labeller, *m_appearance);
        naming.store.captures.captures = {someCapture()};
        naming.it->name(naming.store.reader, SessionId {5});
        naming.it->giveUp();
        StoredReports::settle();
        QVERIFY(naming.dialog() == nullptr);
    }

    void itIsForEverybody_data() { test::addLanguageRows(); }

    /// Named, reached by Tab, not clipped.
    void itIsForEverybody()
    {
        QFETCH(int, language);
        installLanguage(static_cast<Language>(language));
        QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
        QVERIFY(!notes().accessibleName().isEmpty());
        name().setText(QString(300, u'x'));
        QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
    }

private:
    /// A store to ask, and a window for the dialog.
    struct Naming
    {
        Naming(CaptureLabeller& labeller, const Appearance& appearance)
            : it(new CaptureNaming(labeller, appearance, &window))
        {
        }

        CaptureDialog* dialog() const { return window.findChild<CaptureDialog*>(); }

        StoredReports store;
        QWidget window;
        CaptureNaming* it;
    };

    void make(const StoredCapture& capture)
    {
        m_dialog.reset();
        m_labeller = KeptLabeller();
        m_dialog = std::make_unique<CaptureDialog>(
            m_labeller, DatabaseUrl::parse(u"sqlite:/tmp/store.sqlite"_s).value(), capture,
            *m_appearance);
        m_dialog->show();
    }

    QLineEdit& name() { return *m_dialog->findChild<QLineEdit*>(); }

    QPlainTextEdit& notes() { return *m_dialog->findChild<QPlainTextEdit*>(); }

    QPushButton& save() { return *m_dialog->findChild<QPushButton*>(u"primary"_s); }

    VerdictLine& verdict() { return *m_dialog->findChild<VerdictLine*>(); }

    KeptLabeller m_labeller;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<CaptureDialog> m_dialog;
};

RACHA_TEST(TestCaptureDialog);
#include "tst_capturedialog.moc"
