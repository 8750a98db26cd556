// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/capturesreport.h"

#include "ui/models/reporttablemodel.h"
#include "ui/reports/tablereport.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

CapturesReport::CapturesReport(const Appearance& appearance, QWidget* parent)
    : ReportSection(appearance, parent)
    , m_model(new ReportTableModel(this))
    , m_view(makeReportTable(m_model, this))
    , m_naming(new QPushButton(this))
    , m_count(new QLabel(this))
{
    m_count->setObjectName(u"dim"_s);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const options = new QHBoxLayout;
    options->setSpacing(8);
    options->setContentsMargins(10, 6, 12, 4);
    options->addWidget(m_naming);
    options->addWidget(m_count, 1);
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(options);
    layout->addWidget(m_view, 1);
    setContent(content);
    connect(m_naming, &QPushButton::clicked, this, &CapturesReport::requestNaming);
    connect(m_view, &QTableView::activated, this, &CapturesReport::requestNaming);
    connect(m_view, &QWidget::customContextMenuRequested, this, &CapturesReport::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CapturesReport::offerNaming);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CapturesReport::offerNaming);
    retranslate();
}

void CapturesReport::setReader(EventReader* reader)
{
    if (m_reader)
        m_reader->disconnect(this);
    m_reader = reader;
    if (reader)
        connect(reader, &EventReader::stateChanged, this, &CapturesReport::offerNaming);
    ReportSection::setReader(reader);
    offerNaming();
}

ReportQuestion CapturesReport::question() const
{
    CapturesQuestion question;
    question.room = subject().scope.room;
    question.most = kRows;
    question.from = subject().scope.from;
    question.until = subject().scope.until;
    return question;
}

void CapturesReport::showReport(const Report& report)
{
    m_list = std::get<CaptureList>(report);
    fill();
    if (m_list->captures.empty())
        showNote(tr("There was no capture here."),
                 tr("Watch a live, or choose another live or time."));
    else
        showContent();
}

void CapturesReport::fill()
{
    if (!m_list)
        return;
    m_model->setTable(table());
    fitReportColumns(*m_view, *m_model);
    m_count->setText(countText());
    offerNaming();
}

ReportTable CapturesReport::table() const
{
    return m_list ? words::capturesTable(*m_list) : ReportTable();
}

/// The only one need not be chosen.
const StoredCapture* CapturesReport::chosen() const
{
    const int only = m_model->rowCount() == 1 ? 0 : -1;
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : only;
    if (!m_list || row < 0)
        return nullptr;
    const std::size_t place = m_model->tableRow(row); // while rows change, of the list before
    return place < m_list->captures.size() ? &m_list->captures[place] : nullptr;
}

/// Why none can be named now; empty: the chosen one can.
QString CapturesReport::namingFault() const
{
    if (m_reader && m_reader->isReadOnly())
        return tr("This store is only read: nothing can be changed");
    return chosen() == nullptr ? tr("Choose a capture first") : QString();
}

void CapturesReport::offerNaming()
{
    const QString fault = namingFault();
    m_naming->setEnabled(fault.isEmpty());
    m_naming->setToolTip(fault);
    m_naming->setAccessibleDescription(fault);
}

void CapturesReport::requestNaming()
{
    if (namingFault().isEmpty())
        Q_EMIT namingRequested(chosen()->id);
}

void CapturesReport::showContextMenu(const QPoint& where)
{
    const StoredCapture* const capture = chosen();
    if (capture == nullptr || !m_view->indexAt(where).isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction* const naming = menu->addAction(m_naming->text(), this, &CapturesReport::requestNaming);
    naming->setEnabled(m_naming->isEnabled());
    naming->setToolTip(m_naming->toolTip());
    menu->addAction(tr("Show the events"), this, [this, id = capture->id] {
        Q_EMIT eventsRequested(u"session_id == "_s + QString::number(id.value));
    });
    const QString plain =
        m_model->table().plainRow(m_model->tableRow(m_view->currentIndex().row()));
    menu->addAction(tr("Copy row"), this,
                    [plain] { QGuiApplication::clipboard()->setText(plain); });
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

QString CapturesReport::countText() const
{
    const QString count = tr("%n capture(s)", nullptr, static_cast<int>(m_list->captures.size()));
    if (!subject().scope.expression)
        return count;
    return count + u" · "_s + tr("the filter chooses events, not captures");
}

void CapturesReport::retranslate()
{
    m_naming->setText(tr("Name and Notes…"));
    m_view->setAccessibleName(tr("Captures"));
    m_view->setAccessibleDescription(
        tr("The newest first. Return changes the name and the notes."));
    fill();
    offerNaming();
}

} // namespace racha
