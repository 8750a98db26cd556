// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/momentdialog.h"

#include "core/base/clock.h"
#include "ui/words/displayzone.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

MomentDialog::MomentDialog(QWidget* parent)
    : QDialog(parent)
    , m_label(new QLabel(this))
    , m_moment(new QDateTimeEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_label->setBuddy(m_moment);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_moment);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT momentChosen(
            WallTime(std::chrono::milliseconds(m_moment->dateTime().toMSecsSinceEpoch())));
    });
    retranslate();
}

void MomentDialog::ask(WallTime moment)
{
    m_moment->setDateTime(shownTime(moment == WallTime() ? SystemClock().now() : moment));
    m_moment->setFocus();
    open();
}

void MomentDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void MomentDialog::retranslate()
{
    setWindowTitle(tr("Go to Date"));
    const bool isUtc = displayZone() == DisplayZone::Utc;
    m_label->setText(isUtc ? tr("Show what happened at (UTC):") : tr("Show what happened at:"));
    m_moment->setAccessibleName(m_label->text());
    m_moment->setLocale(QLocale());
    m_moment->setTimeSpec(isUtc ? Qt::UTC : Qt::LocalTime);
    QString day = QLocale().dateFormat(QLocale::ShortFormat);
    if (!day.contains(u"yyyy"_s))
        day.replace(u"yy"_s, u"yyyy"_s); // two digits would be of the last century
    m_moment->setDisplayFormat(day + u" HH:mm:ss");
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Go"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

} // namespace racha
