// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/settings/localfeedview.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A feed that is as it is told to be.
class ManualFeed final : public FeedControl
{
public:
    FeedStatus status() const override { return now; }

    Result<Secret> token() override
    {
        ++asked;
        return Secret(secret);
    }

    Result<Secret> renewToken() override
    {
        secret = "renewed";
        return Secret(secret);
    }

    void watch(std::function<void()> told) override { changed = std::move(told); }

    FeedStatus now;
    QByteArray secret = "sesame";
    int asked = 0;
    std::function<void()> changed;
};

} // namespace

class TestLocalFeedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offItAsksForNoToken();
    void itSaysWhereItListensAndWhoReads();
    void theTokenIsHiddenUntilItIsShown();
    void thePageThatIsCopiedHoldsAddressAndToken();
    void aTakenPortIsSaid();
    void itIsForgottenWithTheView();

private:
    template<typename T>
    static T& named(const QWidget& view, const QString& name)
    {
        const auto all = view.findChildren<T*>();
        for (T* const each : all) {
            if (test::nameOf(*each) == name)
                return *each;
        }
        qFatal("no part is called %s", qPrintable(name));
    }
};

void TestLocalFeedView::offItAsksForNoToken()
{
    ManualFeed feed;
    const LocalFeedView view(feed);
    QCOMPARE(feed.asked, 0);
    QCOMPARE(named<QLabel>(view, u"State of the local feed"_s).text(), u"It is off."_s);
    QVERIFY(!named<QPushButton>(view, u"Copy token"_s).isEnabled());
}

void TestLocalFeedView::itSaysWhereItListensAndWhoReads()
{
    ManualFeed feed;
    const LocalFeedView view(feed);
    feed.now = {
        .isOpen = true, .port = 7717, .readers = {{u"OBS"_s, u"ana"_s, u"type == gift"_s}, {}}};
    feed.changed();
    QVERIFY(named<QLabel>(view, u"State of the local feed"_s)
                .text()
                .contains(u"ws://127.0.0.1:7717"_s));
    const QString readers = named<QLabel>(view, u"Programs that read the local feed"_s).text();
    QVERIFY2(readers.contains(u"OBS · @ana · type == gift"_s), qPrintable(readers));
    QVERIFY(readers.contains(u"unnamed"_s));
}

void TestLocalFeedView::theTokenIsHiddenUntilItIsShown()
{
    ManualFeed feed;
    feed.now = {.isOpen = true, .port = 7717};
    const LocalFeedView view(feed);
    auto& token = named<QLineEdit>(view, u"Token of the local feed"_s);
    QCOMPARE(token.echoMode(), QLineEdit::Password);
    named<QPushButton>(view, u"Show the token"_s).click();
    QCOMPARE(token.echoMode(), QLineEdit::Normal);
    QCOMPARE(token.text(), u"sesame"_s);
    named<QPushButton>(view, u"New token"_s).click();
    QCOMPARE(token.text(), u"renewed"_s);
}

void TestLocalFeedView::thePageThatIsCopiedHoldsAddressAndToken()
{
    ManualFeed feed;
    feed.now = {.isOpen = true, .port = 7718};
    const LocalFeedView view(feed);
    named<QPushButton>(view, u"Copy a sample page"_s).click();
    const QString page = QGuiApplication::clipboard()->text();
    QVERIFY2(page.contains(u"'ws://127.0.0.1:7718/?token=sesame&filter='"_s), qPrintable(page));
    QVERIFY(!page.contains(u"@TOKEN@"_s));
}

void TestLocalFeedView::aTakenPortIsSaid()
{
    ManualFeed feed;
    feed.now.trouble = Error {ErrorCode::UsageInvalid, u"127.0.0.1:7717: taken"_s};
    const LocalFeedView view(feed);
    QCOMPARE(named<QLabel>(view, u"State of the local feed"_s).text(),
             u"It cannot listen: 127.0.0.1:7717: taken"_s);
}

void TestLocalFeedView::itIsForgottenWithTheView()
{
    ManualFeed feed;
    {
        const LocalFeedView view(feed);
        QVERIFY(feed.changed);
    }
    QVERIFY(!feed.changed);
}

RACHA_TEST(TestLocalFeedView);
#include "tst_localfeedview.moc"
