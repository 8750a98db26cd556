// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/originnote.h"

#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QHBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIconSize = 14;

} // namespace

QString overrideText(const SettingOverride& what)
{
    switch (what.origin) {
    case SettingOrigin::CommandLine:
        return OriginNote::tr("Set by %1 on the command line. It cannot be changed here.")
            .arg(what.name);
    case SettingOrigin::Environment:
        return OriginNote::tr("Set by the environment variable %1. It cannot be changed here.")
            .arg(what.name);
    case SettingOrigin::DotEnv:
        return OriginNote::tr("Set by %1 in the file .env. It cannot be changed here.")
            .arg(what.name);
    case SettingOrigin::Settings:
    case SettingOrigin::Default:
        break;
    }
    return {};
}

std::optional<SettingOverride> overrideOf(const SettingOverrides& all, const char* key)
{
    const auto found = all.constFind(QLatin1StringView(key));
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

OriginNote::OriginNote(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    m_words->setWordWrap(true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    connect(&appearance, &Appearance::changed, this, &OriginNote::refresh);
    hide();
}

void OriginNote::setOverride(const std::optional<SettingOverride>& what)
{
    m_override = what;
    setVisible(what.has_value());
    refresh();
}

void OriginNote::refresh()
{
    const Theme& theme = m_appearance.theme();
    m_icon->setPixmap(symbolPixmap(u"lock"_s, theme.running, kIconSize, devicePixelRatioF()));
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, theme.running);
    m_words->setPalette(palette);
    m_words->setText(m_override ? overrideText(*m_override) : QString());
}

void OriginNote::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace racha
