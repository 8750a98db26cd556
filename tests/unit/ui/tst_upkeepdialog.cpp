// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/settings/filefield.h"
#include "ui/settings/verdictline.h"
#include "ui/upkeep/adoptiondialog.h"
#include "ui/upkeep/backupdialog.h"
#include "ui/upkeep/importdialog.h"
#include "ui/upkeep/storeupkeep.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// Keeps what it was asked; the test answers.
class KeptUpkeep final : public StoreUpkeep
{
public:
    void backUp(const DatabaseUrl& /*database*/, const QString& file, StoreBackup::Watch watch,
                BackedUp done) override
    {
        target = file;
        backupWatch = std::move(watch);
        backedUp = std::move(done);
    }

    void import(const DatabaseUrl& /*database*/, const QStringList& names, ImportWatch watch,
                Imported done) override
    {
        files = names;
        importWatch = std::move(watch);
        imported = std::move(done);
    }

    void planAdoption(Planned done) override { planned = std::move(done); }

    void adopt(Adoption::Watch watch, Adopted done) override
    {
        adoptionWatch = std::move(watch);
        adopted = std::move(done);
    }

    void cancel() override { isCancelled = true; }

    void forget() override { isForgotten = true; }

    QString target;
    QStringList files;
    StoreBackup::Watch backupWatch;
    ImportWatch importWatch;
    Adoption::Watch adoptionWatch;
    BackedUp backedUp;
    Imported imported;
    Planned planned;
    Adopted adopted;
    bool isCancelled = false;
    bool isForgotten = false;
};

} // namespace

class TestUpkeepDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Appearance> m_appearance;
    KeptUpkeep m_upkeep;
    const DatabaseUrl m_store = DatabaseUrl::parse(u"sqlite:/tmp/store.sqlite"_s).value();

    static QPushButton& go(const QDialog& dialog)
    {
        return *dialog.findChild<QPushButton*>(u"begin"_s);
    }

    static const VerdictLine& verdict(const QDialog& dialog)
    {
        return *dialog.findChild<VerdictLine*>();
    }

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void init() { m_upkeep = KeptUpkeep(); }

    void aBackupNeedsAName()
    {
        BackupDialog dialog(m_upkeep, m_store, *m_appearance);
        auto& field = *dialog.findChild<FileField*>();
        QVERIFY(go(dialog).isEnabled());
        field.line().clear();
        QVERIFY(!go(dialog).isEnabled());
        field.line().setText(u"/tmp/copy.sqlite"_s);
        go(dialog).click();
        QCOMPARE(m_upkeep.target, u"/tmp/copy.sqlite"_s);
    }

    void aBackupShowsHowFarItIsAndHowItEnded()
    {
        BackupDialog dialog(m_upkeep, m_store, *m_appearance);
        const QSignalSpy finished(&dialog, &UpkeepDialog::finished);
        go(dialog).click();
        m_upkeep.backupWatch({BackupPhase::Copying, 0.25});
        const auto& bar = *dialog.findChild<QProgressBar*>();
        QCOMPARE(bar.value() * 4, bar.maximum());
        m_upkeep.backupWatch({BackupPhase::Checking, 0});
        QCOMPARE(bar.maximum(), 0);
        m_upkeep.backedUp(BackupResult {false, 1'500'000, 599, 1, 58});
        QCOMPARE(verdict(dialog).kind(), VerdictLine::Kind::Good);
        QVERIFY(verdict(dialog).text().contains(u"599"_s));
        QVERIFY(!go(dialog).isEnabled());
        QCOMPARE(finished.count(), 1);
    }

    void theButtonStopsWhatRuns()
    {
        BackupDialog dialog(m_upkeep, m_store, *m_appearance);
        go(dialog).click();
        go(dialog).click();
        QVERIFY(m_upkeep.isCancelled);
        m_upkeep.backedUp(BackupResult {true});
        QCOMPARE(verdict(dialog).kind(), VerdictLine::Kind::Note);
        QVERIFY(go(dialog).isEnabled());
    }

    void aFailureHasItsSentenceAndItsDetail()
    {
        BackupDialog dialog(m_upkeep, m_store, *m_appearance);
        go(dialog).click();
        m_upkeep.backedUp(failure(ErrorCode::DiskFull, u"the copy needs 5 bytes"_s));
        QCOMPARE(verdict(dialog).kind(), VerdictLine::Kind::Bad);
        QVERIFY(verdict(dialog).text().contains(u"the copy needs 5 bytes"_s));
    }

    void filesAreImportedAndCounted()
    {
        ImportDialog dialog(m_upkeep, m_store, {u"/tmp/a.racha"_s, u"/tmp/b.sqlite"_s},
                            *m_appearance);
        go(dialog).click();
        QCOMPARE(m_upkeep.files, (QStringList {u"/tmp/a.racha"_s, u"/tmp/b.sqlite"_s}));
        ImportSummary summary;
        summary.events = 12;
        m_upkeep.importWatch(summary);
        QVERIFY(verdict(dialog).text().contains(u"12"_s));
        summary.refused = 3;
        m_upkeep.imported(summary);
        QCOMPARE(verdict(dialog).kind(), VerdictLine::Kind::Good);
        QVERIFY(verdict(dialog).text().contains(u'3'));
    }

    void adoptingNeedsAPlanAndABackup()
    {
        AdoptionDialog dialog(m_upkeep, *m_appearance);
        auto& isBackedUp = *dialog.findChild<QCheckBox*>(u"isBackedUp"_s);
        isBackedUp.setChecked(true);
        QVERIFY(!go(dialog).isEnabled());
        AdoptionPlan plan;
        plan.state = 3;
        plan.events = 88'410;
        plan.newColumns = QStringList {u"live_events.message_id"_s};
        m_upkeep.planned(plan);
        QVERIFY(go(dialog).isEnabled());
        isBackedUp.setChecked(false);
        QVERIFY(!go(dialog).isEnabled());
        QVERIFY(!m_upkeep.adopted);
        bool isTold = false;
        for (const QLabel* const label : dialog.findChildren<QLabel*>())
            isTold |= label->text().contains(u"live_events (message_id)"_s)
                && label->text().contains(words::number(88'410));
        QVERIFY(isTold);
        isBackedUp.setChecked(true);
        go(dialog).click();
        QVERIFY(m_upkeep.adopted);
        m_upkeep.adoptionWatch({AdoptionPhase::Rows, 1, 2});
        m_upkeep.adopted(AdoptionResult {});
        QCOMPARE(verdict(dialog).kind(), VerdictLine::Kind::Good);
    }

    void aDatabaseThatCannotBeAdoptedIsSaidSo()
    {
        AdoptionDialog dialog(m_upkeep, *m_appearance);
        m_upkeep.planned(failure(ErrorCode::DbNeedsAdoption, u"live_events has no column x"_s));
        QCOMPARE(verdict(dialog).kind(), VerdictLine::Kind::Bad);
        QVERIFY(!go(dialog).isEnabled());
    }

    void whoeverClosesItWantsNoAnswer()
    {
        {
            const BackupDialog dialog(m_upkeep, m_store, *m_appearance);
            go(dialog).click();
        }
        QVERIFY(m_upkeep.isForgotten);
    }
};

RACHA_TEST(TestUpkeepDialog);
#include "tst_upkeepdialog.moc"
