// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/watchlist/watchaddbar.h"

#include "ui/widgets/usernamefield.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

WatchAddBar::WatchAddBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new UsernameField(this))
    , m_add(new QPushButton(this))
    , m_reply(new QLabel(this))
    , m_undo(new QPushButton(this))
{
    m_add->setEnabled(false);
    m_reply->setObjectName(u"dim"_s);
    m_reply->setTextFormat(Qt::PlainText);
    m_reply->setWordWrap(true);
    m_undo->setObjectName(u"quiet"_s);

    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(12, 0, 12, 10);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_field, 0, 0);
    layout->addWidget(m_add, 0, 1);
    layout->addWidget(m_reply, 1, 0);
    layout->addWidget(m_undo, 1, 1);
    layout->setColumnStretch(0, 1);

    connect(m_field, &QLineEdit::textEdited, this, [this] {
        if (m_field->complaint().isEmpty())
            say({});
    });
    connect(m_field, &QLineEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_field->username().isEmpty()); });
    connect(m_field, &UsernameField::complaintChanged, this,
            [this](const QString& complaint) { say(complaint); });
    connect(m_field, &UsernameField::usernameEntered, this, &WatchAddBar::submit);
    connect(m_add, &QPushButton::clicked, this, &WatchAddBar::submit);
    connect(m_undo, &QPushButton::clicked, this, &WatchAddBar::undoRequested);
    retranslate();
    say({});
}

void WatchAddBar::say(const QString& text, bool canUndo)
{
    m_reply->setText(text);
    m_reply->setVisible(!text.isEmpty());
    m_undo->setVisible(canUndo);
}

void WatchAddBar::submit()
{
    const QString username = m_field->username();
    if (username.isEmpty())
        return;
    m_field->clear();
    Q_EMIT addRequested(username);
}

void WatchAddBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WatchAddBar::retranslate()
{
    m_field->setLabel(tr("Add to the watch list: username"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Watch list: add this person"));
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Watch list: undo the removal"));
}

} // namespace racha
