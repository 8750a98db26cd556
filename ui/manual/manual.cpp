// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manual.h"

#include "ui/manual/manualtopic.h"
#include "ui/manual/manualwindow.h"

#include <QApplication>
#include <QDesktopServices>

namespace racha {

using namespace Qt::Literals::StringLiterals;

Manual::Manual(SettingsFile& settings, const Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_appearance(appearance)
{
    QDesktopServices::setUrlHandler(QLatin1StringView(kManualScheme), this, "showAddress");
}

Manual::~Manual()
{
    QDesktopServices::unsetUrlHandler(QLatin1StringView(kManualScheme));
}

void Manual::showTopic(const QString& anchor)
{
    if (!m_window)
        m_window = std::make_unique<ManualWindow>(m_settings, m_appearance);
    m_window->show();
    m_window->showTopic(anchor);
    m_window->raise();
    m_window->activateWindow();
}

void Manual::showHere()
{
    const QWidget* const active = QApplication::activeWindow();
    if (active != nullptr && active == m_window.get())
        return; // F1 in the manual is no wish to leave one's place
    const QWidget* const focused = QApplication::focusWidget();
    showTopic(manualTopic(focused != nullptr ? focused : active));
}

void Manual::showAddress(const QUrl& address)
{
    showTopic(address.path());
}

void Manual::close()
{
    if (m_window)
        m_window->close();
}

} // namespace racha
