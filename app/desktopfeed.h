// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localfeed.h"
#include "ui/settings/feedcontrol.h"

namespace racha {

class SettingsFile;

/// The local feed of the window: open as the settings say.
/// Thread: GUI.
class DesktopFeed final : public QObject, public FeedControl
{
    Q_OBJECT

public:
    /// `settings` outlive it.
    explicit DesktopFeed(const SettingsFile& settings, QObject* parent = nullptr);

    /// Opens, closes or moves it as the settings say now.
    void follow();

    void append(const racha::EventBatchPtr& batch) { m_feed.append(batch); }

    FeedStatus status() const override { return m_status; }

    Result<Secret> token() override;
    Result<Secret> renewToken() override;

    void watch(std::function<void()> changed) override { m_changed = std::move(changed); }

private:
    void tell();

    const SettingsFile& m_settings;
    LocalFeed m_feed;
    FeedStatus m_status;
    std::function<void()> m_changed;
};

} // namespace racha
