// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/watchlist/watchpersonform.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestTags =
    static_cast<int>(WatchList::kMaxTags * (WatchList::kMaxTagLength + 2)); ///< with commas

void showFromStart(QLineEdit& field, const QString& text)
{
    field.setText(text);
    field.setCursorPosition(0);
}

} // namespace

WatchPersonForm::WatchPersonForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_watch(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_tagsLabel(new QLabel(this))
    , m_tags(new QLineEdit(this))
    , m_noteLabel(new QLabel(this))
    , m_note(new QLineEdit(this))
{
    m_name->setObjectName(u"panelTitle"_s);
    m_name->setTextFormat(Qt::PlainText);
    // A long name is cut: it must not make the pane wider from one person to the next.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name->installEventFilter(this);
    m_watch->setObjectName(u"primary"_s);
    m_tagsLabel->setBuddy(m_tags);
    m_noteLabel->setBuddy(m_note);
    m_tags->setMaxLength(kLongestTags);
    m_note->setMaxLength(static_cast<int>(WatchList::kMaxNoteLength));

    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(6);
    auto* const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    head->addWidget(m_watch);
    head->addWidget(m_remove);
    layout->addLayout(head, 0, 0, 1, 2);
    layout->addWidget(m_tagsLabel, 1, 0);
    layout->addWidget(m_tags, 1, 1);
    layout->addWidget(m_noteLabel, 2, 0);
    layout->addWidget(m_note, 2, 1);
    layout->setColumnStretch(1, 1);

    connect(m_tags, &QLineEdit::editingFinished, this, &WatchPersonForm::keep);
    connect(m_note, &QLineEdit::editingFinished, this, &WatchPersonForm::keep);
    // Copies: what is asked for may show another person here before it is done.
    connect(m_watch, &QPushButton::clicked, this,
            [this] { Q_EMIT watchRequested(QString(m_username)); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { Q_EMIT removeRequested(QString(m_username)); });
    retranslate();
    hide();
}

void WatchPersonForm::setPerson(const std::optional<WatchedPerson>& person)
{
    const QString username = person ? person->username : QString();
    if (username != m_username)
        keep();
    const bool isSame = username == m_username;
    m_username = username;
    setVisible(person.has_value());
    if (!person)
        return;
    showName();
    // What is being typed stays while news of the same person come.
    if (!isSame || !m_tags->isModified())
        showFromStart(*m_tags, person->tags.join(u", "_s));
    if (!isSame || !m_note->isModified())
        showFromStart(*m_note, person->note);
}

void WatchPersonForm::showName()
{
    const QString name = u'@' + m_username;
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideRight, m_name->width()));
    m_name->setToolTip(m_name->text() == name ? QString() : name);
}

bool WatchPersonForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::Resize)
        showName();
    return QWidget::eventFilter(watched, event);
}

void WatchPersonForm::editTags()
{
    m_tags->setFocus(Qt::ShortcutFocusReason);
    m_tags->selectAll();
}

void WatchPersonForm::keep()
{
    if (m_username.isEmpty() || (!m_tags->isModified() && !m_note->isModified()))
        return;
    m_tags->setModified(false);
    m_note->setModified(false);
    Q_EMIT described(QString(m_username), WatchList::tagsOf(m_tags->text()), m_note->text());
}

void WatchPersonForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WatchPersonForm::retranslate()
{
    m_watch->setText(tr("Watch"));
    m_watch->setAccessibleName(tr("Watch list: watch this live"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Watch list: remove this person"));
    m_tagsLabel->setText(tr("Tags"));
    m_tags->setAccessibleName(tr("Watch list: tags of this person"));
    m_tags->setPlaceholderText(tr("friend, music"));
    m_tags->setToolTip(tr("Tags, with commas between them"));
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(tr("Watch list: note on this person"));
    m_note->setPlaceholderText(tr("What you want to remember"));
}

} // namespace racha
