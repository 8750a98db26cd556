// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/alerts/alertsdialog.h"

#include "ui/alerts/webhookform.h"
#include "ui/models/feedrow.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/windowsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The types that people ask for; others are reached by the filter.
constexpr std::array kTypes {EventType::Comment,   EventType::Gift,        EventType::Like,
                             EventType::Share,     EventType::Follow,      EventType::Join,
                             EventType::Subscribe, EventType::QuestionNew, EventType::LinkMicBattle,
                             EventType::SuperFan};

QString wordOf(EventType type)
{
    FeedRow row;
    row.type = type;
    return EventPresenter::typeWord(row);
}

} // namespace

AlertsDialog::AlertsDialog(const AlertRules& rules, const Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_rules(rules.rules())
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_intro(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_typeLabel(new QLabel(this))
    , m_type(new QComboBox(this))
    , m_filterLabel(new QLabel(this))
    , m_filter(new FilterField(appearance, this))
    , m_complaint(new QLabel(this))
    , m_highlight(new QCheckBox(this))
    , m_sound(new QCheckBox(this))
    , m_notify(new QCheckBox(this))
    , m_webhook(new WebhookForm(this))
    , m_close(new QPushButton(this))
{
    resizeToScreen(*this, {720, 500});
    m_intro->setObjectName(u"dim"_s);
    m_intro->setWordWrap(true);
    auto* const columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(makeList(), 2);
    columns->addWidget(makeForm(), 3);
    auto* const foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addLayout(columns, 1);
    layout->addLayout(foot);
    connectForm();
    retranslate();
    showRules();
}

QWidget* AlertsDialog::makeList()
{
    auto* const column = new QWidget(this);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return column;
}

QWidget* AlertsDialog::makeForm()
{
    m_form = new QWidget(this);
    m_complaint->setObjectName(u"dim"_s);
    m_complaint->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    m_typeLabel->setBuddy(m_type);
    m_filterLabel->setBuddy(m_filter);
    m_name->setMaxLength(80);
    auto* const layout = new QFormLayout(m_form);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->addRow(m_nameLabel, m_name);
    layout->addRow(m_typeLabel, m_type);
    layout->addRow(m_filterLabel, m_filter);
    layout->addRow(m_complaint);
    layout->addRow(m_highlight);
    layout->addRow(m_sound);
    layout->addRow(m_notify);
    layout->addRow(m_webhook);
    // Large letters and long answers of servers never squeeze the fields.
    auto* const area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setObjectName(u"plainArea"_s);
    m_form->setObjectName(u"plainArea"_s);
    area->setWidget(m_form);
    return area;
}

void AlertsDialog::connectForm()
{
    connect(m_add, &QPushButton::clicked, this, &AlertsDialog::addRule);
    connect(m_remove, &QPushButton::clicked, this, &AlertsDialog::removeRule);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_list, &QListWidget::currentRowChanged, this, &AlertsDialog::showRule);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const auto row = static_cast<std::size_t>(m_list->row(item));
        if (m_isShowing || row >= m_rules.size())
            return;
        m_rules[row].isOn = item->checkState() == Qt::Checked;
        Q_EMIT rulesChanged(m_rules);
    });
    connect(m_name, &QLineEdit::textEdited, this, &AlertsDialog::keepForm);
    connect(m_type, &QComboBox::activated, this, &AlertsDialog::keepForm);
    connect(m_filter, &FilterField::filterChanged, this, &AlertsDialog::keepForm);
    connect(m_filter, &FilterField::complaintChanged, m_complaint, &QLabel::setText);
    for (QCheckBox* const box : {m_highlight, m_sound, m_notify})
        connect(box, &QCheckBox::clicked, this, &AlertsDialog::keepForm);
    connect(m_webhook, &WebhookForm::edited, this, &AlertsDialog::keepForm);
}

void AlertsDialog::setWebhooks(Webhooks& webhooks)
{
    m_webhook->setWebhooks(webhooks);
}

AlertRule* AlertsDialog::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_rules.size())
        ? &m_rules[static_cast<std::size_t>(row)]
        : nullptr;
}

