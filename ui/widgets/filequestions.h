// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Questions for files that let the caller go on. Those of QFileDialog that wait for the answer
/// hold up an assistive program that pressed the button until somebody answers. Thread: GUI.
/// Nothing is called where the person decides otherwise, or `parent` goes first.
namespace racha::filequestions {

/// `kinds`: as for QFileDialog, `Tables (*.csv)`. A name without an ending gets that of the kind,
/// and whether it is to be replaced is asked of the name that it has then.
void askWhereToSave(QWidget* parent, const QString& title, const QString& proposal,
                    const QString& kinds, std::function<void(const QString& path)> take);
void askForFiles(QWidget* parent, const QString& title, const QString& folder, const QString& kinds,
                 std::function<void(const QStringList& paths)> take);
/// What did not work.
void warn(QWidget* parent, const QString& title, const QString& text);

} // namespace racha::filequestions
