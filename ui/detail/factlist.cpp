// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/factlist.h"

#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIconSize = 14;
constexpr int kWidest = 640; ///< a button far from its words belongs to nobody

/// Ids may be parted at their underscores.
QString breakable(QString text)
{
    return text.replace(u'_', u"_\u200B"_s);
}

} // namespace

FactList::FactList(const Appearance& appearance, QWidget* parent)
    : QScrollArea(parent)
    , m_appearance(appearance)
{
    auto* const content = new QWidget(this);
    setObjectName(u"factList"_s);
    content->setObjectName(u"facts"_s);
    content->setMaximumWidth(Appearance::scaled(kWidest));
    auto* const outer = new QVBoxLayout(content);
    outer->setContentsMargins(14, 10, 10, 10);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    outer->addLayout(m_grid);
    outer->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // scrolls by keyboard where no button is in it
    connect(&appearance, &Appearance::changed, this, &FactList::paintIcons);
}

void FactList::addLine()
{
    const auto index = m_lines.size();
    const int row = static_cast<int>(index);
    const Line line {new QLabel(widget()), new QLabel(widget()), new QPushButton(widget())};
    line.label->setObjectName(u"dim"_s);
    line.value->setWordWrap(true);
    line.value->setTextFormat(Qt::PlainText);
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word must not make the list wider than the pane.
    line.value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLabel* const text : {line.label, line.value}) {
        text->setContentsMargins(0, 4, 0, 4);
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    line.button->setObjectName(u"quiet"_s);
    m_grid->addWidget(line.label, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.value, row, 1);
    m_grid->addWidget(line.button, row, 2, Qt::AlignTop);
    connect(line.button, &QPushButton::clicked, this,
            [this, index] { use(m_facts.at(static_cast<qsizetype>(index))); });
    m_lines.push_back(line);
}

void FactList::use(const Fact& fact)
{
    if (fact.link == Fact::Link::None)
        QGuiApplication::clipboard()->setText(fact.copyText);
    else
        Q_EMIT linkActivated(fact.link);
}

void FactList::setFacts(const QList<Fact>& facts)
{
    m_facts = facts;
    while (m_lines.size() < static_cast<std::size_t>(facts.size()))
        addLine();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool isUsed = i < static_cast<std::size_t>(facts.size());
        fill(m_lines[i], isUsed ? facts.at(static_cast<qsizetype>(i)) : Fact {});
    }
    paintIcons();
}

void FactList::fill(const Line& line, const Fact& fact)
{
    const bool isUsed = !fact.label.isEmpty();
    const bool isLink = fact.link != Fact::Link::None;
    line.label->setText(fact.label);
    line.value->setText(breakable(fact.value));
    line.value->setToolTip(fact.tip);
    line.label->setVisible(isUsed);
    line.value->setVisible(isUsed);
    line.button->setVisible(isLink || !fact.copyText.isEmpty());
    line.button->setAccessibleName(isLink ? tr("More: %1").arg(fact.label)
                                          : tr("Copy: %1").arg(fact.label));
    line.button->setToolTip(isLink ? tr("More about it") : tr("Copy"));
}

void FactList::paintIcons()
{
    const Theme& theme = m_appearance.theme();
    const QIcon copy = symbolIcon(u"copy"_s, theme.dim);
    const QIcon more = symbolIcon(u"forward"_s, theme.accent);
    const int size = Appearance::scaled(kIconSize);
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        QPushButton& button = *m_lines[static_cast<std::size_t>(i)].button;
        button.setIcon(m_facts.at(i).link == Fact::Link::None ? copy : more);
        button.setIconSize({size, size});
    }
}

} // namespace racha
