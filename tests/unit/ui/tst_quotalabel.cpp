// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/presentation/quotapresenter.h"
#include "ui/quotalabel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/language.h"

#include <QApplication>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow = wallTimeFromMicroseconds(1'790'000'000'000'000);

ServiceQuota quotaOf(std::int64_t left, std::int64_t limit = 100)
{
    ServiceQuota quota;
    quota.windows[static_cast<std::size_t>(RateSpan::Day)] = {limit, left, {}};
    quota.toldAt = kNow;
    return quota;
}

} // namespace

class TestQuotaLabel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void init() { QVERIFY(installLanguage(Language::English)); }

    void cleanupTestCase() { m_appearance.reset(); }

    void withoutAKeyThereIsNothingToSee()
    {
        MessageBar bar(*m_appearance);
        QuotaLabel label(bar);
        QVERIFY(label.isHidden());
        label.showQuota(quotaOf(63));
        QVERIFY(!label.isHidden());
        QCOMPARE(label.text(), u"Signatures today: 37 of 100"_s);
        QCOMPARE(label.accessibleName(), u"Quota of the signing service"_s);
        label.showQuota(std::nullopt);
        QVERIFY(label.isHidden());
    }

    void eachStepWarnsOnce()
    {
        MessageBar bar(*m_appearance);
        QuotaLabel label(bar);
        label.showQuota(quotaOf(21));
        QVERIFY(bar.isHidden());
        label.showQuota(quotaOf(20));
        QVERIFY(bar.text().contains(u"nearly used up"_s));
        QVERIFY(bar.text().contains(u"20 signatures are left"_s));
        bar.dismiss();
        label.showQuota(quotaOf(5));
        QVERIFY(bar.isHidden());
        label.showQuota(quotaOf(0));
        QVERIFY(bar.text().contains(u"quota is used up"_s));
        bar.dismiss();
        label.showQuota(quotaOf(0));
        QVERIFY(bar.isHidden());
        label.showQuota(quotaOf(20)); // of the next day
        label.showQuota(quotaOf(0));
        QVERIFY(!bar.isHidden());
        label.showQuota(quotaOf(100));
        QVERIFY(bar.isHidden());
    }

    void theLineSaysWhatIsKnown_data()
    {
        QTest::addColumn<ServiceQuota>("quota");
        QTest::addColumn<QString>("expected");
        ServiceQuota counted;
        counted.startsToday = 12;
        QTest::newRow("counted here") << counted << u"Signatures today: 12"_s;
        ServiceQuota held = quotaOf(0, 2'500);
        held.heldUntil = kNow + 10min;
        QTest::newRow("used up") << held << u"Signatures today: 2,500 of 2,500, again at 14:23"_s;
    }

    void theLineSaysWhatIsKnown()
    {
        QFETCH(const ServiceQuota, quota);
        QTEST(QuotaPresenter::line(quota, kNow), "expected");
    }

    void thePlanIsOneSentence_data()
    {
        QTest::addColumn<CheckPlan>("plan");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nobody") << CheckPlan() << u""_s;
        QTest::newRow("few") << CheckPlan {3, 180, 60s, 60s}
                             << u"3 names: about 180 requests an hour, each looked at every 60 s"_s;
        QTest::newRow("many")
            << CheckPlan {50, 200, 110s, 905s}
            << u"50 names: about 200 requests an hour, each looked at every 110 s to 15 min"_s;
    }

    void thePlanIsOneSentence()
    {
        QFETCH(const CheckPlan, plan);
        QTEST(QuotaPresenter::plan(plan), "expected");
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

RACHA_TEST(TestQuotaLabel);
#include "tst_quotalabel.moc"
