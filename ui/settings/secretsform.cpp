// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/secretsform.h"

#include "core/platform/tiktok/sessioncookies.h"
#include "core/settings/settingsfile.h"
#include "ui/settings/originnote.h"
#include "ui/settings/secretkeeper.h"
#include "ui/settings/verdictline.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestSecret = 16'000;
constexpr std::array kAll {ConnectionSecret::SignKey, ConnectionSecret::ProxyPassword,
                           ConnectionSecret::Session};
/// Of what decides in place of each field.
constexpr std::array kKeys {kSettingSignKeyFile, kOverriddenProxyPassword, kSettingUseSession};

} // namespace

SecretsForm::SecretsForm(SecretKeeper& keeper, const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_keep(new QCheckBox(this))
    , m_hint(new QLabel(this))
    , m_verdict(new VerdictLine(appearance, this))
{
    m_keep->setChecked(true);
    m_hint->setObjectName(u"dim"_s);
    m_hint->setWordWrap(true);
    makeRows(appearance);
    retranslate();
}

void SecretsForm::makeRows(const Appearance& appearance)
{
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(1, 1);
    int line = 0;
    for (const ConnectionSecret which : kAll) {
        Row& made = row(which);
        made = {new QLabel(this), new QLineEdit(this), new QPushButton(this),
                new OriginNote(appearance, this)};
        made.label->setBuddy(made.field);
        made.field->setEchoMode(QLineEdit::Password);
        made.field->setMaxLength(kLongestSecret);
        made.remove->setAutoDefault(false);
        layout->addWidget(made.label, line, 0);
        layout->addWidget(made.field, line, 1);
        layout->addWidget(made.remove, line, 2);
        layout->addWidget(made.origin, line + 1, 1, 1, 2);
        line += 2;
        connect(made.field, &QLineEdit::editingFinished, this, [this, which] { take(which); });
        connect(made.remove, &QPushButton::clicked, this, [this, which] { keep(which, {}); });
    }
    layout->addWidget(m_keep, line, 0, 1, 3);
    layout->addWidget(m_verdict, line + 1, 0, 1, 3);
    layout->addWidget(m_hint, line + 2, 0, 1, 3);
}

void SecretsForm::reload(const SettingsFile& file, const SettingOverrides& overrides)
{
    const bool usesSession = file.value(QLatin1StringView(kSettingUseSession)).has_value();
    for (const ConnectionSecret which : kAll) {
        const auto decided = overrideOf(overrides, kKeys[static_cast<std::size_t>(which)]);
        const bool isOn = which != ConnectionSecret::Session || usesSession;
        row(which).field->setEnabled(!decided && isOn);
        row(which).origin->setOverride(decided);
    }
    showPlaces();
}

void SecretsForm::take(ConnectionSecret which)
{
    QLineEdit* const field = row(which).field;
    const QByteArray typed = field->text().trimmed().toUtf8();
    if (!field->isModified() || typed.isEmpty())
        return;
    field->setModified(false);
    const Secret secret(typed);
    if (which == ConnectionSecret::Session && !sessionCookies(secret)) {
        m_verdict->say(
            VerdictLine::Kind::Bad,
            tr("Not kept: that is no cookie. Its name is sessionid; its value is enough."));
        return;
    }
    field->clear();
    keep(which, secret);
}

void SecretsForm::keep(ConnectionSecret which, const Secret& secret)
{
    m_verdict->say(VerdictLine::Kind::None, {});
    m_keeper.keep(which, secret, m_keep->isEnabled() && m_keep->isChecked(),
                  [self = QPointer<SecretsForm>(this)](const Result<void>& outcome) {
                      if (self)
                          self->showKept(outcome);
                  });
    showPlaces();
}

void SecretsForm::showKept(const Result<void>& outcome)
{
    showPlaces();
    if (!outcome)
        m_verdict->say(VerdictLine::Kind::Bad,
                       tr("The keychain did not do that. It said: %1").arg(outcome.error().detail));
}

void SecretsForm::showPlaces()
{
    const bool hasKeychain = m_keeper.hasKeychain();
    m_keep->setEnabled(hasKeychain);
    m_keep->setChecked(hasKeychain && m_keep->isChecked());
    m_keep->setText(hasKeychain ? tr("Keep what is typed here in the keychain")
                                : tr("No keychain here: kept until Racha closes"));
    for (const ConnectionSecret which : kAll) {
        row(which).field->setPlaceholderText(placeText(which));
        row(which).remove->setEnabled(m_keeper.place(which) != PasswordPlace::Nowhere);
    }
}

QString SecretsForm::placeText(ConnectionSecret which) const
{
    switch (m_keeper.place(which)) {
    case PasswordPlace::Keychain:
        return tr("In the keychain");
    case PasswordPlace::ThisRun:
        return tr("Typed; kept until Racha closes");
    case PasswordPlace::Nowhere:
        break;
    }
    return {};
}

QString SecretsForm::searchWords() const
{
    QString words;
    for (const Row& each : m_rows)
        words += each.label->text() + u' ';
    return words + m_keep->text();
}

void SecretsForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretsForm::retranslate()
{
    const std::array titles {tr("Signing key"), tr("Password of the proxy"), tr("TikTok session")};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(titles[i]);
        m_rows[i].field->setAccessibleName(titles[i]);
        m_rows[i].remove->setText(tr("Remove"));
        m_rows[i].remove->setAccessibleName(tr("Remove: %1").arg(titles[i]));
    }
    m_hint->setText(tr("Racha never writes these into its settings. The session is the value of "
                       "the cookie sessionid of a browser where you are logged in."));
    m_verdict->say(VerdictLine::Kind::None, {});
    showPlaces();
}

} // namespace racha
