// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/folderlist.h"

#include "core/settings/datafolders.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBetween = 10;

} // namespace

FolderList::FolderList(QWidget* parent)
    : QWidget(parent)
{
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(0, 1);
    add(QFileInfo(datafolders::settingsFile()).absolutePath());
    add(datafolders::data());
    add(datafolders::data() + u"/recordings");
    add(datafolders::state());
    retranslate();
}

void FolderList::add(const QString& path)
{
    const Place place {path, new QLabel(this), new QLabel(path, this), new QPushButton(this)};
    place.where->setObjectName(u"dim"_s);
    place.where->setWordWrap(true);
    place.where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = static_cast<QGridLayout*>(this->layout());
    const int row = static_cast<int>(m_places.size()) * 3;
    if (row > 0)
        layout->setRowMinimumHeight(row - 1, kBetween);
    layout->addWidget(place.title, row, 0);
    layout->addWidget(place.where, row + 1, 0);
    layout->addWidget(place.open, row, 1, 2, 1, Qt::AlignVCenter);
    connect(place.open, &QPushButton::clicked, this,
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    m_places << place;
}

void FolderList::refresh()
{
    for (const Place& place : std::as_const(m_places))
        place.open->setEnabled(QFileInfo(place.path).isDir());
}

QString FolderList::searchWords() const
{
    QStringList words;
    for (const Place& place : m_places)
        words << place.title->text() << place.path;
    return words.join(u' ');
}

void FolderList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FolderList::retranslate()
{
    const std::array titles {tr("Settings folder"), tr("Data folder"), tr("Recordings folder"),
                             tr("Log folder")};
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const QString& title = titles[static_cast<std::size_t>(i)];
        m_places.at(i).title->setText(title);
        m_places.at(i).open->setText(tr("Open"));
        m_places.at(i).open->setAccessibleName(tr("Open: %1").arg(title));
    }
    refresh();
}

} // namespace racha
