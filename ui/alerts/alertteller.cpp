// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/alerts/alertteller.h"

#include "core/lines/batchlines.h"
#include "ui/alerts/webhooks.h"
#include "ui/models/feedrow.h"
#include "ui/presentation/eventpresenter.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

QByteArray webhookBody(const QString& rule, const Event& event, std::string_view streamer)
{
    constexpr std::size_t kLongest = 60U << 10U;
    std::string body;
    appendAlertLine(body, rule.toStdString(), event, streamer, kLongest);
    return QByteArray::fromStdString(body);
}

AlertTeller::AlertTeller(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
}

AlertTeller::~AlertTeller() = default;

void AlertTeller::append(const EventBatch& batch, bool isReplay)
{
    if (!m_rules || m_rules->isIdle() || !batch.capture)
        return;
    for (const Event& event : batch.events) {
        if (event.history)
            continue;
        for (const AlertRule* const rule :
             m_rules->matching(event, batch.capture->streamer, batch.upTo)) {
            if (rule->sounds || rule->notifies)
                note(*rule, event);
            if (!rule->webhook.isEmpty() && m_webhooks != nullptr && !isReplay)
                call(*rule, event, batch.capture->streamer);
        }
    }
    release();
}

void AlertTeller::note(const AlertRule& rule, const Event& event)
{
    ++m_waiting.alerts;
    m_waiting.sounds = m_waiting.sounds || rule.sounds;
    m_waiting.notifies = m_waiting.notifies || rule.notifies;
    const FeedRow row = feedRowWithoutData(event);
    m_waiting.title = rule.name.isEmpty() ? EventPresenter::typeWord(row) : rule.name;
    m_waiting.text = EventPresenter::person(row) + u": "_s + EventPresenter::sentence(row);
}

void AlertTeller::call(const AlertRule& rule, const Event& event, std::string_view streamer)
{
    const QString name =
        rule.name.isEmpty() ? EventPresenter::typeWord(feedRowWithoutData(event)) : rule.name;
    m_webhooks->post({.url = QUrl(rule.webhook, QUrl::StrictMode),
                      .body = webhookBody(name, event, streamer),
                      .rule = name});
}

void AlertTeller::release()
{
    if (m_waiting.alerts == 0)
        return;
    if (m_lastTold.isValid() && m_lastTold.elapsed() < kPause) {
        if (!std::exchange(m_isReleaseDue, true)) {
            const auto left = static_cast<int>(kPause - m_lastTold.elapsed());
            QTimer::singleShot(std::max(1, left), this, [this] {
                m_isReleaseDue = false;
                release();
            });
        }
        return;
    }
    m_lastTold.start();
    const Waiting alerts = std::exchange(m_waiting, {});
    if (alerts.sounds)
        QApplication::beep();
    if (alerts.notifies) {
        notify(alerts.title,
               alerts.alerts > 1 ? tr("%1 (and %n more)", "", alerts.alerts - 1).arg(alerts.text)
                                 : alerts.text);
    }
}

void AlertTeller::tell(const QString& title, const QString& text)
{
    notify(title, text);
}

/// Where the desktop shows no messages, the task bar's entry asks for attention instead.
void AlertTeller::notify(const QString& title, const QString& text)
{
    Q_EMIT told(title, text);
    QApplication::alert(&m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
        m_tray->setToolTip(u"Racha"_s);
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] {
            m_window.raise();
            m_window.activateWindow();
        });
    }
    m_tray->show();
    m_tray->showMessage(title, text, m_tray->icon());
}

} // namespace racha
