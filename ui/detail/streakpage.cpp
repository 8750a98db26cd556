// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/streakpage.h"

#include "ui/models/streakstepsmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 26;
constexpr int kGap = 14; ///< between columns

QLabel* wordLabel(QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StreakPage::StreakPage(const Appearance& appearance, QWidget* parent)
    : NotedPage(parent)
    , m_model(new StreakStepsModel(this))
    , m_verdict(wordLabel(this))
    , m_remarks(wordLabel(this))
    , m_followButton(new QPushButton(this))
    , m_table(new QTableView(this))
{
    m_model->setTheme(appearance.theme());
    m_verdict->setObjectName(u"panelTitle"_s);
    m_remarks->setObjectName(u"dim"_s);
    m_table->setModel(m_model);
    m_table->setObjectName(u"cells"_s);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Appearance::scaled(kRowHeight));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_table, 1);
    setContent(content);
    connect(&appearance, &Appearance::changed, this, [this, &appearance] {
        m_model->setTheme(appearance.theme());
        m_table->viewport()->update();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const MessageId message = m_model->step(index.row()).message)
            Q_EMIT messageRequested(message);
    });
    connect(m_followButton, &QPushButton::clicked, this, [this] {
        if (m_streak)
            Q_EMIT streakRequested(QString::fromStdString(m_streak->streak.id));
    });
    retranslate();
}

QWidget* StreakPage::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_verdict);
    words->addWidget(m_remarks);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 10, 10, 10);
    layout->setSpacing(12);
    layout->addLayout(words, 1);
    layout->addWidget(m_followButton, 0, Qt::AlignTop);
    return header;
}

void StreakPage::showStreak(const std::shared_ptr<const StreakDetail>& streak, const QString& name)
{
    const bool isFirst = !m_streak || m_streak->streak.id != streak->streak.id;
    m_streak = streak;
    m_name = name;
    m_model->setStreak(streak);
    describe();
    if (isFirst) {
        m_table->resizeColumnsToContents();
        for (int column = 0; column < StreakStepsModel::Status; ++column)
            m_table->setColumnWidth(column,
                                    m_table->columnWidth(column) + Appearance::scaled(kGap));
        m_table->scrollToTop();
    }
    showContent();
}

QString StreakPage::verdict() const
{
    return m_verdict->text();
}

void StreakPage::describe()
{
    const Streak& streak = m_streak->streak;
    m_verdict->setText(words::streakVerdict(streak, m_streak->settings, m_name));
    QStringList lines {tr("%n messages", "of a streak", static_cast<int>(m_streak->stepCount))};
    const auto shown = static_cast<std::int64_t>(m_streak->steps.size());
    if (shown < m_streak->stepCount)
        lines << tr("The first %1 are shown.", "messages").arg(words::number(shown));
    QStringList paragraphs {lines.join(u". "_s)};
    paragraphs << words::streakRemarks(remarksOn(m_streak->steps, streak.type, m_streak->settings),
                                       streak.type, m_streak->settings);
    m_remarks->setText(paragraphs.join(u'\n'));
}

void StreakPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    NotedPage::changeEvent(event);
}

void StreakPage::retranslate()
{
    m_followButton->setText(tr("Follow"));
    m_followButton->setAccessibleName(tr("Follow this streak"));
    m_followButton->setToolTip(tr("Show only this streak"));
    m_table->setAccessibleName(tr("Messages of the streak"));
    m_table->setAccessibleDescription(tr("Return shows a message."));
    m_model->retranslate();
    m_table->viewport()->update();
    if (m_streak)
        describe();
}

} // namespace racha
