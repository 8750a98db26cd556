// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

class QUrl;

namespace racha {

class Appearance;
class ManualWindow;
class SettingsFile;

/// Opens the manual at what somebody looks at, and at the addresses of manualUrl(), whoever opens
/// those; its window is made when it is first shown, and is nobody's child: it stays usable beside
/// a dialog. One a program. Thread: GUI. The references outlive it.
class Manual final : public QObject
{
    Q_OBJECT

public:
    Manual(SettingsFile& settings, const Appearance& appearance, QObject* parent = nullptr);
    ~Manual() override;

    /// Null where it was not shown yet.
    ManualWindow* window() { return m_window.get(); }

public Q_SLOTS:
    void showTopic(const QString& anchor);
    /// What explains the part of the program that has the keyboard.
    void showHere();
    void showAddress(const QUrl& address);
    void close();

private:
    SettingsFile& m_settings;
    const Appearance& m_appearance;
    std::unique_ptr<ManualWindow> m_window;
};

} // namespace racha
