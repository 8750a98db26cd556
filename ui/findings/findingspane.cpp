// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/findings/findingspane.h"

#include "core/store/storewriter.h"
#include "ui/findings/findingdelegate.h"
#include "ui/models/findingfilter.h"
#include "ui/models/reporttablemodel.h"
#include "ui/reports/tablereport.h"
#include "ui/widgets/appearance.h"
#include "ui/words/findingtext.h"
#include "ui/words/formatters.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Choices of the box, the widest first.
constexpr std::array kLeast {FindingSeverity::Note, FindingSeverity::Warning,
                             FindingSeverity::Severe};

} // namespace

FindingsPane::FindingsPane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_model(new ReportTableModel(this))
    , m_severity(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_view(makeReportTable(m_model, this))
    , m_empty(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_toFeed(new QPushButton(this))
    , m_toStored(new QPushButton(this))
    , m_toPayload(new QPushButton(this))
{
    setObjectName(u"panel"_s);
    for (std::size_t i = 0; i < kLeast.size(); ++i)
        m_severity->addItem(QString());
    m_severity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_summary->setObjectName(u"dim"_s);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_view->setItemDelegate(new FindingDelegate(appearance, m_view));
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(makeFoot());
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&appearance, &Appearance::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connectParts();
    retranslate();
}

QWidget* FindingsPane::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_severity);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_copy);
    return header;
}

QWidget* FindingsPane::makeFoot()
{
    m_meaning->setObjectName(u"dim"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const foot = new QWidget(this);
    auto* const layout = new QHBoxLayout(foot);
    layout->setContentsMargins(12, 6, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_meaning, 1);
    for (QPushButton* const button : {m_toFeed, m_toStored, m_toPayload})
        layout->addWidget(button, 0, Qt::AlignTop);
    return foot;
}

void FindingsPane::connectParts()
{
    connect(&m_tick, &QTimer::timeout, this, &FindingsPane::refresh);
    connect(m_copy, &QPushButton::clicked, this, &FindingsPane::copy);
    connect(m_severity, &QComboBox::currentIndexChanged, this, [this] {
        m_shownVersion = -1;
        refresh();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsPane::showChoice);
    const auto ifChosen = [this](auto order) {
        if (const LiveFinding* const finding = chosen())
            order(*finding);
    };
    connect(m_view, &QTableView::activated, this, [this, ifChosen] {
        ifChosen([this](const LiveFinding& finding) { Q_EMIT feedRequested(finding); });
    });
    connect(m_toFeed, &QPushButton::clicked, this, [this, ifChosen] {
        ifChosen([this](const LiveFinding& finding) { Q_EMIT feedRequested(finding); });
    });
    connect(m_toPayload, &QPushButton::clicked, this, [this, ifChosen] {
        ifChosen([this](const LiveFinding& finding) { Q_EMIT payloadRequested(finding); });
    });
    connect(m_toStored, &QPushButton::clicked, this, [this, ifChosen] {
        ifChosen(
            [this](const LiveFinding& finding) { Q_EMIT storedRequested(findingFilter(finding)); });
    });
}

void FindingsPane::append(const EventBatchPtr& batch)
{
    m_findings.take(*batch);
    if (m_findings.version() != m_shownVersion && isVisible() && !m_tick.isActive())
        m_tick.start();
}

void FindingsPane::noteStore(const StoreState& state, WallTime at)
{
    const bool isTroubled =
        state.phase == StorePhase::Behind || state.phase == StorePhase::Failed || state.error;
    m_findings.noteStore(at, isTroubled, state.queued);
    if (isTroubled && isVisible() && !m_tick.isActive())
        m_tick.start();
}

void FindingsPane::clear()
{
    m_findings.clear();
    m_tick.stop();
    refresh();
}

void FindingsPane::refresh()
{
    if (m_shownVersion == m_findings.version())
        return;
    m_shownVersion = m_findings.version();
    const auto least = kLeast[static_cast<std::size_t>(std::max(0, m_severity->currentIndex()))];
    m_shown.clear();
    std::ranges::copy_if(
        m_findings.all(), std::back_inserter(m_shown),
        [least](const LiveFinding& finding) { return severityOf(finding.kind) <= least; });
    std::ranges::stable_sort(m_shown, [](const LiveFinding& a, const LiveFinding& b) {
        return std::tuple(severityOf(a.kind), a.kind) < std::tuple(severityOf(b.kind), b.kind);
    });
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setTable(words::findingsTable(m_shown));
    if (wasEmpty)
        fitReportColumns(*m_view, *m_model);
    showEmptyHint();
    showChoice();
}

void FindingsPane::showEmptyHint()
{
    const bool isEmpty = m_shown.empty();
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_findings.all().empty() ? tr("Nothing unusual has come yet.")
                                              : tr("No finding is that bad."));
    const auto count = static_cast<int>(m_findings.all().size());
    QString summary = count > 0 ? tr("%n finding(s)", nullptr, count) : QString();
    if (m_findings.leftOut() > 0)
        summary +=
            u" · "_s + tr("%1 more are only counted").arg(words::number(m_findings.leftOut()));
    m_summary->setText(summary);
}

const LiveFinding* FindingsPane::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const auto row = m_model->tableRow(rows.first().row());
    return row < m_shown.size() ? &m_shown[row] : nullptr;
}

void FindingsPane::showChoice()
{
    const LiveFinding* const finding = chosen();
    const bool hasRow = finding != nullptr
        && (finding->message || !finding->streakId.empty() || finding->gapFrom != WallTime());
    m_meaning->setText(finding != nullptr ? words::findingMeaning(finding->kind)
                                          : tr("Choose a finding to see what it means."));
    m_toFeed->setEnabled(hasRow);
    m_toStored->setEnabled(finding != nullptr && !findingFilter(*finding).isEmpty());
    m_toPayload->setEnabled(finding != nullptr && finding->message);
}

void FindingsPane::copy() const
{
    const LiveFinding* const finding = chosen();
    if (finding == nullptr) {
        QGuiApplication::clipboard()->setText(m_model->table().plainText());
        return;
    }
    QGuiApplication::clipboard()->setText(words::findingsTable({finding, 1}).plainText()
                                          + words::findingMeaning(finding->kind));
}

void FindingsPane::showEvent(QShowEvent* event)
{
    refresh();
    QFrame::showEvent(event);
}

void FindingsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FindingsPane::retranslate()
{
    const std::array choices {tr("All findings"), tr("Warnings and worse"), tr("Severe only")};
    for (int i = 0; i < m_severity->count(); ++i)
        m_severity->setItemText(i, choices[static_cast<std::size_t>(i)]);
    m_severity->setAccessibleName(tr("Findings to show"));
    m_view->setAccessibleName(tr("List of findings"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy findings"));
    m_copy->setToolTip(tr("Copy the chosen finding, or all that are shown"));
    m_toFeed->setText(tr("In the feed"));
    m_toFeed->setAccessibleName(tr("Show the newest one in the feed"));
    m_toStored->setText(tr("Stored"));
    m_toStored->setAccessibleName(tr("Show what is stored of it"));
    m_toPayload->setText(tr("Payload"));
    m_toPayload->setAccessibleName(tr("Show the undecoded message"));
    m_shownVersion = -1;
    refresh();
    fitReportColumns(*m_view, *m_model);
}

} // namespace racha
