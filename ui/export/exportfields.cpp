// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/export/exportfields.h"

#include "core/settings/settingsfile.h"
#include "ui/export/columnpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kSettingPreset = "export/preset";
constexpr auto kSettingColumns = "export/columns";
constexpr auto kSettingFormat = "export/format";
constexpr auto kSettingDelimiter = "export/delimiter";
constexpr auto kSettingZone = "export/zone";
constexpr auto kSettingMark = "export/byte_order_mark";
constexpr auto kSettingHarmless = "export/harmless_cells";
constexpr char kDelimiters[] = {',', ';', '\t'};

int stored(const SettingsFile& settings, const char* key, int fallback, int count)
{
    const auto text = settings.value(QLatin1StringView(key));
    bool isNumber = false;
    const int number = text ? text->toInt(&isNumber) : fallback;
    return text && isNumber && number >= 0 && number < count ? number : fallback;
}

void addChoices(QComboBox& box, int count)
{
    for (int i = 0; i < count; ++i)
        box.addItem(QString());
}

} // namespace

ExportFields::ExportFields(SettingsFile& settings, QStringList shown, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_own(std::move(shown))
    , m_presetLabel(new QLabel(this))
    , m_preset(new QComboBox(this))
    , m_columns(new ColumnPicker(this))
    , m_formatLabel(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_delimiterLabel(new QLabel(this))
    , m_delimiter(new QComboBox(this))
    , m_zoneLabel(new QLabel(this))
    , m_zone(new QComboBox(this))
    , m_rowsLabel(new QLabel(this))
    , m_rows(new QSpinBox(this))
    , m_mark(new QCheckBox(this))
    , m_harmless(new QCheckBox(this))
{
    addChoices(*m_preset, 3);
    addChoices(*m_format, 3);
    addChoices(*m_delimiter, 3);
    addChoices(*m_zone, 2);
    m_rows->setRange(0, std::numeric_limits<int>::max());
    m_rows->setSingleStep(1'000);
    m_rows->setGroupSeparatorShown(true);
    makeLayout();
    retranslate();
    recall();
    connectFields();
}

void ExportFields::makeLayout()
{
    m_presetLabel->setBuddy(m_preset);
    m_formatLabel->setBuddy(m_format);
    m_delimiterLabel->setBuddy(m_delimiter);
    m_zoneLabel->setBuddy(m_zone);
    m_rowsLabel->setBuddy(m_rows);
    auto* const preset = new QHBoxLayout;
    preset->setSpacing(8);
    preset->addWidget(m_presetLabel);
    preset->addWidget(m_preset, 1);
    auto* const left = new QVBoxLayout;
    left->setSpacing(6);
    left->addLayout(preset);
    left->addWidget(m_columns, 1);
    auto* const right = new QFormLayout;
    right->setHorizontalSpacing(12);
    right->setVerticalSpacing(8);
    right->addRow(m_formatLabel, m_format);
    right->addRow(m_delimiterLabel, m_delimiter);
    right->addRow(m_zoneLabel, m_zone);
    right->addRow(m_rowsLabel, m_rows);
    right->addRow(m_mark);
    right->addRow(m_harmless);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addLayout(left, 1);
    layout->addLayout(right, 1);
}

void ExportFields::connectFields()
{
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportFields::usePreset);
    connect(m_columns, &ColumnPicker::changed, this, &ExportFields::noteOwnColumns);
    for (QComboBox* const box : {m_format, m_delimiter, m_zone})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportFields::showWhatCounts);
    connect(m_rows, &QSpinBox::valueChanged, this, &ExportFields::changed);
    connect(m_mark, &QCheckBox::toggled, this, &ExportFields::changed);
    connect(m_harmless, &QCheckBox::toggled, this, &ExportFields::changed);
}

void ExportFields::recall()
{
    const auto own = m_settings.value(QLatin1StringView(kSettingColumns));
    if (own && exportColumns(own->split(u' ')))
        m_own = own->split(u' ');
    if (m_own.isEmpty())
        m_own = flatColumnNames();
    m_preset->setCurrentIndex(stored(m_settings, kSettingPreset, 0, m_preset->count()));
    m_format->setCurrentIndex(stored(m_settings, kSettingFormat, 0, m_format->count()));
    m_delimiter->setCurrentIndex(stored(m_settings, kSettingDelimiter, 0, m_delimiter->count()));
    m_zone->setCurrentIndex(stored(m_settings, kSettingZone, 0, m_zone->count()));
    m_mark->setChecked(stored(m_settings, kSettingMark, 0, 2) == 1);
    m_harmless->setChecked(stored(m_settings, kSettingHarmless, 1, 2) == 1);
    usePreset();
    showWhatCounts();
}

void ExportFields::remember()
{
    const auto keep = [this](const char* key, int number) {
        m_settings.setValue(QLatin1StringView(key), QString::number(number));
    };
    keep(kSettingPreset, m_preset->currentIndex());
    keep(kSettingFormat, m_format->currentIndex());
    keep(kSettingDelimiter, m_delimiter->currentIndex());
    keep(kSettingZone, m_zone->currentIndex());
    keep(kSettingMark, m_mark->isChecked() ? 1 : 0);
    keep(kSettingHarmless, m_harmless->isChecked() ? 1 : 0);
    if (m_preset->currentIndex() == static_cast<int>(Preset::Own))
        m_settings.setValue(QLatin1StringView(kSettingColumns), m_own.join(u' '));
}

void ExportFields::usePreset()
{
    const QScopedValueRollback filling(m_isFilling, true);
    switch (static_cast<Preset>(m_preset->currentIndex())) {
    case Preset::Flat:
        m_columns->choose(flatColumnNames());
        break;
    case Preset::All:
        m_columns->choose(storedColumnNames());
        break;
    case Preset::Own:
        m_columns->choose(m_own);
        break;
    }
    Q_EMIT changed();
}

/// Whoever ticks or moves a column has a choice of their own.
void ExportFields::noteOwnColumns()
{
    if (m_isFilling)
        return;
    m_own = m_columns->chosen();
    const QScopedValueRollback filling(m_isFilling, true);
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(static_cast<int>(Preset::Own));
    Q_EMIT changed();
}

void ExportFields::showWhatCounts()
{
    const bool isCsv = m_format->currentIndex() == static_cast<int>(ExportFormat::Csv);
    for (QWidget* const field :
         std::initializer_list<QWidget*> {m_delimiterLabel, m_delimiter, m_mark, m_harmless})
        field->setEnabled(isCsv);
    Q_EMIT changed();
}

ExportForm ExportFields::form() const
{
    ExportForm form;
    form.format = static_cast<ExportFormat>(m_format->currentIndex());
    form.columns = exportColumns(m_columns->chosen()).value_or(std::vector<ExportColumn>());
    form.delimiter = kDelimiters[m_delimiter->currentIndex()];
    form.hasByteOrderMark = m_mark->isChecked();
    form.cells = m_harmless->isChecked() ? CsvCells::Harmless : CsvCells::Raw;
    if (m_zone->currentIndex() == 1)
        form.zone = QTimeZone::systemTimeZoneId();
    return form;
}

std::int64_t ExportFields::mostRows() const
{
    return m_rows->value();
}

void ExportFields::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExportFields::retranslate()
{
    m_presetLabel->setText(tr("Columns:"));
    m_formatLabel->setText(tr("Format:"));
    m_delimiterLabel->setText(tr("Between cells:"));
    m_zoneLabel->setText(tr("Times:"));
    m_rowsLabel->setText(tr("At most:"));
    m_rows->setSpecialValueText(tr("all events"));
    m_rows->setSuffix(tr(" events", "after a number in a field"));
    m_mark->setText(tr("Begin with a byte order mark"));
    m_mark->setToolTip(tr("Excel needs it to read a CSV file as UTF-8"));
    m_harmless->setText(tr("Make formulas harmless"));
    m_harmless->setToolTip(tr("Puts an apostrophe before texts that a spreadsheet would run"));
    m_preset->setAccessibleName(tr("Columns"));
    m_format->setAccessibleName(tr("Format"));
    m_delimiter->setAccessibleName(tr("Between cells"));
    m_zone->setAccessibleName(tr("Times"));
    m_rows->setAccessibleName(tr("At most so many events"));
    retranslateChoices();
}

void ExportFields::retranslateChoices()
{
    m_preset->setItemText(0, tr("What people read"));
    m_preset->setItemText(1, tr("All stored columns"));
    m_preset->setItemText(2, tr("Own choice"));
    m_format->setItemText(0, tr("CSV"));
    m_format->setItemText(1, tr("JSON Lines"));
    m_format->setItemText(2, tr("Workbook (XLSX)"));
    m_delimiter->setItemText(0, tr("Comma"));
    m_delimiter->setItemText(1, tr("Semicolon"));
    m_delimiter->setItemText(2, tr("Tab"));
    m_zone->setItemText(0, tr("UTC"));
    m_zone->setItemText(1, tr("Local time"));
}

} // namespace racha
