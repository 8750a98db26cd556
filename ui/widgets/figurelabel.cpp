// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/figurelabel.h"

#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kValueHeight = 21;
constexpr int kCaptionHeight = 16;

/// Gives way where the window is narrow: the figure above it matters more.
class Caption final : public QuietLabel
{
public:
    using QuietLabel::QuietLabel;

    QSize minimumSizeHint() const override { return {0, QuietLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        style()->drawItemText(
            &painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(),
            fontMetrics().elidedText(text(), Qt::ElideRight, width()), foregroundRole());
    }
};

} // namespace

FigureLabel::FigureLabel(QWidget* parent)
    : QWidget(parent)
    , m_value(new QuietLabel(this))
    , m_caption(new Caption(this))
{
    m_value->setObjectName(u"figureValue"_s);
    m_caption->setObjectName(u"figureCaption"_s);
    // Signs from other fonts (◆, ≈) are taller: the lines of all figures stay level all the same.
    m_value->setFixedHeight(Appearance::scaled(kValueHeight));
    m_caption->setFixedHeight(Appearance::scaled(kCaptionHeight));
    auto* const line = new QWidget(this);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedWidth(1);

    auto* const texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(1);
    texts->addWidget(m_value);
    texts->addWidget(m_caption);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(line);
    layout->addLayout(texts);
}

void FigureLabel::setValue(const QString& value)
{
    m_value->setText(value);
}

void FigureLabel::setCaption(const QString& caption)
{
    m_caption->setText(caption);
}

QString FigureLabel::spokenName() const
{
    return m_value->text() + u' ' + m_caption->text();
}

} // namespace racha
