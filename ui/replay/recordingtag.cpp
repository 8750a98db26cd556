// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/replay/recordingtag.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 24;
constexpr int kPadding = 10;
constexpr int kGap = 8;
constexpr int kWidestName = 180;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

RecordingTag::RecordingTag(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setSpokenRole(*this, QAccessible::StaticText);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void RecordingTag::setName(const QString& name)
{
    if (name == m_name)
        return;
    m_name = name;
    retranslate();
}

int RecordingTag::tagWidth() const
{
    return QFontMetrics(bold(font())).horizontalAdvance(m_tag) + 2 * kPadding;
}

QSize RecordingTag::sizeHint() const
{
    const int name = fontMetrics().horizontalAdvance(m_name);
    const int shown = std::min(name, Appearance::scaled(kWidestName));
    return {tagWidth() + (name > 0 ? kGap + shown + 1 : 0), Appearance::scaled(kHeight)};
}

QSize RecordingTag::minimumSizeHint() const
{
    return {tagWidth(), Appearance::scaled(kHeight)};
}

void RecordingTag::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF tag(0, 0, tagWidth(), height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(theme.accent));
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2);
    painter.setPen(theme.accent);
    painter.setFont(bold(font()));
    painter.drawText(tag, Qt::AlignCenter, m_tag);
    const QRect rest = rect().adjusted(tagWidth() + kGap, 0, 0, 0);
    painter.setPen(theme.text);
    painter.setFont(font());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_name, Qt::ElideMiddle, rest.width()));
}

void RecordingTag::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordingTag::retranslate()
{
    m_tag = tr("Replay");
    const QString whole =
        m_name.isEmpty() ? tr("This is a replay.") : tr("This is a replay of %1.").arg(m_name);
    setAccessibleName(whole);
    setToolTip(whole);
    updateGeometry();
    update();
}

} // namespace racha
