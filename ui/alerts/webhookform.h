// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/alerts/webhooks.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace racha {

/// The address that a rule tells, with a test, the secret of the signature, and how calls went.
class WebhookForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WebhookForm(QWidget* parent = nullptr);
    ~WebhookForm() override;

    /// They outlive it; without them it stays hidden.
    void setWebhooks(Webhooks& webhooks);

    void setAddress(const QString& address);
    /// Empty where it may not be called.
    QString address() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    bool isUsable() const;
    void judge();
    void test();
    void copySecret();
    void showFigures();
    void retranslate();

    Webhooks* m_webhooks = nullptr;
    QLabel* m_label;
    QLineEdit* m_address;
    QPushButton* m_test;
    QPushButton* m_secret;
    QLabel* m_verdict; ///< of the address, or of the test
    QLabel* m_figures;
};

/// How a call ended, as a sentence in the language in force.
QString webhookAnswerText(const WebhookAnswer& answer);

} // namespace racha
