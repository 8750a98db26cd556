// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/upkeep/backupdialog.h"

#include "ui/settings/filefield.h"
#include "ui/upkeep/storeupkeep.h"
#include "ui/words/upkeeptext.h"

#include <QDateTime>
#include <QDir>
#include <QLineEdit>

namespace racha {

using namespace Qt::Literals::StringLiterals;

BackupDialog::BackupDialog(StoreUpkeep& upkeep, DatabaseUrl database, const Appearance& appearance,
                           QWidget* parent)
    : UpkeepDialog(upkeep, appearance, parent)
    , m_database(std::move(database))
    , m_target(new FileField(FileField::Mode::New, this))
{
    const QString now = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    m_target->setPath(QDir::home().filePath(u"racha-backup-"_s + now + u".sqlite"_s));
    addField(m_target);
    connect(&m_target->line(), &QLineEdit::textChanged, this,
            [this] { setReady(!m_target->path().isEmpty()); });
    setReady(true);
    retranslate();
}

void BackupDialog::begin()
{
    const QString target = m_target->path();
    upkeep().backUp(
        m_database, target,
        [this](const BackupProgress& progress) {
            showProgress(backupProgressText(progress),
                         progress.phase == BackupPhase::Copying ? progress.share : -1);
        },
        [this, target](const Result<BackupResult>& result) {
            if (!result)
                fail(result.error());
            else if (result->isCancelled)
                stopped(backupResultSentence(*result, target));
            else
                succeed(backupResultSentence(*result, target));
        });
}

void BackupDialog::retranslate()
{
    m_target->setTitle(tr("File of the backup"));
    setWords(tr("Back up"), tr("Copy the whole store into a file?"),
             tr("From %1. What runs goes on meanwhile. The copy is an SQLite file that Racha opens "
                "as its store; it is checked, and never takes the place of another file.")
                 .arg(m_database.text()),
             tr("&Back Up"));
}

} // namespace racha
