// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/serverfields.h"

#include "ui/settings/filefield.h"
#include "ui/settings/originnote.h"
#include "ui/widgets/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint16 kUsualPort = 3306;
constexpr int kLongestText = 300;
constexpr int kSpacing = 8;
constexpr int kTlsCharacters = 16;

enum Row
{
    HostRow,
    NameRow,
    UserRow,
    TlsRow,
    CaFileRow,
    PasswordRow,
    PasswordFileRow,
};

QString hostText(const DatabaseUrl::Host& host, quint16 usual)
{
    const QString name = host.name.contains(u':') ? u'[' + host.name + u']' : host.name;
    return host.port == usual ? name : QString(name + u':' + QString::number(host.port));
}

} // namespace

ServerFields::ServerFields(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_name(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_tls(new QComboBox(this))
    , m_caFile(new FileField(FileField::Mode::Existing, this))
    , m_password(new QLineEdit(this))
    , m_passwordFile(new FileField(FileField::Mode::Existing, this))
    , m_passwordOrigin(new OriginNote(appearance, this))
    , m_keep(new QCheckBox(this))
{
    m_keep->setChecked(true);
    m_port->setRange(1, 65'535);
    m_port->setValue(kUsualPort);
    m_port->setGroupSeparatorShown(false);
    m_port->setPrefix(u":"_s);
    // Not as wide as its longest choice: the page is to fit into a small window.
    m_tls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tls->setMinimumContentsLength(kTlsCharacters);
    m_password->setEchoMode(QLineEdit::Password);
    for (QLineEdit* const field : {m_host, m_name, m_user, m_password})
        field->setMaxLength(kLongestText);
    for (const TlsMode mode :
         {TlsMode::Preferred, TlsMode::Off, TlsMode::Required, TlsMode::Verify})
        m_tls->addItem(QString(), static_cast<int>(mode));

    auto* const address = new QWidget(this);
    auto* const addressLayout = new QHBoxLayout(address);
    addressLayout->setContentsMargins(0, 0, 0, 0);
    addressLayout->setSpacing(kSpacing);
    addressLayout->addWidget(m_host, 1);
    addressLayout->addWidget(m_port);
    auto* const layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(kSpacing);
    layout->setHorizontalSpacing(16);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget* const field : std::initializer_list<QWidget*> {
             address, m_name, m_user, m_tls, m_caFile, m_password, m_passwordFile})
        m_labels << addRow(layout, field);
    m_labels.at(HostRow)->setBuddy(m_host);
    layout->insertRow(PasswordRow + 1, QString(), m_keep);
    layout->addRow(QString(), m_passwordOrigin);
    connectFields();
    showCaFile();
    retranslate();
}

QLabel* ServerFields::addRow(QFormLayout* layout, QWidget* field)
{
    auto* const label = new QLabel(this);
    auto* const file = qobject_cast<FileField*>(field);
    label->setBuddy(file != nullptr ? &file->line() : field);
    layout->addRow(label, field);
    return label;
}

void ServerFields::connectFields()
{
    for (QLineEdit* const field : {m_host, m_name, m_user})
        connect(field, &QLineEdit::editingFinished, this, &ServerFields::edited);
    connect(m_port, &QSpinBox::editingFinished, this, &ServerFields::edited);
    connect(m_tls, &QComboBox::activated, this, [this] {
        showCaFile();
        Q_EMIT edited();
    });
    connect(m_caFile, &FileField::edited, this, &ServerFields::edited);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->isModified())
            Q_EMIT passwordTyped(Secret(m_password->text().toUtf8()));
        m_password->setModified(false);
    });
    connect(m_keep, &QCheckBox::clicked, this, [this] {
        if (!m_password->text().isEmpty())
            Q_EMIT passwordTyped(Secret(m_password->text().toUtf8()));
    });
    connect(m_passwordFile, &FileField::edited, this, &ServerFields::passwordFileEdited);
}

void ServerFields::setUrl(const DatabaseUrl& url)
{
    const quint16 port = url.hosts.empty() ? kUsualPort : url.hosts.front().port;
    QStringList hosts;
    for (const DatabaseUrl::Host& host : url.hosts)
        hosts << hostText(host, port);
    m_host->setText(hosts.join(u','));
    m_port->setValue(port);
    m_name->setText(url.database);
    m_user->setText(url.user);
    m_tls->setCurrentIndex(m_tls->findData(static_cast<int>(url.tls)));
    m_caFile->setPath(url.caFile);
    showCaFile();
}

