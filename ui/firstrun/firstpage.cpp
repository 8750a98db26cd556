// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/firstrun/firstpage.h"

#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usernamefield.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumnWidth = 600;
constexpr int kLogoSize = 72;

QLabel* centredLabel(const QString& name, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstPage::FirstPage(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_field(new UsernameField(this))
    , m_watch(new QPushButton(this))
    , m_record(new QCheckBox(this))
    , m_demo(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_logo(centredLabel(u"logo"_s, this))
    , m_title(centredLabel(u"firstTitle"_s, this))
    , m_text(centredLabel(u"firstText"_s, this))
    , m_complaint(centredLabel(u"complaint"_s, this))
    , m_notice(centredLabel(u"dim"_s, this))
{
    m_field->setObjectName(u"largeField"_s);
    m_watch->setObjectName(u"largePrimary"_s);
    m_open->setObjectName(u"largePlain"_s);
    m_demo->setObjectName(u"largePlain"_s);
    m_watch->setEnabled(false);

    auto* const layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(makeColumn(), 0, Qt::AlignVCenter);
    layout->addStretch(1);

    const auto submit = [this] { Q_EMIT watchRequested(m_field->username()); };
    connect(m_field, &UsernameField::usernameEntered, this, &FirstPage::watchRequested);
    connect(m_watch, &QPushButton::clicked, this, submit);
    connect(m_field, &QLineEdit::textChanged, this,
            [this] { m_watch->setEnabled(!m_field->username().isEmpty()); });
    connect(m_field, &UsernameField::complaintChanged, m_complaint, &QLabel::setText);
    connect(m_record, &QCheckBox::clicked, this, &FirstPage::recordingChosen);
    connect(m_open, &QPushButton::clicked, this, &FirstPage::openRequested);
    connect(m_demo, &QPushButton::clicked, this, &FirstPage::demoRequested);
    connect(&appearance, &Appearance::changed, this, &FirstPage::refreshIcons);
    retranslate();
    refreshIcons();
}

QWidget* FirstPage::makeColumn()
{
    auto* const column = new QWidget(this);
    column->setFixedWidth(Appearance::scaled(kColumnWidth));
    auto* const entry = new QHBoxLayout;
    entry->setSpacing(10);
    entry->addWidget(m_field, 1);
    entry->addWidget(m_watch);
    auto* const others = new QHBoxLayout;
    others->setSpacing(10);
    others->addStretch(1);
    others->addWidget(m_demo);
    others->addWidget(m_open);
    others->addStretch(1);

    auto* const layout = new QVBoxLayout(column);
    layout->setSpacing(0);
    layout->addWidget(m_logo);
    layout->addSpacing(14);
    layout->addWidget(m_title);
    layout->addSpacing(6);
    layout->addWidget(m_text);
    layout->addSpacing(30);
    layout->addLayout(entry);
    layout->addSpacing(6);
    layout->addWidget(m_complaint);
    layout->addSpacing(2);
    layout->addWidget(m_record, 0, Qt::AlignHCenter);
    layout->addSpacing(18);
    layout->addLayout(others);
    layout->addSpacing(44);
    layout->addWidget(m_notice);
    return column;
}

void FirstPage::setKeepsRecording(bool keeps)
{
    m_record->setChecked(keeps);
}

void FirstPage::refreshIcons()
{
    const Theme& theme = m_appearance.theme();
    m_logo->setPixmap(symbolPixmap(u"racha"_s, theme.accent, kLogoSize, devicePixelRatioF()));
    m_open->setIcon(symbolIcon(u"open"_s, theme.dim));
    m_demo->setIcon(symbolIcon(u"play"_s, theme.accent));
    QPalette palette = m_complaint->palette();
    palette.setColor(QPalette::WindowText, theme.ended);
    m_complaint->setPalette(palette);
}

void FirstPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstPage::retranslate()
{
    m_title->setText(tr("Watch a live, keep every event"));
    m_text->setText(tr("Racha shows the comments, gifts and likes of a TikTok LIVE as they happen, "
                       "counts gift streaks right, and stores everything on this computer."));
    m_watch->setText(tr("Watch"));
    m_record->setText(tr("Keep a recording (.racha)"));
    m_open->setText(tr("Open a recording…"));
    m_demo->setText(tr("Try the demo live"));
    m_notice->setText(tr("Racha is unofficial and not connected with TikTok. It sees what TikTok "
                         "sends to a viewer: not what came before you watch, not every like, not "
                         "everyone who joins. Amounts in money are estimates."));
    // A line is kept free for it, so that nothing jumps while one types.
    m_complaint->setMinimumHeight(fontMetrics().height());
}

} // namespace racha
