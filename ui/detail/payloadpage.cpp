// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/payloadpage.h"

#include "ui/detail/hexview.h"
#include "ui/models/payloadtreemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSideBySide = 960; ///< pixels at 100 % from which both fit beside each other
constexpr std::size_t kExpanded = 60; ///< nodes; larger trees open at their first level
constexpr int kHandle = 5;
constexpr int kIndent = 14;

} // namespace

PayloadPage::PayloadPage(const Appearance& appearance, QWidget* parent)
    : NotedPage(parent)
    , m_model(new PayloadTreeModel(this))
    , m_summary(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tree(new QTreeView(this))
    , m_hex(new HexView(appearance, this))
{
    m_tree->setModel(m_model);
    m_tree->setObjectName(u"cells"_s);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(Appearance::scaled(kIndent));
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_hex);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(kHandle);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({Appearance::scaled(180), Appearance::scaled(120)});

    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    setContent(content);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PayloadPage::markCurrent);
    connect(m_hex, &HexView::byteClicked, this, &PayloadPage::select);
    connect(m_copy, &QPushButton::clicked, m_hex, &HexView::copy);
    retranslate();
}

QWidget* PayloadPage::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setSpacing(8);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    return header;
}

void PayloadPage::showPayload(const std::shared_ptr<const EventDetail>& detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    const StoredPayload* const payload = detail && detail->payload ? &*detail->payload : nullptr;
    const bool isWhole = payload && payload->state == PayloadState::Whole;
    // They live as long as the answer that holds them.
    m_model->setTree(isWhole ? std::shared_ptr<const PayloadTree>(detail, &payload->tree)
                             : nullptr);
    m_hex->setBytes(isWhole ? std::shared_ptr<const std::string>(detail, &payload->bytes)
                            : nullptr);
    if (isWhole && payload->tree.nodes.size() <= kExpanded)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(PayloadTreeModel::Value, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    describe();
}

void PayloadPage::describe()
{
    const StoredPayload* const payload =
        m_detail && m_detail->payload ? &*m_detail->payload : nullptr;
    if (!payload) {
        showNote(tr("The store keeps no payload of this event."));
        return;
    }
    const QString method = QString::fromStdString(payload->method);
    switch (payload->state) {
    case PayloadState::Whole:
        break;
    case PayloadState::TooLarge:
        showNote(tr("The payload of this %1 is too large to be shown.").arg(method));
        return;
    case PayloadState::UnknownEncoding:
        showNote(tr("The payload of this %1 was packed by a newer Racha (%2).")
                     .arg(method, QString::fromStdString(payload->encoding)));
        return;
    case PayloadState::Damaged:
        showNote(tr("The stored payload of this %1 is damaged.").arg(method));
        return;
    }
    QString summary =
        u"%1 · %2"_s.arg(method, words::bytes(static_cast<qint64>(payload->bytes.size())));
    if (payload->encoding != "none") {
        summary += u" · "_s
            + tr("%1 stored as %2", "size, name of a compression")
                  .arg(words::bytes(static_cast<qint64>(payload->storedSize)),
                       QString::fromStdString(payload->encoding));
    }
    if (!payload->tree.isComplete)
        summary += u'\n' + tr("It is damaged or very large: what could be read is shown.");
    m_summary->setText(summary);
    showContent();
}

void PayloadPage::markCurrent()
{
    const PayloadNode* const node = m_model->node(m_tree->currentIndex());
    m_hex->mark(node ? node->offset : 0, node ? node->length : 0);
}

void PayloadPage::select(std::size_t offset)
{
    const QModelIndex index = m_model->indexAt(offset);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void PayloadPage::resizeEvent(QResizeEvent* event)
{
    NotedPage::resizeEvent(event);
    const auto orientation =
        width() >= Appearance::scaled(kSideBySide) ? Qt::Horizontal : Qt::Vertical;
    if (orientation == m_splitter->orientation())
        return;
    m_splitter->setOrientation(orientation);
    const int bytes = m_hex->sizeHint().width() + kHandle;
    m_splitter->setSizes(orientation == Qt::Horizontal ? QList<int> {width() - bytes, bytes}
                                                       : QList<int> {height() * 3, height() * 2});
}

void PayloadPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    NotedPage::changeEvent(event);
}

void PayloadPage::retranslate()
{
    m_copy->setText(tr("Copy bytes"));
    m_copy->setAccessibleName(tr("Copy the bytes of the payload as hexadecimal"));
    m_copy->setToolTip(tr("Copies the marked bytes, or all, as hexadecimal digits"));
    m_tree->setAccessibleName(tr("Fields of the payload"));
    m_model->retranslate();
    m_tree->viewport()->update();
    m_hex->retranslate();
    if (m_detail)
        describe();
}

} // namespace racha
