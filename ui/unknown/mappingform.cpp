// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/unknown/mappingform.h"

#include "core/event/mappingfile.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/theme.h"
#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Those that can stand for an event; the rest are buttons.
constexpr std::array kIcons {"comment",  "gift",      "like", "join",   "follow",
                             "share",    "subscribe", "live", "battle", "viewers",
                             "superfan", "moderator", "host", "mark",   "warning",
                             "info",     "good",      "lock", "other"};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

void choose(QComboBox& box, const QString& data)
{
    int index = box.findData(data);
    if (index < 0 && !data.isEmpty()) { // of a file that somebody wrote
        index = box.count();
        box.addItem(data, data);
    }
    box.setCurrentIndex(std::max(index, 0));
}

} // namespace

MappingForm::MappingForm(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_typeLabel(new QLabel(this))
    , m_type(new QLineEdit(this))
    , m_labelEnLabel(new QLabel(this))
    , m_labelEn(new QLineEdit(this))
    , m_labelEsLabel(new QLabel(this))
    , m_labelEs(new QLineEdit(this))
    , m_accentLabel(new QLabel(this))
    , m_accent(new QComboBox(this))
    , m_iconLabel(new QLabel(this))
    , m_icon(new QComboBox(this))
{
    m_type->setObjectName(u"mappingType"_s);
    m_labelEn->setObjectName(u"mappingLabelEn"_s);
    m_labelEs->setObjectName(u"mappingLabelEs"_s);
    m_accent->setObjectName(u"mappingAccent"_s);
    m_icon->setObjectName(u"mappingIcon"_s);
    for (QLineEdit* const label : {m_labelEn, m_labelEs})
        label->setMaxLength(static_cast<int>(EventMapping::kLabelLength));
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    const auto add = [&](QLabel* label, QWidget* field) {
        label->setBuddy(field);
        layout->addWidget(label, place / 2, place % 2 * 2);
        layout->addWidget(field, place / 2, place % 2 * 2 + 1);
        ++place;
    };
    add(m_typeLabel, m_type);
    add(m_accentLabel, m_accent);
    add(m_labelEnLabel, m_labelEn);
    add(m_iconLabel, m_icon);
    add(m_labelEsLabel, m_labelEs);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    for (QLineEdit* const line : {m_type, m_labelEn, m_labelEs})
        connect(line, &QLineEdit::textEdited, this, &MappingForm::changed);
    for (QComboBox* const box : {m_accent, m_icon})
        connect(box, &QComboBox::activated, this, &MappingForm::changed);
    connect(&m_appearance, &Appearance::changed, this, &MappingForm::fillChoices);
    fillChoices();
    retranslate();
}

/// Colours and words are those in force.
void MappingForm::fillChoices()
{
    const QString accent = m_accent->currentData().toString();
    const QString icon = m_icon->currentData().toString();
    m_accent->clear();
    m_icon->clear();
    const Theme& theme = m_appearance.theme();
    const auto accents = mappingAccents();
    for (std::size_t i = 0; i < accents.size(); ++i) {
        const auto group = static_cast<FeedGroup>(i);
        m_accent->addItem(symbolIcon(EventPresenter::iconName(group), theme.group(group)),
                          EventPresenter::groupWord(group), latin(accents[i]));
    }
    m_icon->addItem(tr("As the colour", "an icon"), QString());
    for (const char* const name : kIcons)
        m_icon->addItem(symbolIcon(QLatin1StringView(name), theme.text), QLatin1StringView(name),
                        QString(QLatin1StringView(name)));
    choose(*m_accent, accent.isEmpty() ? u"other"_s : accent);
    choose(*m_icon, icon);
}

void MappingForm::showMapping(const EventMapping& mapping)
{
    const auto show = [](QLineEdit* line, const std::string& text) {
        const QString shown = QString::fromStdString(text);
        if (line->text() != shown)
            line->setText(shown);
    };
    show(m_type, mapping.typeName);
    show(m_labelEn, mapping.labelEn);
    show(m_labelEs, mapping.labelEs);
    choose(*m_accent, QString::fromStdString(mapping.accent));
    choose(*m_icon, QString::fromStdString(mapping.icon));
}

void MappingForm::writeInto(EventMapping& mapping) const
{
    mapping.typeName = m_type->text().trimmed().toStdString();
    mapping.labelEn = m_labelEn->text().trimmed().toStdString();
    mapping.labelEs = m_labelEs->text().trimmed().toStdString();
    mapping.accent = m_accent->currentData().toString().toStdString();
    mapping.icon = m_icon->currentData().toString().toStdString();
}

void MappingForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MappingForm::retranslate()
{
    const auto call = [](QLabel* label, QWidget* field, QString name) {
        label->setText(name);
        field->setAccessibleName(name.remove(u'&'));
    };
    call(m_typeLabel, m_type, tr("&Type of the event"));
    call(m_labelEnLabel, m_labelEn, tr("Called in &English"));
    call(m_labelEsLabel, m_labelEs, tr("Called in S&panish"));
    call(m_accentLabel, m_accent, tr("&Colour of"));
    call(m_iconLabel, m_icon, tr("Ic&on"));
    m_type->setPlaceholderText(tr("as in HornEvent"));
    fillChoices();
}

} // namespace racha
