// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingsdialog.h"

#include "core/settings/settingsfile.h"
#include "ui/manual/manualtopic.h"
#include "ui/presentation/icons.h"
#include "ui/settings/folderlist.h"
#include "ui/settings/gifttonesview.h"
#include "ui/settings/localfeedview.h"
#include "ui/settings/secretsform.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/storageform.h"
#include "ui/settings/storageuseview.h"
#include "ui/settings/storetester.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/readingorder.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/displayzone.h"
#include "ui/words/language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize {860, 600};
constexpr int kListWidth = 180;

/// What a section stores besides its rows.
QStringList formKeys(SettingsSection section)
{
    if (section != SettingsSection::Storage)
        return {};
    return {QLatin1StringView(kSettingDatabase), QLatin1StringView(kSettingPasswordFile)};
}

} // namespace

SettingsDialog::SettingsDialog(SettingsFile& file, SettingOverrides overrides, StoreTester& tester,
                               SecretKeeper& keeper, Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_file(file)
    , m_overrides(std::move(overrides))
    , m_appearance(appearance)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new QLabel(this))
    , m_secrets(new SecretsForm(keeper, appearance, this))
    , m_storage(new StorageForm(tester, appearance, this))
    , m_use(new StorageUseView(tester, this))
    , m_folders(new FolderList(this))
    , m_reset(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_trouble(new QLabel(this))
{
    setModal(false);
    m_search->setClearButtonEnabled(true);
    m_nothing->setObjectName(u"dim"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    makePages();

    auto* const body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(makeLeft());
    body->addWidget(m_stack, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(body, 1);
    layout->addWidget(makeFoot());
    resizeToScreen(*this, kSize);
    connectParts();
    retranslate();
    refreshIcons();
    reload();
    m_list->setCurrentRow(0);
    setTabOrderAsRead(this);
}

void SettingsDialog::makePages()
{
    for (std::size_t i = 0; i < kSettingsSections; ++i) {
        auto* const page = new SettingsPage(static_cast<SettingsSection>(i), m_appearance, this);
        m_pages[i] = page;
        m_stack->addWidget(page);
        m_list->addItem(QString());
        connect(page, &SettingsPage::edited, this, &SettingsDialog::store);
    }
    m_stack->addWidget(m_nothing);
    m_pages[static_cast<std::size_t>(SettingsSection::Connection)]->addPanel(
        m_secrets, [this] { return m_secrets->searchWords(); });
    m_pages[static_cast<std::size_t>(SettingsSection::Storage)]->addPanel(
        m_storage, [this] { return m_storage->searchWords(); });
    m_pages[static_cast<std::size_t>(SettingsSection::Storage)]->addPanel(
        m_use, [this] { return m_use->searchWords(); });
    m_pages[static_cast<std::size_t>(SettingsSection::Advanced)]->addPanel(
        m_folders, [this] { return m_folders->searchWords(); });
}

void SettingsDialog::setFeed(FeedControl& feed)
{
    auto* const view = new LocalFeedView(feed, this);
    m_pages[static_cast<std::size_t>(SettingsSection::LocalFeed)]->addPanel(
        view, [view] { return view->searchWords(); });
}

void SettingsDialog::setTones(TonePlayer& player)
{
    auto* const view = new GiftTonesView(player, m_file, this);
    m_pages[static_cast<std::size_t>(SettingsSection::Feed)]->addPanel(
        view, [view] { return view->searchWords(); });
    setTabOrderAsRead(this);
}

void SettingsDialog::connectParts()
{
    connect(m_storage, &StorageForm::edited, this, &SettingsDialog::store);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_stack->setCurrentIndex(row);
        m_reset->setEnabled(row >= 0);
        setManualTopic(*this,
                       row < 0 ? QString() : sectionTopic(static_cast<SettingsSection>(row)));
    });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::resetPage);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(&m_appearance, &Appearance::changed, this, &SettingsDialog::refreshIcons);
}

