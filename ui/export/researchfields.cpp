// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/export/researchfields.h"

#include "core/settings/secretfile.h"
#include "core/settings/settingsfile.h"
#include "ui/settings/filefield.h"
#include "ui/words/errortext.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kSettingPseudonyms = "export/pseudonyms";
constexpr auto kSettingKeyFile = "export/pseudonym_key_file"; ///< path, not the key
constexpr auto kSettingStreamer = "export/hide_streamer";
constexpr auto kSettingText = "export/drop_text";
constexpr auto kSettingCodebook = "export/codebook";
constexpr auto kSettingCoverage = "export/coverage";

} // namespace

ResearchFields::ResearchFields(SettingsFile& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_title(new QLabel(this))
    , m_pseudonyms(new QCheckBox(this))
    , m_file(new FileField(FileField::Mode::Existing, this))
    , m_newKey(new QPushButton(this))
    , m_streamer(new QCheckBox(this))
    , m_text(new QCheckBox(this))
    , m_codebook(new QCheckBox(this))
    , m_manifest(new QCheckBox(this))
{
    makeLayout();
    retranslate();
    recall();
    connectFields();
}

void ResearchFields::makeLayout()
{
    m_title->setObjectName(u"panelTitle"_s);
    auto* const names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_pseudonyms);
    names->addWidget(m_file, 1);
    names->addWidget(m_newKey);
    auto* const others = new QHBoxLayout;
    others->setSpacing(20);
    for (QCheckBox* const box : {m_streamer, m_text, m_codebook, m_manifest})
        others->addWidget(box);
    others->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addLayout(names);
    layout->addLayout(others);
}

void ResearchFields::connectFields()
{
    connect(m_pseudonyms, &QCheckBox::toggled, this, &ResearchFields::showWhatCounts);
    connect(m_file, &FileField::edited, this, &ResearchFields::readKey);
    connect(m_newKey, &QPushButton::clicked, this, &ResearchFields::askForNewKey);
    for (QCheckBox* const box : {m_streamer, m_text, m_codebook, m_manifest})
        connect(box, &QCheckBox::toggled, this, &ResearchFields::changed);
}

void ResearchFields::recall()
{
    const auto isOn = [this](const char* key) {
        return m_settings.value(QLatin1StringView(key)) == u"1"_s;
    };
    m_pseudonyms->setChecked(isOn(kSettingPseudonyms));
    m_file->setPath(m_settings.value(QLatin1StringView(kSettingKeyFile)).value_or(QString()));
    m_streamer->setChecked(isOn(kSettingStreamer));
    m_text->setChecked(isOn(kSettingText));
    m_codebook->setChecked(isOn(kSettingCodebook));
    m_manifest->setChecked(isOn(kSettingCoverage));
    showWhatCounts();
}

void ResearchFields::remember()
{
    const std::array<std::pair<const char*, const QCheckBox*>, 5> boxes {{
        {kSettingPseudonyms, m_pseudonyms},
        {kSettingStreamer, m_streamer},
        {kSettingText, m_text},
        {kSettingCodebook, m_codebook},
        {kSettingCoverage, m_manifest},
    }};
    for (const auto& [key, box] : boxes)
        m_settings.setValue(QLatin1StringView(key), box->isChecked() ? u"1"_s : u"0"_s);
    m_settings.setValue(QLatin1StringView(kSettingKeyFile), m_file->path());
}

void ResearchFields::showWhatCounts()
{
    for (QWidget* const field : std::initializer_list<QWidget*> {m_file, m_newKey, m_streamer})
        field->setEnabled(m_pseudonyms->isChecked());
    readKey();
}

void ResearchFields::readKeyAgain()
{
    m_key = keyFile().isEmpty() ? Result<Secret>(Secret()) : readKeyFile(keyFile());
}

void ResearchFields::readKey()
{
    readKeyAgain();
    Q_EMIT changed();
}

void ResearchFields::askForNewKey()
{
    auto* const dialog = new QFileDialog(this, tr("New key of the pseudonyms"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a file that is there stays
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ResearchFields::makeKey);
    dialog->open();
}

void ResearchFields::makeKey(const QString& path)
{
    m_file->setPath(path);
    m_key = newKeyFile(path);
    Q_EMIT changed();
}

QString ResearchFields::fault() const
{
    if (!m_pseudonyms->isChecked())
        return {};
    // A path that is still being typed has no key yet.
    if (m_file->path().isEmpty() || (m_key && m_key->isEmpty()))
        return tr("Choose the file with the key of the pseudonyms, or make a new one.");
    return m_key ? QString() : errorSentence(m_key.error().code) + u'\n' + m_key.error().detail;
}

std::optional<ExportPrivacy> ResearchFields::privacy() const
{
    if (!fault().isEmpty())
        return std::nullopt;
    if (!m_pseudonyms->isChecked())
        return ExportPrivacy {Secret(), false, m_text->isChecked()};
    return ExportPrivacy {*m_key, m_streamer->isChecked(), m_text->isChecked()};
}

QString ResearchFields::keyFile() const
{
    return m_pseudonyms->isChecked() ? m_file->path() : QString();
}

bool ResearchFields::withCodebook() const
{
    return m_codebook->isChecked();
}

bool ResearchFields::withManifest() const
{
    return m_manifest->isChecked();
}

void ResearchFields::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ResearchFields::retranslate()
{
    m_title->setText(tr("For research"));
    m_pseudonyms->setText(tr("Pseudonyms, by the key in"));
    m_pseudonyms->setToolTip(
        tr("The same key gives a person the same pseudonym in every export; without it nobody "
           "finds the way back"));
    m_file->setTitle(tr("Key file"));
    m_newKey->setText(tr("New key…"));
    m_streamer->setText(tr("Hide the streamer"));
    m_streamer->setToolTip(tr("The streamer and the room have pseudonyms, too"));
    m_text->setText(tr("Leave texts out"));
    m_text->setToolTip(tr("Comments and whatever else people wrote; its length stays"));
    m_codebook->setText(tr("Codebook beside it"));
    m_codebook->setToolTip(tr("A file that tells what each column and key means"));
    m_manifest->setText(tr("Manifest beside it"));
    m_manifest->setToolTip(
        tr("A file that tells how this one was made, its SHA-256, which captures the events are "
           "from, and what those missed"));
}

} // namespace racha
