// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "ui/models/alertrules.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

class QSystemTrayIcon;
class QWidget;

namespace racha {

class Webhooks;

/// What a server is told of an event, as JSON.
QByteArray webhookBody(const QString& rule, const Event& event, std::string_view streamer);

/// Tells by sound and by the desktop what the rules ask to be told; never more often than every
/// kPause, further alerts meanwhile are counted and told together. The feed shows all of them, and
/// servers are told each.
class AlertTeller final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPause = 3'000; // ms

    explicit AlertTeller(QWidget& window);
    ~AlertTeller() override;

    void setRules(std::shared_ptr<const AlertRules> rules) { m_rules = std::move(rules); }

    /// They outlive it; without them no server is told.
    void setWebhooks(Webhooks& webhooks) { m_webhooks = &webhooks; }

    /// `isReplay`: servers are not told of what was long ago.
    void append(const EventBatch& batch, bool isReplay = false);
    /// Something that is no event: a name of the watch list went live.
    void tell(const QString& title, const QString& text);

Q_SIGNALS:
    /// What was told to the desktop, for those who test it.
    void told(const QString& title, const QString& text);

private:
    struct Waiting
    {
        QString title;
        QString text;
        int alerts = 0;
        bool sounds = false;
        bool notifies = false;
    };

    void note(const AlertRule& rule, const Event& event);
    void call(const AlertRule& rule, const Event& event, std::string_view streamer);
    void release();
    void notify(const QString& title, const QString& text);

    QWidget& m_window;
    std::shared_ptr<const AlertRules> m_rules;
    Webhooks* m_webhooks = nullptr;
    std::unique_ptr<QSystemTrayIcon> m_tray; ///< from the first notification on
    Waiting m_waiting;
    QElapsedTimer m_lastTold;
    bool m_isReleaseDue = false;
};

} // namespace racha
