// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/unknownmessages.h"
#include "ui/windowservices.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QMainWindow;

namespace racha {

class AlertRules;
class AlertsDialog;
class CommandPalette;
class EventReader;
class SettingsDialog;
class ShortcutsDialog;
class UnknownDialog;

/// The dialogs of the window, made when they are first shown. Thread: GUI.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this; `window` is its parent and that of the dialogs.
    WindowDialogs(const WindowServices& services, QMainWindow& window);

    /// The rules in force, as the settings keep them.
    std::shared_ptr<const AlertRules> alerts() const { return m_alerts; }

public Q_SLOTS:
    void showSettings();
    /// A menu changed what the settings dialog may be showing.
    void reloadSettings();
    void showShortcuts();
    void showAlerts();
    /// `usernames`: offered, the newest first.
    void openPalette(const QStringList& usernames);
    /// What Racha does not know, of what came and of what this store holds.
    void showUnknown(racha::EventReader& reader);
    void noteBatch(const racha::EventBatchPtr& batch);

Q_SIGNALS:
    void settingChanged(const QString& key);
    void alertsChanged(const std::shared_ptr<const racha::AlertRules>& alerts);
    void watchRequested(const QString& username);
    /// Stored messages are to be decoded again.
    void redecodingRequested();

private:
    const WindowServices m_services;
    QMainWindow& m_window;
    std::shared_ptr<const AlertRules> m_alerts;
    CommandPalette* m_palette = nullptr;
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<ShortcutsDialog> m_shortcutsDialog;
    QPointer<AlertsDialog> m_alertsDialog;
    UnknownMessages m_unknown;
    QPointer<UnknownDialog> m_unknownDialog;
};

} // namespace racha
