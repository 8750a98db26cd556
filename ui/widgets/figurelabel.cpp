// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/figurelabel.h"

#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kValueHeight = 21;
constexpr int kCaptionHeight = 16;

} // namespace

FigureLabel::FigureLabel(QWidget* parent)
    : QWidget(parent)
    , m_value(new QLabel(this))
    , m_caption(new QLabel(this))
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
    if (m_value->text() == value)
        return;
    m_value->setText(value);
    announce();
}

void FigureLabel::setCaption(const QString& caption)
{
    if (m_caption->text() == caption)
        return;
    m_caption->setText(caption);
    announce();
}

void FigureLabel::announce()
{
    setAccessibleName(m_caption->text());
    setAccessibleDescription(m_value->text());
}

} // namespace racha
