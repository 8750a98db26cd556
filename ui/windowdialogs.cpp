// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/windowdialogs.h"

#include "core/settings/settingsfile.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/models/alertrules.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shortcutsdialog.h"
#include "ui/unknown/unknowndialog.h"
#include "ui/widgets/commandpalette.h"

#include <QMainWindow>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kAlerts = u"alerts/rules"_s;

void bringForward(QWidget& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

WindowDialogs::WindowDialogs(const WindowServices& services, QMainWindow& window)
    : QObject(&window)
    , m_services(services)
    , m_window(window)
    , m_alerts(std::make_shared<AlertRules>(
          AlertRules::fromText(services.settings.value(kAlerts).value_or(QString()))))
{
}

void WindowDialogs::showSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog =
            new SettingsDialog(m_services.settings, m_services.overrides, m_services.storeTester,
                               m_services.secretKeeper, m_services.appearance, &m_window);
        m_settingsDialog->setFeed(m_services.feed);
        m_settingsDialog->setTones(m_services.tones);
        connect(m_settingsDialog, &SettingsDialog::settingChanged, this,
                &WindowDialogs::settingChanged);
    }
    bringForward(*m_settingsDialog);
}

void WindowDialogs::reloadSettings()
{
    if (m_settingsDialog)
        m_settingsDialog->reload();
}

void WindowDialogs::showShortcuts()
{
    if (!m_shortcutsDialog)
        m_shortcutsDialog = new ShortcutsDialog(m_window);
    bringForward(*m_shortcutsDialog);
}

void WindowDialogs::showAlerts()
{
    if (!m_alertsDialog) {
        m_alertsDialog = new AlertsDialog(*m_alerts, m_services.appearance, &m_window);
        m_alertsDialog->setWebhooks(m_services.webhooks);
        connect(m_alertsDialog, &AlertsDialog::rulesChanged, this,
                [this](const std::vector<AlertRule>& rules) {
                    m_alerts = std::make_shared<AlertRules>(rules);
                    m_services.settings.setValue(kAlerts, m_alerts->text());
                    Q_EMIT alertsChanged(m_alerts);
                });
    }
    bringForward(*m_alertsDialog);
}

void WindowDialogs::showUnknown(EventReader& reader)
{
    if (!m_unknownDialog) {
        m_unknownDialog =
            new UnknownDialog(m_unknown, reader, MappingFolder(m_services.mappingFolder),
                              m_services.appearance, &m_window);
        connect(m_unknownDialog, &UnknownDialog::redecodingRequested, this,
                &WindowDialogs::redecodingRequested);
    }
    bringForward(*m_unknownDialog);
}

void WindowDialogs::noteBatch(const EventBatchPtr& batch)
{
    m_unknown.take(*batch);
    if (m_unknownDialog)
        m_unknownDialog->noteCame();
}

void WindowDialogs::openPalette(const QStringList& usernames)
{
    if (m_palette == nullptr) {
        m_palette = new CommandPalette(m_window, m_services.appearance);
        connect(m_palette, &CommandPalette::watchRequested, this, &WindowDialogs::watchRequested);
    }
    m_palette->setUsernames(usernames);
    m_palette->open();
}

} // namespace racha
