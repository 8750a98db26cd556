// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/personpage.h"

#include "ui/detail/factlist.h"
#include "ui/models/personeventsmodel.h"
#include "ui/presentation/personsummary.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 26;
constexpr int kHandle = 5;
constexpr int kGap = 10; ///< between columns
constexpr int kWide = 720; ///< from here on facts and events stand side by side

} // namespace

PersonPage::PersonPage(const Appearance& appearance, QWidget* parent)
    : NotedPage(parent)
    , m_model(new PersonEventsModel(this))
    , m_name(new QLabel(this))
    , m_handle(new QLabel(this))
    , m_followButton(new QPushButton(this))
    , m_facts(new FactList(appearance, this))
    , m_table(new QTableView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"cells"_s);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Appearance::scaled(kRowHeight));
    m_table->horizontalHeader()->setHighlightSections(false);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_facts);
    m_splitter->addWidget(m_table);
    m_splitter->setHandleWidth(kHandle);
    m_splitter->setSizes({Appearance::scaled(190), Appearance::scaled(150)});
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    setContent(content);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT eventRequested(m_model->row(index.row())); });
    connect(m_followButton, &QPushButton::clicked, this, [this] {
        if (m_person)
            Q_EMIT personRequested(m_person->user.value);
    });
    retranslate();
}

QWidget* PersonPage::makeHeader()
{
    m_name->setObjectName(u"panelTitle"_s);
    m_handle->setObjectName(u"dim"_s);
    for (QLabel* const label : {m_name, m_handle}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 10, 10, 2);
    layout->setSpacing(8);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_handle);
    layout->addWidget(m_followButton);
    return header;
}

void PersonPage::showPerson(const std::shared_ptr<const PersonHistory>& person)
{
    if (person == m_person) {
        showContent();
        return;
    }
    m_person = person;
    m_model->setEvents(person->lastEvents);
    describe();
    m_table->resizeColumnsToContents();
    for (const int column : {PersonEventsModel::Time, PersonEventsModel::Type})
        m_table->setColumnWidth(column, m_table->columnWidth(column) + Appearance::scaled(kGap));
    m_table->horizontalHeader()->setSectionResizeMode(PersonEventsModel::What,
                                                      QHeaderView::Stretch);
    m_table->scrollToTop();
    showContent();
}

void PersonPage::describe()
{
    m_name->setText(PersonSummary::name(*m_person));
    const QString handle = PersonSummary::handle(*m_person);
    m_handle->setText(handle.isEmpty() ? QString() : QString(u'@' + handle));
    m_facts->setFacts(PersonSummary::of(*m_person));
}

/// Below each other neither has room where the pane is low, as it is under a table.
void PersonPage::arrange()
{
    const bool isWide = width() >= Appearance::scaled(kWide);
    const Qt::Orientation way = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == way)
        return;
    m_splitter->setOrientation(way);
    m_splitter->setSizes(isWide ? QList {Appearance::scaled(400), Appearance::scaled(600)}
                                : QList {Appearance::scaled(190), Appearance::scaled(150)});
}

void PersonPage::resizeEvent(QResizeEvent* event)
{
    NotedPage::resizeEvent(event);
    arrange();
}

void PersonPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    NotedPage::changeEvent(event);
}

void PersonPage::retranslate()
{
    m_followButton->setText(tr("Follow"));
    m_followButton->setAccessibleName(tr("Follow this person"));
    m_followButton->setToolTip(tr("Show only this person"));
    m_facts->setAccessibleName(tr("What is known of the person"));
    m_table->setAccessibleName(tr("Last events of the person"));
    m_table->setAccessibleDescription(tr("Return shows an event."));
    m_model->retranslate();
    m_table->viewport()->update();
    if (m_person)
        describe();
}

} // namespace racha
