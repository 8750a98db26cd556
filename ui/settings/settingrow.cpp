// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingrow.h"

#include "ui/settings/originnote.h"
#include "ui/settings/settingcontrol.h"
#include "ui/widgets/appearance.h"
#include "ui/words/searchtext.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTitleWidth = 180;

QLabel* wrappedLabel(QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingRow::SettingRow(const SettingEntry& entry, const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_appearance(appearance)
    , m_control(SettingControl::make(entry, this))
    , m_title(wrappedLabel(this))
    , m_hint(wrappedLabel(this))
    , m_complaint(wrappedLabel(this))
    , m_origin(new OriginNote(appearance, this))
{
    m_hint->setObjectName(u"dim"_s);
    m_title->setBuddy(&m_control->field());
    m_complaint->hide();
    // A switch says its title itself.
    m_title->setVisible(entry.kind != SettingKind::Switch);

    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->setColumnMinimumWidth(0, Appearance::scaled(kTitleWidth));
    layout->setColumnStretch(1, 1);
    const int from = entry.kind == SettingKind::Switch ? 0 : 1;
    m_title->setMaximumWidth(Appearance::scaled(kTitleWidth));
    layout->addWidget(m_title, 0, 0, Qt::AlignVCenter);
    layout->addWidget(m_control, 0, from, 1, 2 - from);
    layout->addWidget(m_complaint, 1, from, 1, 2 - from);
    layout->addWidget(m_origin, 2, from, 1, 2 - from);
    layout->addWidget(m_hint, 3, from, 1, 2 - from);

    connect(m_control, &SettingControl::edited, this,
            [this](const QString& value) { Q_EMIT edited(QLatin1StringView(m_entry.key), value); });
    connect(m_control, &SettingControl::complained, this, [this](const QString& complaint) {
        m_complaint->setText(complaint);
        m_complaint->setVisible(!complaint.isEmpty());
    });
    connect(&appearance, &Appearance::changed, this, &SettingRow::refreshColours);
    retranslate();
    refreshColours();
}

void SettingRow::show(const QString& stored, const std::optional<SettingOverride>& decided)
{
    m_control->setValue(decided ? decided->value : stored);
    m_control->setEnabled(!decided);
    m_complaint->hide();
    m_origin->setOverride(decided);
}

bool SettingRow::matches(const QString& query) const
{
    QString words = settingText(m_entry.title) + u' ' + settingText(m_entry.hint) + u' '
        + sectionTitle(m_entry.section) + u' '
        + QString(QLatin1StringView(m_entry.key)).replace(u'_', u' ');
    for (const SettingChoice& choice : m_entry.choices)
        words += u' ' + choiceText(choice);
    return words::containsWords(words, query);
}

void SettingRow::refreshColours()
{
    QPalette palette = m_complaint->palette();
    palette.setColor(QPalette::WindowText, m_appearance.theme().ended);
    m_complaint->setPalette(palette);
}

void SettingRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingRow::retranslate()
{
    const QString title = settingText(m_entry.title);
    m_title->setText(title);
    m_control->retranslate(title);
    QStringList hint {settingText(m_entry.hint)};
    if (m_entry.effect == SettingEffect::NextLive)
        hint << tr("Takes effect with the next live.");
    hint.removeAll(QString());
    m_hint->setText(hint.join(u' '));
    m_hint->setVisible(!hint.isEmpty());
    m_complaint->hide();
}

} // namespace racha
