// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/storageform.h"

#include "core/settings/datafolders.h"
#include "core/settings/settingsfile.h"
#include "ui/settings/filefield.h"
#include "ui/settings/originnote.h"
#include "ui/settings/serverfields.h"
#include "ui/settings/storetester.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/errortext.h"

#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIndent = 24;

/// `~/x` is what people type.
QString wholePath(const QString& typed)
{
    return typed.startsWith(u"~/") ? QString(QDir::homePath() + typed.mid(1)) : typed;
}

} // namespace

StorageForm::StorageForm(StoreTester& tester, const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_tester(tester)
    , m_useFile(new QRadioButton(this))
    , m_useServer(new QRadioButton(this))
    , m_filePart(new QWidget(this))
    , m_fileLabel(new QLabel(m_filePart))
    , m_file(new FileField(FileField::Mode::New, m_filePart))
    , m_server(new ServerFields(appearance, this))
    , m_origin(new OriginNote(appearance, this))
    , m_test(new QPushButton(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_hint(new QLabel(this))
{
    m_fileLabel->setBuddy(&m_file->line());
    m_hint->setObjectName(u"dim"_s);
    m_hint->setWordWrap(true);
    auto* const file = new QFormLayout(m_filePart);
    file->setContentsMargins(Appearance::scaled(kIndent), 0, 0, 0);
    file->setHorizontalSpacing(16);
    file->addRow(m_fileLabel, m_file);
    m_server->layout()->setContentsMargins(Appearance::scaled(kIndent), 0, 0, 0);

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_origin);
    layout->addWidget(m_useFile);
    layout->addWidget(m_filePart);
    layout->addWidget(m_useServer);
    layout->addWidget(m_server);
    layout->addSpacing(4);
    layout->addWidget(m_test, 0, Qt::AlignLeft);
    layout->addWidget(m_verdict);
    layout->addWidget(m_hint);
    connectFields();
    retranslate();
}

StorageForm::~StorageForm()
{
    m_tester.forget();
}

void StorageForm::connectFields()
{
    connect(m_useFile, &QRadioButton::toggled, this, &StorageForm::showEngine);
    connect(m_useFile, &QRadioButton::clicked, this, &StorageForm::take);
    connect(m_useServer, &QRadioButton::clicked, this, &StorageForm::take);
    connect(m_file, &FileField::edited, this, &StorageForm::take);
    connect(m_server, &ServerFields::edited, this, &StorageForm::take);
    connect(m_server, &ServerFields::passwordTyped, this,
            [this](const Secret& password) { keepPassword(password); });
    connect(m_server, &ServerFields::passwordFileEdited, this, [this](const QString& path) {
        Q_EMIT edited(QLatin1StringView(kSettingPasswordFile), path);
    });
    connect(m_test, &QPushButton::clicked, this, &StorageForm::test);
}

void StorageForm::reload(const SettingsFile& file, const SettingOverrides& overrides)
{
    const auto decided = overrideOf(overrides, kSettingDatabase);
    m_stored = file.value(QLatin1StringView(kSettingDatabase)).value_or(QString());
    const QString shown = decided ? decided->value : m_stored;
    const DatabaseUrl url = DatabaseUrl::parse(shown).value_or(DatabaseUrl());
    const bool isServer = url.engine == DatabaseUrl::Engine::Mysql;
    m_useServer->setChecked(isServer);
    m_useFile->setChecked(!isServer);
    m_file->setPath(url.path);
    m_file->setPlaceholder(datafolders::defaultStore());
    m_server->setUrl(isServer ? url : DatabaseUrl());
    m_server->setPasswordFile(
        file.value(QLatin1StringView(kSettingPasswordFile)).value_or(QString()));
    m_server->setPasswordOverride(overrideOf(overrides, kSettingPasswordFile));
    showPassword();
    m_server->setAddressEnabled(!decided);
    for (QWidget* const field : std::initializer_list<QWidget*> {m_useFile, m_useServer, m_file})
        field->setEnabled(!decided);
    m_origin->setOverride(decided);
    m_verdict->say(VerdictLine::Kind::None, {});
    showEngine();
}

void StorageForm::showEngine()
{
    m_filePart->setVisible(m_useFile->isChecked());
    m_server->setVisible(!m_useFile->isChecked());
}

void StorageForm::keepPassword(const Secret& password)
{
    const QPointer<StorageForm> self(this);
    const auto url = m_server->url();
    const bool inKeychain = url && m_server->wantsKeychain();
    m_tester.setTypedPassword(url.value_or(DatabaseUrl()), password, inKeychain,
                              [self](const Result<void>& outcome) {
                                  if (self)
                                      self->showKept(outcome);
                              });
}

void StorageForm::showKept(const Result<void>& outcome)
{
    showPassword();
    if (!outcome)
        m_verdict->say(VerdictLine::Kind::Bad,
                       tr("The keychain did not take the password, so it is kept until Racha "
                          "closes. It said: %1")
                           .arg(outcome.error().detail));
}

void StorageForm::showPassword()
{
    const auto url = m_server->url();
    m_server->showPassword(url ? m_tester.passwordPlace(*url) : PasswordPlace::Nowhere,
                           m_tester.hasKeychain());
}

std::optional<DatabaseUrl> StorageForm::entered() const
{
    if (m_useServer->isChecked())
        return m_server->url();
    DatabaseUrl url;
    url.path = m_file->path().isEmpty() ? datafolders::defaultStore() : wholePath(m_file->path());
    return QDir::isAbsolutePath(url.path) ? std::optional(url) : std::nullopt;
}

void StorageForm::take()
{
    m_tester.forget();
    const auto url = entered();
    if (!url) {
        m_verdict->say(VerdictLine::Kind::Note,
                       m_useServer->isChecked()
                           ? tr("Not stored yet: server and database are needed.")
                           : tr("Not stored yet: the whole path of the file is needed."));
        return;
    }
    m_verdict->say(VerdictLine::Kind::None, {});
    const bool isDefault =
        url->engine == DatabaseUrl::Engine::Sqlite && url->path == datafolders::defaultStore();
    const QString text = isDefault ? QString() : url->text();
    if (text == m_stored)
        return;
    m_stored = text;
    Q_EMIT edited(QLatin1StringView(kSettingDatabase), text);
}

void StorageForm::test()
{
    const auto url = entered();
    if (!url) {
        take();
        return;
    }
    m_verdict->say(VerdictLine::Kind::Note, tr("Trying…"));
    m_tester.test(*url, [this](const DatabaseStatus& status) { showStatus(status); });
}

void StorageForm::showStatus(const DatabaseStatus& status)
{
    m_verdict->say(status.error ? VerdictLine::Kind::Bad : VerdictLine::Kind::Good,
                   statusText(status));
}

QString StorageForm::statusText(const DatabaseStatus& status) const
{
    if (status.error)
        return u"%1\n(%2)"_s.arg(errorSentence(status.error->code), status.error->detail);
    if (!status.exists)
        return tr("This works. The file will be made with the first live.");
    if (status.schemaVersion == 0)
        return tr("This works: %1. The tables will be made with the first live.")
            .arg(status.engine);
    if (status.schemaVersion < status.newestVersion)
        return tr("This works: %1. The tables will be brought up to date with the next live.")
            .arg(status.engine);
    return tr("This works: %1. The tables are there.").arg(status.engine);
}

QString StorageForm::searchWords() const
{
    return m_useFile->text() + u' ' + m_useServer->text() + u' ' + m_fileLabel->text() + u' '
        + m_server->searchWords() + u" MySQL MariaDB SQLite";
}

void StorageForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StorageForm::retranslate()
{
    m_useFile->setText(tr("On this computer, in one file (SQLite)"));
    m_useServer->setText(tr("On a database server (MySQL or MariaDB)"));
    m_fileLabel->setText(tr("Database file"));
    m_file->setTitle(tr("Database file"));
    m_test->setText(tr("Test connection"));
    m_hint->setText(tr("Takes effect with the next live. What is stored already stays where it is. "
                       "Racha never writes a password into its settings."));
    if (m_verdict->kind() != VerdictLine::Kind::None)
        m_verdict->say(VerdictLine::Kind::None, {});
}

} // namespace racha
