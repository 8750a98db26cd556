// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/usernamefield.h"

#include "core/platform/username.h"
#include "ui/presentation/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyle>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortest = 2;
constexpr int kShownNames = 10;
constexpr int kLongestInput = 300; ///< a link may be long

bool isLink(const QString& text)
{
    return text.contains(u'/');
}

bool isNameCharacter(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'.';
}

/// Names are kept without the `@` that one may type.
class NameCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString& path) const override
    {
        return {path.startsWith(u'@') ? path.mid(1) : path};
    }
};

} // namespace

UsernameField::UsernameField(QWidget* parent)
    : QLineEdit(parent)
    , m_remembered(new QStringListModel(this))
    , m_offer(addAction(symbolIcon(u"arrowdown"_s, {}), TrailingPosition))
{
    setMaxLength(kLongestInput);
    setClearButtonEnabled(false);
    auto* const completer = new NameCompleter(m_remembered, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(kShownNames);
    setCompleter(completer);
    m_offer->setVisible(false);
    connect(m_offer, &QAction::triggered, this, &UsernameField::offerRemembered);
    connect(this, &QLineEdit::textChanged, this, [this] { judge(false); });
    connect(this, &QLineEdit::returnPressed, this, &UsernameField::submit);
    retranslate();
}

void UsernameField::setRemembered(const QStringList& names)
{
    m_remembered->setStringList(names);
    m_offer->setVisible(!names.isEmpty());
}

/// All of them, whatever stands in the field.
void UsernameField::offerRemembered()
{
    setFocus(Qt::OtherFocusReason); // only then it takes what is chosen
    completer()->setCompletionPrefix(QString());
    completer()->complete();
}

/// In the list itself the keys are the list's.
void UsernameField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && m_offer->isVisible())
        offerRemembered();
    else
        QLineEdit::keyPressEvent(event);
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
    describe();
    Q_EMIT complaintChanged(complaint);
}

void UsernameField::describe()
{
    setAccessibleDescription(m_complaint.isEmpty()
                                 ? tr("Who to watch: a TikTok username or a link to a live")
                                 : m_complaint);
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
    describe();
    m_offer->setText(tr("Names watched before"));
    completer()->popup()->setAccessibleName(m_offer->text());
    if (!m_complaint.isEmpty()) {
        m_complaint.clear();
        judge(true);
    }
}

} // namespace racha
