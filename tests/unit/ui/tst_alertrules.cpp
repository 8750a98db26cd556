// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/alerts/alertteller.h"
#include "ui/models/alertrules.h"
#include "ui/models/livefeedmodel.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QSignalSpy>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

AlertRule rule(const QString& name, std::optional<EventType> type, const QString& filter)
{
    AlertRule made;
    made.name = name;
    made.type = type;
    made.filter = filter;
    return made;
}

EventBatchPtr sample()
{
    auto batch =
        std::make_shared<EventBatch>(*BatchBuilder()
                                          .comment("ana", "hola leo")
                                          .gift("kai", "Galaxy", 1000, 1, 1, {}, StreakStatus::None)
                                          .gift("luz", "Rose", 1, 1, 1, {}, StreakStatus::None)
                                          .take());
    CaptureHeader header;
    header.streamer = "luna.canta";
    header.uuid = "u";
    batch->capture = std::make_shared<CaptureHeader>(header);
    return batch;
}

QStringList matches(const AlertRules& rules)
{
    QStringList found;
    const EventBatchPtr batch = sample();
    for (const Event& event : batch->events) {
        for (const AlertRule* const met : rules.matching(event, "luna.canta", second(0)))
            found << QString::fromStdString(event.user.nickname) + u": "_s + met->name;
    }
    return found;
}

} // namespace

class TestAlertRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRuleNeedsItsTypeAndItsFilter()
    {
        AlertRule off = rule(u"off"_s, EventType::Gift, {});
        off.isOn = false;
        const AlertRules rules({rule(u"any gift"_s, EventType::Gift, {}),
                                rule(u"large"_s, EventType::Gift, u"diamonds >= 500"_s),
                                rule(u"word"_s, std::nullopt, u"text contains LEO"_s), off,
                                rule(u"wrong"_s, EventType::Gift, u"diamonds >="_s),
                                rule(u"everything is no rule"_s, std::nullopt, {})});
        QCOMPARE(matches(rules),
                 (QStringList {u"ana: word"_s, u"kai: any gift"_s, u"kai: large"_s,
                               u"luz: any gift"_s}));
    }

    void rulesAreReadBackAsTheyWereKept()
    {
        AlertRule loud = rule(u"¡grande! 🌹"_s, EventType::Gift, u"diamonds >= 500"_s);
        loud.sounds = loud.notifies = true;
        loud.highlights = false;
        const AlertRules rules({loud, rule({}, std::nullopt, u"user == \"ana\""_s)});
        QVERIFY(AlertRules::fromText(rules.text()).rules() == rules.rules());
    }

    void whatIsNoListGivesNoRules()
    {
        for (const QString& text : {u""_s, u"{"_s, u"7"_s, u"{\"name\":1}"_s, u"[1,null]"_s})
            QVERIFY(AlertRules::fromText(text).isIdle());
    }

    void thereAreNeverTooMany()
    {
        std::vector<AlertRule> many(500, rule(u"x"_s, EventType::Gift, {}));
        QCOMPARE(AlertRules(std::move(many)).rules().size(), AlertRules::kMost);
    }

    void rowsThatMeetARuleStandOut()
    {
        LiveFeedModel model;
        AlertRule quiet = rule(u"quiet"_s, EventType::Comment, {});
        quiet.highlights = false;
        model.setAlerts(std::make_shared<AlertRules>(
            std::vector {quiet, rule(u"large"_s, EventType::Gift, u"diamonds >= 500"_s)}));
        model.append(sample());
        model.flush();
        QStringList alerting;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.row(row).isAlert)
                alerting << model.row(row).name;
        }
        QCOMPARE(alerting, QStringList {u"kai"_s});
    }

    void manyAlertsAreToldTogether()
    {
        QWidget window;
        AlertTeller teller(window);
        AlertRule told = rule(u"Gift!"_s, EventType::Gift, {});
        told.notifies = true;
        teller.setRules(std::make_shared<AlertRules>(std::vector {told}));
        QSignalSpy news(&teller, &AlertTeller::told);
        teller.append(*sample());
        QCOMPARE(news.count(), 1);
        QCOMPARE(news.first().first().toString(), u"Gift!"_s);
        QVERIFY(news.first().last().toString().contains(u"luz"_s));
        teller.append(*sample()); // within the pause: waits
        QCOMPARE(news.count(), 1);
    }

    void whatIsTypedHoldsAtOnce()
    {
        Appearance appearance(*qApp);
        AlertsDialog dialog({}, appearance);
        QSignalSpy changed(&dialog, &AlertsDialog::rulesChanged);
        dialog.addRule();
        QCOMPARE(dialog.rules().size(), 1U);
        QCOMPARE(dialog.rules().front().filter, u"diamonds >= 100"_s);
        dialog.removeRule();
        QVERIFY(dialog.rules().empty());
        QCOMPARE(changed.count(), 2);
    }
};

RACHA_TEST(TestAlertRules);
#include "tst_alertrules.moc"
