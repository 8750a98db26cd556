// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/gifttonesview.h"

#include "core/settings/settingsfile.h"
#include "ui/feed/gifttones.h"
#include "ui/feed/toneplayer.h"
#include "ui/widgets/spoken.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QFont>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

GiftTonesView::GiftTonesView(TonePlayer& player, const SettingsFile& settings, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_settings(settings)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_trouble(new QLabel(this))
    , m_listen(new QPushButton(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_words->setObjectName(QStringLiteral("dim"));
    m_words->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->hide();
    setSpokenRole(*m_trouble, QAccessible::Notification); // who needs tones may not see it
    m_listen->setAutoDefault(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_listen, 0, Qt::AlignLeft);
    layout->addWidget(m_trouble);
    connect(m_listen, &QPushButton::clicked, this,
            [this] { playGiftScale(m_player, giftToneVolume(m_settings)); });
    m_player.watch([this] { showTrouble(); });
    retranslate();
}

GiftTonesView::~GiftTonesView()
{
    m_player.watch({});
}

void GiftTonesView::showTrouble()
{
    const QString text = troubleText();
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty()); // which is spoken
}

QString GiftTonesView::troubleText() const
{
    const auto trouble = m_player.trouble();
    if (!trouble)
        return {};
    switch (trouble->fault) {
    case SoundFault::NotSupported:
        return tr("This build of Racha cannot play tones.");
    case SoundFault::NoLibrary:
        return tr("The library that reaches the sound server is missing: %1. Listen tries again.")
            .arg(trouble->detail);
    case SoundFault::NoServer:
        break;
    }
    return tr("No sound server answers: %1. Listen tries again.").arg(trouble->detail);
}

QString GiftTonesView::searchWords() const
{
    return m_title->text() + u' ' + m_words->text() + u' ' + m_listen->text() + u' '
        + tr("sound, notes, pitch, accessibility");
}

void GiftTonesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GiftTonesView::retranslate()
{
    QStringList worths;
    for (const std::int64_t diamonds : kGiftScale)
        worths << words::number(diamonds);
    const QString most = worths.takeLast();
    m_title->setText(tr("How gifts sound"));
    m_words->setText(tr("Listen plays gifts of %1 and %2 diamonds, one after the other.")
                         .arg(worths.join(QStringLiteral(", ")), most));
    m_listen->setText(tr("Listen"));
    showTrouble();
}

} // namespace racha
