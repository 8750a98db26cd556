// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/clock.h"
#include "tests/support/testmain.h"
#include "ui/live/livepage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errortext.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

/// What a tab says of its live and of its store.
class TestLivePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<LivePage> m_page;

    static StoreState failing(ErrorCode code)
    {
        const WallTime now = SystemClock().now();
        StoreState state;
        state.phase = StorePhase::Behind;
        state.error = Error {code, u"detail"_s};
        state.failingSince = now - std::chrono::minutes(3);
        state.retryAt = now + std::chrono::seconds(100);
        state.queued = 1'204;
        state.behind = std::chrono::seconds(190);
        return state;
    }

    static StoreState well()
    {
        StoreState state;
        state.phase = StorePhase::Ready;
        return state;
    }

    QString shown() const
    {
        return m_page->storeMessage().isVisible() ? m_page->storeMessage().text() : QString();
    }

    /// Of what is shown.
    QStringList texts() const
    {
        QStringList found;
        const auto labels = m_page->findChildren<QLabel*>();
        for (const QLabel* const label : labels) {
            if (label->isVisible())
                found << label->text();
        }
        return found;
    }

    QPushButton* shownButton(const QString& text) const
    {
        const auto buttons = m_page->findChildren<QPushButton*>();
        for (QPushButton* const button : buttons) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:

    void init()
    {
        QVERIFY(installLanguage(Language::English));
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_page = std::make_unique<LivePage>(*m_appearance);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_appearance.reset();
    }

    void whereNobodyIsLiveItOffersToWait()
    {
        const QString wait = u"Wait for the live"_s;
        QSignalSpy asked(m_page.get(), &LivePage::waitRequested);
        CaptureState state;
        state.phase = CapturePhase::Failed;
        state.error = Error {ErrorCode::LiveUserNotFound, {}};
        m_page->showState(state);
        QVERIFY(shownButton(wait) == nullptr);
        state.error = Error {ErrorCode::LiveOffline, {}};
        m_page->showState(state);
        QVERIFY(shownButton(wait) != nullptr);
        QTest::mouseClick(shownButton(wait), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        state.phase = CapturePhase::WaitingForLive;
        state.error.reset();
        m_page->showState(state);
        QVERIFY(m_page->message().isVisible());
        QVERIFY(shownButton(wait) == nullptr);
    }

    void whileItWaitsItDoesNotSayThatItLooks()
    {
        CaptureState state;
        state.username = u"ana"_s;
        state.phase = CapturePhase::LookingUp;
        m_page->showState(state);
        QVERIFY(texts().join(u'|').contains(u"Looking for @ana"_s));
        state.phase = CapturePhase::WaitingForLive;
        m_page->showState(state);
        const QString said = texts().join(u'|');
        QVERIFY2(said.contains(u"Waiting for @ana"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"Looking for"_s), qPrintable(said));
    }

    void aFailingStoreIsToldWithHowFarBehindItIsUntilItAnswers()
    {
        m_page->showStore(well());
        QCOMPARE(shown(), QString());
        m_page->showStore(failing(ErrorCode::DbRefused));
        QVERIFY(shown().startsWith(errorText(ErrorCode::DbRefused).what));
        QVERIFY2(shown().contains(u"1,204, of 00:03:10."_s), qPrintable(shown()));
        QVERIFY(shown().contains(u"Since "_s));
        QVERIFY2(shown().contains(u"Trying again in 100 s."_s)
                     || shown().contains(u"Trying again in 99 s."_s),
                 qPrintable(shown()));
        m_page->showStore(well());
        QCOMPARE(shown(), QString());
    }

    void anotherCauseIsToldAnewAndTheSameOneOnlyOnce()
    {
        m_page->showStore(failing(ErrorCode::DbRefused));
        m_page->storeMessage().dismiss();
        m_page->showStore(failing(ErrorCode::DbRefused));
        QCOMPARE(shown(), QString());
        m_page->showStore(failing(ErrorCode::DbCredentials));
        QVERIFY(shown().startsWith(errorText(ErrorCode::DbCredentials).what));
    }

    void whatTheConnectionToTheLiveSaysIsShownBesideIt()
    {
        m_page->showStore(failing(ErrorCode::DbRefused));
        CaptureState state;
        state.phase = CapturePhase::Reconnecting;
        state.error = Error {ErrorCode::NetReset, {}};
        m_page->showState(state);
        QVERIFY(m_page->message().isVisible());
        QVERIFY(shown().startsWith(errorText(ErrorCode::DbRefused).what));
        state.phase = CapturePhase::Live;
        state.error.reset();
        m_page->showState(state);
        QVERIFY(!shown().isEmpty());
    }

    void aStoreThatCatchesUpIsToldOnlyIfItTakesAWhile()
    {
        StoreState state;
        state.phase = StorePhase::Behind;
        state.queued = 10;
        state.behind = std::chrono::seconds(2);
        m_page->showStore(state);
        QCOMPARE(shown(), QString());
        state.behind = std::chrono::seconds(20);
        m_page->showStore(state);
        QVERIFY2(shown().contains(u"10, of 00:00:20."_s), qPrintable(shown()));
        QVERIFY(!shown().contains(u"Trying"_s));
        m_page->showStore(well());
        QCOMPARE(shown(), QString());
    }

    void anEventThatTheServerCouldNotTakeWholeIsToldUntilDismissed()
    {
        StoreState state = well();
        state.cut = 1;
        m_page->showStore(state);
        QVERIFY(shown().startsWith(errorText(ErrorCode::DbPacketTooSmall).what));
        m_page->showStore(state);
        QVERIFY(!shown().isEmpty());
        m_page->storeMessage().dismiss();
        m_page->showStore(state);
        QCOMPARE(shown(), QString());
    }
};

RACHA_TEST(TestLivePage);
#include "tst_livepage.moc"
