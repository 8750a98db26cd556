// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/upkeep/importdialog.h"

#include "ui/upkeep/storeupkeep.h"
#include "ui/words/upkeeptext.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNamesShown = 8;

} // namespace

ImportDialog::ImportDialog(StoreUpkeep& upkeep, DatabaseUrl database, QStringList files,
                           const Appearance& appearance, QWidget* parent)
    : UpkeepDialog(upkeep, appearance, parent)
    , m_database(std::move(database))
    , m_files(std::move(files))
{
    setReady(true);
    retranslate();
}

void ImportDialog::begin()
{
    upkeep().import(
        m_database, m_files,
        [this](const ImportSummary& summary) { showProgress(importProgressText(summary)); },
        [this](const Result<ImportSummary>& summary) {
            if (!summary) {
                fail(summary.error());
                return;
            }
            const QString text = importResultSentences(*summary).join(u'\n');
            if (summary->isCancelled)
                stopped(text);
            else
                succeed(text);
        });
}

void ImportDialog::retranslate()
{
    QStringList names = m_files.mid(0, kNamesShown);
    if (m_files.size() > kNamesShown)
        names << u"…"_s;
    setWords(tr("Import"), tr("Take these files over into the store?"),
             names.join(u'\n') + u"\n\n"
                 + tr("Into %1. What is there already is passed over, so that a file may be "
                      "imported twice. The files stay as they are.")
                       .arg(m_database.text()),
             tr("&Import"));
}

} // namespace racha
