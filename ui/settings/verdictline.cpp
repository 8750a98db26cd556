// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/verdictline.h"

#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIconSize = 16;

} // namespace

VerdictLine::VerdictLine(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    connect(&appearance, &Appearance::changed, this, &VerdictLine::refresh);
    hide();
}

void VerdictLine::say(Kind kind, const QString& text)
{
    m_kind = kind;
    m_words->setText(text);
    setVisible(kind != Kind::None);
    refresh();
}

QString VerdictLine::text() const
{
    return m_words->text();
}

void VerdictLine::refresh()
{
    const Theme& theme = m_appearance.theme();
    QString icon = u"info"_s;
    QColor colour = theme.dim;
    if (m_kind == Kind::Good) {
        icon = u"good"_s;
        colour = theme.started;
    } else if (m_kind == Kind::Bad) {
        icon = u"warning"_s;
        colour = theme.ended;
    }
    m_icon->setPixmap(symbolPixmap(icon, colour, kIconSize, devicePixelRatioF()));
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, m_kind == Kind::Note ? theme.dim : theme.text);
    m_words->setPalette(palette);
}

} // namespace racha
