// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/unknown/fieldform.h"

#include "core/event/mappingfile.h"
#include "ui/models/mappingtreemodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace racha {

using namespace Qt::Literals::StringLiterals;

FieldForm::FieldForm(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_wireLabel(new QLabel(this))
    , m_wire(new QComboBox(this))
    , m_roleLabel(new QLabel(this))
    , m_role(new QComboBox(this))
    , m_list(new QCheckBox(this))
{
    m_name->setObjectName(u"fieldName"_s);
    m_wire->setObjectName(u"fieldWire"_s);
    m_role->setObjectName(u"fieldRole"_s);
    m_list->setObjectName(u"fieldList"_s);
    m_name->setMaxLength(static_cast<int>(EventMapping::kKeyLength));
    m_nameLabel->setBuddy(m_name);
    m_wireLabel->setBuddy(m_wire);
    m_roleLabel->setBuddy(m_role);
    for (std::size_t i = 0; i < mappedWireNames().size(); ++i)
        m_wire->addItem(QString());
    for (std::size_t i = 0; i < mappedRoleNames().size(); ++i)
        m_role->addItem(QString());
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 0, 0, 1, 4);
    layout->addWidget(m_nameLabel, 1, 0);
    layout->addWidget(m_name, 1, 1);
    layout->addWidget(m_wireLabel, 1, 2);
    layout->addWidget(m_wire, 1, 3);
    layout->addWidget(m_roleLabel, 2, 0);
    layout->addWidget(m_role, 2, 1);
    layout->addWidget(m_list, 2, 2, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    connect(m_name, &QLineEdit::textEdited, this, &FieldForm::changed);
    connect(m_wire, &QComboBox::activated, this, &FieldForm::changed);
    connect(m_role, &QComboBox::activated, this, &FieldForm::changed);
    connect(m_list, &QCheckBox::clicked, this, &FieldForm::changed);
    retranslate();
    showField({}, nullptr);
}

void FieldForm::showField(std::vector<std::uint32_t> path, const MappedField* field)
{
    const MappedField none;
    const MappedField& shown = field != nullptr ? *field : none;
    m_path = std::move(path);
    const QString key = QString::fromStdString(shown.key);
    if (m_name->text() != key) // so that the cursor of who is typing stays
        m_name->setText(key);
    m_wire->setCurrentIndex(static_cast<int>(shown.wire));
    m_role->setCurrentIndex(static_cast<int>(shown.role));
    m_list->setChecked(shown.isRepeated);
    for (QWidget* const widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_wire),
                                  static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_list)})
        widget->setEnabled(!m_path.empty());
    retranslate();
}

std::optional<MappedField> FieldForm::field() const
{
    MappedField field;
    field.path = m_path;
    field.key = m_name->text().trimmed().toStdString();
    field.wire = static_cast<MappedWire>(m_wire->currentIndex());
    field.role = static_cast<MappedRole>(m_role->currentIndex());
    field.isRepeated = m_list->isChecked();
    const bool isNothing = field.key.empty() && field.role == MappedRole::None;
    return m_path.empty() || isNothing ? std::nullopt : std::optional(std::move(field));
}

void FieldForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FieldForm::retranslate()
{
    m_title->setText(m_path.empty()
                         ? tr("Choose a field above to give it a name.")
                         : tr("Field %1").arg(QString::fromStdString(mappedPathText(m_path))));
    const auto call = [](QLabel* label, QWidget* field, QString name) {
        label->setText(name);
        field->setAccessibleName(name.remove(u'&'));
    };
    call(m_nameLabel, m_name, tr("&Name"));
    call(m_wireLabel, m_wire, tr("&Read as"));
    call(m_roleLabel, m_role, tr("&It is also"));
    m_name->setPlaceholderText(tr("as in score or horn.level"));
    m_list->setText(tr("A &list, however often it comes"));
    for (int i = 0; i < m_wire->count(); ++i)
        m_wire->setItemText(i, MappingTreeModel::wireWord(static_cast<MappedWire>(i)));
    for (int i = 0; i < m_role->count(); ++i)
        m_role->setItemText(i, MappingTreeModel::roleWord(static_cast<MappedRole>(i)));
}

} // namespace racha
