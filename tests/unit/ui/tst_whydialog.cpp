// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/live/livepage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

LookupStep step(const QString& what, int status, const QString& outcome)
{
    return {what, u"wss://push.example/im/"_s, status, 512, 34ms, u"2026LOG"_s, outcome};
}

CaptureState failed(ErrorCode code)
{
    CaptureState state;
    state.username = u"ana.live"_s;
    state.phase = CapturePhase::Failed;
    state.error = Error {code, u"Handshake-Msg 'DEVICE_BLOCKED'"_s};
    return state;
}

QPushButton* buttonOf(const QWidget& widget, const QString& text)
{
    for (auto* const button : widget.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestWhyDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Appearance> m_appearance;

    static WhyDialog* dialogOf(const LivePage& page)
    {
        return page.findChild<WhyDialog*>(u"whyDialog"_s);
    }

private Q_SLOTS:

    void init()
    {
        QVERIFY(installLanguage(Language::English));
        m_appearance = std::make_unique<Appearance>(*qApp);
    }

    void cleanup() { m_appearance.reset(); }

    void theMessageLeadsToTheSteps()
    {
        LivePage page(*m_appearance);
        page.show();
        page.addStep(step(u"room id (json)"_s, 200, u"answered"_s));
        page.addStep(step(u"handshake"_s, 200, u"push.device_blocked: refused"_s));
        page.showState(failed(ErrorCode::PushDeviceBlocked));
        auto* const why = buttonOf(page.message(), u"Why?"_s);
        QVERIFY(why);
        QVERIFY(why->isVisible());
        why->click();
        auto* const dialog = dialogOf(page);
        QVERIFY(dialog);
        const auto* const table = dialog->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"Connection to the messages"_s);
        QCOMPARE(table->model()->index(1, 6).data().toString(), u"2026LOG"_s);

        page.addStep(step(u"joining"_s, 0, u"let in"_s));
        QCOMPARE(table->model()->rowCount(), 3);
    }

    void whatIsCopiedIsTheWholeStory()
    {
        LivePage page(*m_appearance);
        page.show();
        page.addStep(step(u"handshake"_s, 200, u"push.device_blocked: refused"_s));
        page.showState(failed(ErrorCode::PushDeviceBlocked));
        page.showWhy();
        buttonOf(*dialogOf(page), u"Copy"_s)->click();
        const QString text = QApplication::clipboard()->text();
        for (const auto& part : {u"DEVICE_BLOCKED"_s, u"push.device_blocked"_s,
                                 u"wss://push.example/im/"_s, u"34 ms"_s, u"2026LOG"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void tryingAgainIsAskedForThere()
    {
        LivePage page(*m_appearance);
        page.show();
        QSignalSpy asked(&page, &LivePage::retryRequested);
        page.showState(failed(ErrorCode::NetTimeout));
        page.showWhy();
        buttonOf(*dialogOf(page), u"Try now"_s)->click();
        QCOMPARE(asked.size(), 1);
        CaptureState live;
        live.username = u"ana.live"_s;
        live.phase = CapturePhase::Live;
        page.showState(live);
        QVERIFY(!buttonOf(*dialogOf(page), u"Try now"_s)->isEnabled());
        QVERIFY(dialogOf(page)->text().startsWith(u"Connected to @ana.live."_s));
    }

    void aReplayHasNoConnection()
    {
        LivePage page(*m_appearance);
        page.show();
        auto state = failed(ErrorCode::FileUnreadable);
        state.isReplay = true;
        page.showState(state);
        QVERIFY(buttonOf(page.message(), u"Details"_s));
        page.showWhy();
        QVERIFY(!dialogOf(page));
    }

    void theStoryIsBounded()
    {
        ConnectionStory story;
        for (int i = 0; i < 200; ++i)
            story.add(step(u"handshake"_s, 200, QString::number(i)));
        QCOMPARE(story.steps.size(), ConnectionStory::kSteps);
        QCOMPARE(story.steps.back().outcome, u"199"_s);
    }
};

RACHA_TEST(TestWhyDialog);
#include "tst_whydialog.moc"