QString AlertsDialog::titleOf(const AlertRule& rule) const
{
    if (!rule.name.isEmpty())
        return rule.name;
    const QString type = rule.type ? wordOf(*rule.type) : tr("Any event");
    return rule.filter.isEmpty() ? type : u"%1 · %2"_s.arg(type, rule.filter);
}

void AlertsDialog::addRule()
{
    if (m_rules.size() >= AlertRules::kMost)
        return;
    AlertRule rule;
    rule.type = EventType::Gift;
    rule.filter = u"diamonds >= 100"_s;
    m_rules.push_back(rule);
    showRules();
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
    Q_EMIT rulesChanged(m_rules);
}

void AlertsDialog::removeRule()
{
    const int row = m_list->currentRow();
    if (current() == nullptr)
        return;
    m_rules.erase(m_rules.begin() + row);
    showRules();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    Q_EMIT rulesChanged(m_rules);
}

void AlertsDialog::showRules()
{
    {
        const QScopedValueRollback showing(m_isShowing, true);
        const int row = m_list->currentRow();
        m_list->clear();
        for (const AlertRule& rule : m_rules) {
            auto* const item = new QListWidgetItem(titleOf(rule), m_list);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(rule.isOn ? Qt::Checked : Qt::Unchecked);
        }
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    }
    m_add->setEnabled(m_rules.size() < AlertRules::kMost);
    showRule();
}

void AlertsDialog::showRule()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const AlertRule* const rule = current();
    m_form->setEnabled(rule != nullptr);
    m_remove->setEnabled(rule != nullptr);
    const AlertRule shown = rule != nullptr ? *rule : AlertRule {};
    m_name->setText(shown.name);
    const auto type =
        shown.type ? std::find(kTypes.begin(), kTypes.end(), *shown.type) : kTypes.end();
    m_type->setCurrentIndex(type == kTypes.end() ? 0 : static_cast<int>(type - kTypes.begin()) + 1);
    m_filter->setFilterText(shown.filter);
    m_complaint->setText(m_filter->complaint());
    m_highlight->setChecked(shown.highlights);
    m_sound->setChecked(shown.sounds);
    m_notify->setChecked(shown.notifies);
    m_webhook->setAddress(shown.webhook);
}

void AlertsDialog::keepForm()
{
    AlertRule* const rule = current();
    if (m_isShowing || rule == nullptr)
        return;
    rule->name = m_name->text().trimmed();
    const int type = m_type->currentIndex();
    rule->type =
        type > 0 ? std::optional(kTypes[static_cast<std::size_t>(type - 1)]) : std::nullopt;
    if (m_filter->complaint().isEmpty())
        rule->filter = m_filter->text().trimmed();
    rule->highlights = m_highlight->isChecked();
    rule->sounds = m_sound->isChecked();
    rule->notifies = m_notify->isChecked();
    rule->webhook = m_webhook->address();
    const QScopedValueRollback showing(m_isShowing, true);
    m_list->currentItem()->setText(titleOf(*rule));
    Q_EMIT rulesChanged(m_rules);
}

void AlertsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRules();
    }
    QDialog::changeEvent(event);
}

void AlertsDialog::fillTypes()
{
    m_type->clear();
    m_type->addItem(tr("Any event"));
    for (const EventType type : kTypes)
        m_type->addItem(wordOf(type));
}

void AlertsDialog::retranslate()
{
    setWindowTitle(tr("Alerts"));
    m_intro->setText(
        tr("Racha can point out what matters to you while you watch. Each rule says "
           "which events, and how you are told. Nothing here changes what is stored."));
    m_list->setAccessibleName(tr("Rules"));
    m_add->setText(tr("&Add"));
    m_remove->setText(tr("&Remove"));
    m_nameLabel->setText(tr("&Name"));
    m_typeLabel->setText(tr("&Type"));
    m_filterLabel->setText(tr("&Condition"));
    m_name->setAccessibleName(tr("Name of the rule"));
    m_type->setAccessibleName(tr("Type of event"));
    m_filter->setAccessibleName(tr("Condition of the rule"));
    m_highlight->setText(tr("&Highlight it in the feed"));
    m_sound->setText(tr("Play a &sound"));
    m_notify->setText(tr("Show a &desktop notification"));
    m_close->setText(tr("C&lose"));
    const QScopedValueRollback showing(m_isShowing, true);
    fillTypes();
}

} // namespace racha
