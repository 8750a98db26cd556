// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/filequestions.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>
#include <utility>

namespace racha::filequestions {

namespace {

/// Of `Tables (*.csv)`, and of the first of several kinds; empty where any will do.
QString endingOf(const QString& kinds)
{
    const QString first = kinds.section(QStringLiteral("*."), 1, 1);
    const auto isWord = [](QChar character) { return character.isLetterOrNumber(); };
    return QString(first.begin(),
                   std::find_if_not(first.begin(), first.end(), isWord) - first.begin());
}

} // namespace

void askWhereToSave(QWidget* parent, const QString& title, const QString& proposal,
                    const QString& kinds, std::function<void(const QString& path)> take)
{
    auto* const dialog = new QFileDialog(parent, title, proposal, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(proposal);
    dialog->setDefaultSuffix(endingOf(kinds));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& kind) { dialog->setDefaultSuffix(endingOf(kind)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(take));
    dialog->open();
}

void askForFiles(QWidget* parent, const QString& title, const QString& folder, const QString& kinds,
                 std::function<void(const QStringList& paths)> take)
{
    auto* const dialog = new QFileDialog(parent, title, folder, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(take));
    dialog->open();
}

void warn(QWidget* parent, const QString& title, const QString& text)
{
    auto* const box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace racha::filequestions