std::optional<DatabaseUrl> ServerFields::url() const
{
    // Read by the parser of addresses: several servers, ports of their own, and what it refuses.
    const QString hosts = m_host->text().remove(u' ');
    if (hosts.isEmpty() || hosts.contains(u'/') || hosts.contains(u'@'))
        return std::nullopt;
    auto parsed = DatabaseUrl::parse(u"mysql://"_s + hosts + u"/x");
    if (!parsed || m_name->text().trimmed().isEmpty())
        return std::nullopt;
    DatabaseUrl url = *std::move(parsed);
    for (DatabaseUrl::Host& host : url.hosts) {
        if (host.port == kUsualPort)
            host.port = static_cast<quint16>(m_port->value());
    }
    url.database = m_name->text().trimmed();
    url.user = m_user->text().trimmed();
    url.tls = static_cast<TlsMode>(m_tls->currentData().toInt());
    if (url.tls == TlsMode::Verify)
        url.caFile = m_caFile->path();
    return DatabaseUrl::parse(url.text()) ? std::optional(url) : std::nullopt;
}

void ServerFields::setPasswordFile(const QString& path)
{
    m_passwordFile->setPath(path);
}

void ServerFields::setPasswordOverride(const std::optional<SettingOverride>& decided)
{
    m_password->setEnabled(!decided);
    m_passwordFile->setEnabled(!decided);
    m_keep->setEnabled(!decided && m_hasKeychain);
    if (decided)
        m_passwordFile->setPath(decided->value);
    m_passwordOrigin->setOverride(decided);
}

void ServerFields::setAddressEnabled(bool enabled)
{
    for (QWidget* const field :
         std::initializer_list<QWidget*> {m_host, m_port, m_name, m_user, m_tls, m_caFile})
        field->setEnabled(enabled);
}

void ServerFields::showPassword(PasswordPlace place, bool hasKeychain)
{
    m_place = place;
    m_keep->setEnabled(hasKeychain && m_password->isEnabled());
    m_keep->setChecked(hasKeychain && m_keep->isChecked());
    m_hasKeychain = hasKeychain;
    retranslate();
}

bool ServerFields::wantsKeychain() const
{
    return m_hasKeychain && m_keep->isChecked();
}

QString ServerFields::passwordPlaceText() const
{
    switch (m_place) {
    case PasswordPlace::Keychain:
        return tr("In the keychain");
    case PasswordPlace::ThisRun:
        return tr("Typed; kept until Racha closes");
    case PasswordPlace::Nowhere:
        break;
    }
    return {};
}

void ServerFields::showCaFile()
{
    const bool isNeeded = m_tls->currentData().toInt() == static_cast<int>(TlsMode::Verify);
    m_caFile->setVisible(isNeeded);
    m_labels.at(CaFileRow)->setVisible(isNeeded);
}

QString ServerFields::searchWords() const
{
    QStringList words;
    for (const QLabel* const label : m_labels)
        words << label->text();
    return words.join(u' ');
}

void ServerFields::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ServerFields::retranslate()
{
    const std::array titles {tr("Server"),       tr("Database"),         tr("User"),
                             tr("Encryption"),   tr("Certificate file"), tr("Password"),
                             tr("Password file")};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(titles[static_cast<std::size_t>(i)]);
    const std::array tls {tr("If the server offers it"), tr("None"), tr("Required"),
                          tr("Required, certificate verified")};
    for (int i = 0; i < m_tls->count(); ++i)
        m_tls->setItemText(i, tls[static_cast<std::size_t>(i)]);
    m_host->setAccessibleName(titles[HostRow]);
    m_host->setPlaceholderText(u"localhost"_s);
    m_port->setAccessibleName(tr("Port"));
    m_name->setAccessibleName(titles[NameRow]);
    m_user->setAccessibleName(titles[UserRow]);
    m_tls->setAccessibleName(titles[TlsRow]);
    m_caFile->setTitle(titles[CaFileRow]);
    m_caFile->setPlaceholder(tr("The system's certificates"));
    m_password->setAccessibleName(titles[PasswordRow]);
    m_password->setPlaceholderText(passwordPlaceText());
    m_keep->setText(m_hasKeychain ? tr("Keep it in the keychain")
                                  : tr("No keychain here: kept until Racha closes"));
    m_passwordFile->setTitle(titles[PasswordFileRow]);
    m_passwordFile->setPlaceholder(tr("For every start: its first line is the password"));
}

} // namespace racha
