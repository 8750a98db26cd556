// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/appearance.h"

#include "ui/presentation/pictures.h"
#include "ui/widgets/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextPixels = 13;
constexpr int kFixedPixels = 12; ///< its characters are wider
constexpr double kHighContrast = 20; ///< to 1; black on white has 21, usual palettes up to 18

/// Noto first: digits of equal width, and the emoji font comes into play before fonts that have
/// black and white emoji of their own. Whoever has the desktop's letters larger has ours larger.
QFont textFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Color Emoji"_s, u"Noto Sans CJK JP"_s});
    font.setPixelSize(std::max(kTextPixels, QFontInfo(QApplication::font()).pixelSize()));
    return font;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

bool hasHighContrast(const QPalette& palette)
{
    return Theme::contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText))
        >= kHighContrast;
}

const Theme& themeOf(bool isDark, bool hasContrast)
{
    if (hasContrast)
        return isDark ? Theme::contrastDark() : Theme::contrastLight();
    return isDark ? Theme::dark() : Theme::light();
}

} // namespace

Appearance::Appearance(QApplication& application)
    : m_application(application)
    , m_startedDark(isDark(QApplication::palette()))
    , m_wantsContrast(hasHighContrast(QApplication::palette()))
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(textFont());
    apply();
    application.installEventFilter(this);
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Appearance::setPictures(Pictures& pictures)
{
    m_pictures = &pictures;
    connect(&pictures, &Pictures::changed, this, &Appearance::picturesChanged);
}

QPixmap Appearance::avatar(UserId user) const
{
    return m_pictures != nullptr ? m_pictures->avatar(user) : QPixmap();
}

QPixmap Appearance::giftPicture(const QString& name) const
{
    return m_pictures != nullptr ? m_pictures->gift(name) : QPixmap();
}

int Appearance::scaled(int pixels)
{
    return pixels * QFontInfo(QApplication::font()).pixelSize() / kTextPixels;
}

QFont Appearance::fixedFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s,
                      u"Noto Color Emoji"_s, u"Noto Sans CJK JP"_s});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(scaled(kFixedPixels));
    return font;
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && !m_isApplying && m_choice == Choice::System) {
        m_startedDark = isDark(QApplication::style()->standardPalette());
        apply();
    }
    return QObject::eventFilter(watched, event);
}

bool Appearance::systemIsDark() const
{
    return m_startedDark;
}

void Appearance::apply()
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    m_theme = &themeOf(dark, m_wantsContrast);
    m_isApplying = true;
    QApplication::setPalette(m_theme->palette());
    m_application.setStyleSheet(styleSheet(*m_theme));
    m_isApplying = false;
    Q_EMIT changed();
}

} // namespace racha