QWidget* SettingsDialog::makeLeft()
{
    auto* const left = new QWidget(this);
    left->setFixedWidth(Appearance::scaled(kListWidth));
    m_list->setObjectName(u"pageList"_s);
    m_list->setIconSize(QSize(18, 18));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    return left;
}

QWidget* SettingsDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_reset);
    layout->addWidget(m_trouble, 1);
    layout->addStretch(0);
    layout->addWidget(m_close);
    // Return belongs to the field that one types in.
    m_reset->setAutoDefault(false);
    m_close->setAutoDefault(false);
    return foot;
}

SettingsPage* SettingsDialog::currentPage() const
{
    return qobject_cast<SettingsPage*>(m_stack->currentWidget());
}

void SettingsDialog::showSection(SettingsSection section)
{
    m_search->clear();
    m_list->setCurrentRow(static_cast<int>(section));
}

void SettingsDialog::reload()
{
    for (SettingsPage* const page : m_pages)
        page->reload(m_file, m_overrides);
    m_secrets->reload(m_file, m_overrides);
    m_storage->reload(m_file, m_overrides);
    m_folders->refresh();
}

void SettingsDialog::store(const QString& key, const QString& value)
{
    const bool isStored = m_file.setValue(key, value);
    m_trouble->setText(isStored ? QString()
                                : tr("The settings file cannot be written: %1").arg(m_file.path()));
    m_trouble->setVisible(!isStored);
    apply(key, value);
    Q_EMIT settingChanged(key, value);
}

void SettingsDialog::apply(const QString& key, const QString& value)
{
    if (key == QLatin1StringView(kSettingTheme))
        m_appearance.choose(static_cast<Appearance::Choice>(value.toInt()));
    else if (key == QLatin1StringView(kSettingLanguage))
        installLanguage(languageFromCode(value).value_or(systemLanguage()));
    else if (key == QLatin1StringView(kSettingTimeZone))
        installDisplayZone(displayZoneFromSetting(value));
    else if (key == QLatin1StringView(kSettingUseSession)
             || key == QLatin1StringView(kSettingProxy))
        m_secrets->reload(m_file, m_overrides);
}

void SettingsDialog::resetPage()
{
    const SettingsPage* const page = currentPage();
    if (page == nullptr)
        return;
    QStringList keys = formKeys(page->section());
    for (const SettingEntry& entry : settingEntries()) {
        if (entry.section == page->section())
            keys << QLatin1StringView(entry.key);
    }
    for (const QString& key : std::as_const(keys)) {
        if (!m_overrides.contains(key) && m_file.value(key))
            store(key, QString());
    }
    reload();
}

void SettingsDialog::search()
{
    const QString query = m_search->text();
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        const bool isFound = m_pages[static_cast<std::size_t>(i)]->showMatching(query);
        m_list->item(i)->setHidden(!isFound);
        if (isFound && first < 0)
            first = i;
    }
    const int current = m_list->currentRow();
    const bool stays = current >= 0 && !m_list->item(current)->isHidden();
    m_list->setCurrentRow(stays ? current : first);
    if (first < 0)
        m_stack->setCurrentWidget(m_nothing);
    else
        m_stack->setCurrentIndex(m_list->currentRow());
}

void SettingsDialog::refreshIcons()
{
    const Theme& theme = m_appearance.theme();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setIcon(
            symbolIcon(sectionIcon(static_cast<SettingsSection>(i)), theme.dim));
    QPalette palette = m_trouble->palette();
    palette.setColor(QPalette::WindowText, theme.ended);
    m_trouble->setPalette(palette);
}

void SettingsDialog::showEvent(QShowEvent* event)
{
    reload();
    QDialog::showEvent(event);
}

void SettingsDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return;
    }
    QDialog::keyPressEvent(event);
}

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_list->setAccessibleName(tr("Pages"));
    m_nothing->setText(tr("No setting is called that."));
    m_reset->setText(tr("Reset page"));
    m_close->setText(tr("Close"));
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setText(sectionTitle(static_cast<SettingsSection>(i)));
}

} // namespace racha
