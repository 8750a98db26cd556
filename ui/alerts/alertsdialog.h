// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/alertrules.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace racha {

class Appearance;
class FilterField;
class WebhookForm;
class Webhooks;

/// The rules of what the person wants to be told of. Not modal; what is changed holds at once.
class AlertsDialog final : public QDialog
{
    Q_OBJECT

public:
    AlertsDialog(const AlertRules& rules, const Appearance& appearance, QWidget* parent = nullptr);

    /// So that rules can tell servers. They outlive the dialog.
    void setWebhooks(Webhooks& webhooks);

    const std::vector<AlertRule>& rules() const { return m_rules; }

public Q_SLOTS:
    void addRule();
    void removeRule();

Q_SIGNALS:
    void rulesChanged(const std::vector<racha::AlertRule>& rules);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    void connectForm();
    void fillTypes();
    void showRules();
    void showRule();
    void keepForm();
    AlertRule* current();
    QString titleOf(const AlertRule& rule) const;
    void retranslate();

    std::vector<AlertRule> m_rules;
    bool m_isShowing = false; ///< the form is being filled: nothing was typed
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    QWidget* m_form = nullptr;
    QLabel* m_intro;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_typeLabel;
    QComboBox* m_type;
    QLabel* m_filterLabel;
    FilterField* m_filter;
    QLabel* m_complaint;
    QCheckBox* m_highlight;
    QCheckBox* m_sound;
    QCheckBox* m_notify;
    WebhookForm* m_webhook;
    QPushButton* m_close;
};

} // namespace racha
