// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/filefield.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace racha {

FileField::FileField(Mode mode, QWidget* parent)
    : QWidget(parent)
    , m_mode(mode)
    , m_line(new QLineEdit(this))
    , m_choose(new QPushButton(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_choose);
    connect(m_line, &QLineEdit::editingFinished, this, [this] { take(m_line->text().trimmed()); });
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    retranslate();
}

QString FileField::path() const
{
    return m_line->text().trimmed();
}

void FileField::setPath(const QString& path)
{
    m_known = path;
    m_line->setText(path);
}

void FileField::setPlaceholder(const QString& text)
{
    m_line->setPlaceholderText(text);
}

void FileField::setTitle(const QString& title)
{
    m_title = title;
    retranslate();
}

void FileField::take(const QString& path)
{
    if (path == m_known)
        return;
    m_known = path;
    Q_EMIT edited(path);
}

void FileField::choose()
{
    auto* const dialog = new QFileDialog(this, m_title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = m_mode == Mode::New;
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    // An existing database is opened, not replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    const QString shown = m_line->text().isEmpty() ? m_line->placeholderText() : m_line->text();
    if (const QFileInfo known(shown); known.dir().exists() && known.isAbsolute())
        dialog->setDirectory(known.absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        setPath(path);
        Q_EMIT edited(path);
    });
    dialog->open();
}

void FileField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FileField::retranslate()
{
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose: %1").arg(m_title));
    m_line->setAccessibleName(m_title);
}

} // namespace racha
