// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/usernamefield.h"

#include "core/platform/username.h"

#include <QCompleter>
#include <QEvent>
#include <QStringListModel>
#include <QStyle>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortest = 2;
constexpr int kLongestInput = 300; ///< a link may be long

bool isLink(const QString& text)
{
    return text.contains(u'/');
}

bool isNameCharacter(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'.';
}

} // namespace

UsernameField::UsernameField(QWidget* parent)
    : QLineEdit(parent)
    , m_remembered(new QStringListModel(this))
{
    setMaxLength(kLongestInput);
    setClearButtonEnabled(false);
    auto* const completer = new QCompleter(m_remembered, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    connect(this, &QLineEdit::textChanged, this, [this] { judge(false); });
    connect(this, &QLineEdit::returnPressed, this, &UsernameField::submit);
    retranslate();
}

void UsernameField::setRemembered(const QStringList& names)
{
    m_remembered->setStringList(names);
}

void UsernameField::setLabel(const QString& label)
{
    m_label = label;
    setAccessibleName(label);
}

void UsernameField::showName(const QString& username)
{
    setText(username.isEmpty() ? QString() : QString(u'@' + username));
    setCursorPosition(0);
}

QString UsernameField::username() const
{
    return normalisedUsername(text()).value_or(QString());
}

/// While somebody types, a name that is only too short yet is no mistake.
void UsernameField::judge(bool finished)
{
    const QString typed = text().trimmed();
    QString complaint;
    const bool isUnfinished = !finished && typed.size() <= kShortest;
    if (!typed.isEmpty() && !normalisedUsername(typed)) {
        complaint = complaintAbout(typed);
        if (isUnfinished && std::all_of(typed.cbegin(), typed.cend(), [](QChar c) {
                return isNameCharacter(c) || c == u'@';
            }))
            complaint.clear();
    }
    if (complaint == m_complaint)
        return;
    m_complaint = complaint;
    setProperty("wrong", !complaint.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    setToolTip(complaint);
    Q_EMIT complaintChanged(complaint);
}

QString UsernameField::complaintAbout(const QString& text)
{
    if (isLink(text))
        return tr("This link does not name a user. One that does looks like tiktok.com/@name.");
    const QString name = text.startsWith(u'@') ? text.mid(1) : text;
    for (const QChar c : name) {
        if (c.isSpace())
            return tr("A username has no spaces.");
        if (!isNameCharacter(c))
            return tr("“%1” cannot be in a username: letters, digits, “_” and “.” can.").arg(c);
    }
    return tr("A username has 2 to 24 characters.");
}

void UsernameField::submit()
{
    const QString name = username();
    if (name.isEmpty())
        judge(true);
    else
        Q_EMIT usernameEntered(name);
}

void UsernameField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void UsernameField::retranslate()
{
    setPlaceholderText(tr("@username or link"));
    setAccessibleName(m_label.isEmpty() ? tr("Username") : m_label);
    setAccessibleDescription(tr("Who to watch: a TikTok username or a link to a live"));
    if (!m_complaint.isEmpty()) {
        m_complaint.clear();
        judge(true);
    }
}

} // namespace racha
