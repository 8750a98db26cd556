// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/upkeep/adoptiondialog.h"

#include "ui/upkeep/storeupkeep.h"
#include "ui/words/upkeeptext.h"

#include <QCheckBox>

namespace racha {

using namespace Qt::Literals::StringLiterals;

AdoptionDialog::AdoptionDialog(StoreUpkeep& upkeep, const Appearance& appearance, QWidget* parent)
    : UpkeepDialog(upkeep, appearance, parent)
    , m_isBackedUp(new QCheckBox(this))
{
    m_isBackedUp->setObjectName(u"isBackedUp"_s);
    addField(m_isBackedUp);
    connect(m_isBackedUp, &QCheckBox::toggled, this, &AdoptionDialog::refreshReady);
    retranslate();
    this->upkeep().planAdoption([this](const Result<AdoptionPlan>& plan) {
        if (!plan) {
            fail(plan.error());
            return;
        }
        m_plan = *plan;
        retranslate();
        refreshReady();
    });
}

void AdoptionDialog::refreshReady()
{
    setReady(m_plan && m_isBackedUp->isChecked());
}

void AdoptionDialog::begin()
{
    upkeep().adopt(
        [this](const AdoptionProgress& progress) {
            showProgress(adoptionProgressText(progress),
                         progress.all > 0 ? static_cast<double>(progress.done)
                                 / static_cast<double>(progress.all)
                                          : -1);
        },
        [this](const Result<AdoptionResult>& result) {
            if (!result) {
                fail(result.error());
                return;
            }
            const QString text = adoptionResultSentences(*result).join(u'\n');
            if (result->isCancelled)
                stopped(text);
            else
                succeed(text);
        });
}

void AdoptionDialog::retranslate()
{
    m_isBackedUp->setText(tr("I have a &backup of this database"));
    setWords(tr("Adopt a database"),
             tr("Take over the tables of the predecessor in this database?"),
             m_plan ? adoptionPlanSentences(*m_plan).join(u'\n') : tr("Looking…"), tr("&Adopt"));
}

} // namespace racha
