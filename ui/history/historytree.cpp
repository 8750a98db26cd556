// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historytree.h"

#include "ui/models/historytreemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/textline.h"
#include "ui/words/formatters.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 24;
constexpr int kIndent = 14;

/// The name at the left, the count at the right; sections in bold.
class TreeDelegate final : public QStyledItemDelegate
{
public:
    TreeDelegate(const Appearance& appearance, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        Q_UNUSED(option)
        Q_UNUSED(index)
        return {80, Appearance::scaled(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = m_appearance.theme();
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool isSelected = option.state & QStyle::State_Selected;
            painter->fillRect(option.rect,
                              isSelected ? theme.tint(theme.accent) : theme.tint(theme.text, 0.04));
        }
        const QVariant events = index.data(HistoryTreeModel::EventsRole);
        QFont font = option.font;
        font.setWeight(events.isValid() ? QFont::Normal : QFont::DemiBold);
        painter->setFont(font);
        QRect place = option.rect.adjusted(2, 0, -8, 0);
        if (events.isValid()) {
            painter->setPen(theme.dim);
            const int width =
                paintLine(*painter, place, Qt::AlignRight, words::shortNumber(events.toLongLong()));
            place.setRight(place.right() - width - 8);
        }
        painter->setPen(theme.text);
        paintLine(*painter, place, Qt::AlignLeft, index.data().toString());
        painter->restore();
    }

private:
    const Appearance& m_appearance;
};

} // namespace

HistoryTree::HistoryTree(HistoryTreeModel& model, const Appearance& appearance, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"cells"_s);
    setModel(&model);
    setItemDelegate(new TreeDelegate(appearance, this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(Appearance::scaled(kIndent));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false); // each click of it would choose as well
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void HistoryTree::choose(const QModelIndex& index, bool excludes)
{
    if (const auto stretch = m_model.stretchOf(index); stretch && !excludes) {
        Q_EMIT stretchChosen(stretch->begin, stretch->end);
        return;
    }
    const QString term = index.data(HistoryTreeModel::TermRole).toString();
    if (term.isEmpty()) {
        if (!excludes && m_model.hasChildren(index))
            setExpanded(index, !isExpanded(index));
    } else if (excludes)
        Q_EMIT termExcluded(term);
    else
        Q_EMIT termChosen(term);
}

/// On the words, not on the sign that opens a branch.
void HistoryTree::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeView::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (event->button() == Qt::LeftButton && index.isValid() && visualRect(index).contains(place))
        choose(index, event->modifiers().testFlag(Qt::ControlModifier));
}

void HistoryTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool excludes =
        event->key() == Qt::Key_Delete || event->modifiers().testFlag(Qt::ControlModifier);
    if (index.isValid() && (isReturn || event->key() == Qt::Key_Delete))
        choose(index, excludes);
    else
        QTreeView::keyPressEvent(event);
}

void HistoryTree::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    const QString term = index.data(HistoryTreeModel::TermRole).toString();
    const bool isTime = m_model.stretchOf(index).has_value();
    if (term.isEmpty() && !isTime)
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex chosen(index);
    menu->addAction(isTime ? tr("&Show only this time") : tr("&Filter for this"), this,
                    [this, chosen] { choose(chosen, false); });
    if (!isTime)
        menu->addAction(tr("Filter this &out"), this, [this, chosen] { choose(chosen, true); });
    menu->popup(event->globalPos());
}

void HistoryTree::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeView::changeEvent(event);
}

void HistoryTree::retranslate()
{
    setAccessibleName(tr("Dates and kinds of the stored events"));
    setAccessibleDescription(tr("Return adds to the filter, Delete excludes."));
    m_model.retranslate();
}

} // namespace racha
