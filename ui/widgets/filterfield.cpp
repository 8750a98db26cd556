// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/filterfield.h"

#include "ui/models/filtersuggestionmodel.h"
#include "ui/models/filterterm.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/menukeys.h"
#include "ui/widgets/suggestiondelegate.h"
#include "ui/words/filtertext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTimeZone>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTypingPause {200};
constexpr std::chrono::milliseconds kSettling {800}; ///< whoever waits so long reads
constexpr int kShownSuggestions = 10;
constexpr int kLeastOfferWidth = 220;
constexpr int kEndMark = 8; ///< width of the mark where something is missing at the end

/// What could still become right by writing on.
bool touchesEnd(const FilterError& error, const QString& text)
{
    return error.position + error.length >= text.size();
}

/// A zigzag between two points of a line.
QPainterPath wave(int from, int to, qreal y)
{
    constexpr int kStep = 2;
    QPainterPath path({static_cast<qreal>(from), y});
    for (int x = from + kStep; x <= to; x += kStep)
        path.lineTo(x, (x - from) / kStep % 2 == 0 ? y : y - kStep);
    return path;
}

/// A space behind what stands by itself, so that one writes on at once.
QString written(const FilterSuggestion& suggestion, const QString& rest)
{
    const bool isClosed = suggestion.text == "("_L1
        || suggestion.kind == FilterSuggestionKind::Value
        || suggestion.kind == FilterSuggestionKind::TypeName
        || suggestion.kind == FilterSuggestionKind::Whole;
    return isClosed || rest.startsWith(u' ') ? suggestion.text : QString(suggestion.text + u' ');
}

} // namespace

FilterField::FilterField(const Appearance& appearance, QWidget* parent)
    : QLineEdit(parent)
    , m_appearance(appearance)
    , m_suggestions(new FilterSuggestionModel(this))
    , m_completer(new QCompleter(m_suggestions, this))
    , m_clear(addAction(QIcon(), TrailingPosition))
{
    setMaxLength(static_cast<int>(FilterLimits::kTextLength));
    setPlaceholderText(u"type == gift and diamonds >= 100"_s);
    leaveMenuKeys(*this);
    makeOffer();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::apply);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettling);
    connect(&m_settling, &QTimer::timeout, this, &FilterField::settle);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insertSuggestion(index.row()); });
    connect(m_clear, &QAction::triggered, this, &FilterField::clearFilter);
    connect(&appearance, &Appearance::changed, this, &FilterField::updateClear);
    connect(this, &QLineEdit::textChanged, this, [this] {
        updateClear();
        judge(false);
        m_pause.start();
        m_settling.start();
    });
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    updateClear();
    retranslate();
}

void FilterField::makeOffer()
{
    // Not setCompleter(): that one replaces the whole text.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kShownSuggestions);
    auto* const popup = new QListView;
    m_completer->setPopup(popup);
    popup->setItemDelegate(
        new SuggestionDelegate(m_appearance, FilterSuggestionModel::HintRole, popup));
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popup->setMouseTracking(true);
}

void FilterField::updateClear()
{
    m_clear->setIcon(symbolIcon(u"close"_s, m_appearance.theme().dim));
    m_clear->setVisible(!text().isEmpty());
}

void FilterField::clearFilter()
{
    clear();
    apply();
}

void FilterField::setCandidates(const QStringList& users, const QStringList& gifts)
{
    m_candidates.users = users;
    m_candidates.gifts = gifts;
}

void FilterField::setRemembered(const QStringList& filters)
{
    m_candidates.filters = filters;
}

void FilterField::setFilterText(const QString& text)
{
    setText(text);
    judge(true);
    apply();
    settle();
}

QLabel* FilterField::makeComplaintLine(QWidget* parent)
{
    auto* const line = new QLabel(parent);
    line->setObjectName(u"dim"_s);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->hide();
    connect(this, &FilterField::complaintSettled, line, [line](const QString& told) {
        line->setText(told);
        line->setVisible(!told.isEmpty());
    });
    return line;
}

void FilterField::beginTerm(const QString& start)
{
    setFocus(Qt::OtherFocusReason);
    setText(filterWith(m_filter, start));
    end(false);
    offer(true);
}

/// While somebody writes at the end, what is missing or half a word there is no mistake.
void FilterField::judge(bool finished)
{
    if (text().trimmed().isEmpty())
        return complain(std::nullopt);
    const auto parsed = FilterExpression::parse(text(), QTimeZone::systemTimeZone());
    if (parsed || (!finished && hasFocus() && touchesEnd(parsed.error(), text())))
        return complain(std::nullopt);
    complain(parsed.error());
}

void FilterField::complain(std::optional<FilterError> error)
{
    m_error = std::move(error);
    update();
    const QString complaint = m_error ? filterErrorSentence(*m_error) : QString();
    if (complaint == m_complaint)
        return;
    m_complaint = complaint;
    setProperty("wrong", !complaint.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    setToolTip(complaint);
    setAccessibleDescription(
        complaint.isEmpty() ? tr("Which events are shown, for example: %1").arg(placeholderText())
                            : complaint);
    Q_EMIT complaintChanged(complaint);
}

/// What is no filter changes nothing: the one of before stays in force.
void FilterField::apply()
{
    m_pause.stop();
    FilterExpressionPtr next;
    if (!text().trimmed().isEmpty()) {
        auto parsed = FilterExpression::parse(text(), QTimeZone::systemTimeZone());
        if (!parsed)
            return;
        next = *std::move(parsed);
    }
    const bool isSame = next && m_filter ? next->text() == m_filter->text() : next == m_filter;
    if (!isSame) {
        m_filter = std::move(next);
        Q_EMIT filterChanged(m_filter);
    }
    settle();
}

void FilterField::settle()
{
    m_settling.stop();
    QString told = m_complaint;
    if (!told.isEmpty()) {
        told += u' '
            + (m_filter ? tr("Meanwhile the one of before holds: %1").arg(m_filter->text())
                        : tr("Meanwhile no filter holds."));
    }
    if (told == m_told)
        return;
    m_told = told;
    Q_EMIT complaintSettled(m_told);
}

void FilterField::submit()
{
    judge(true);
    apply();
    settle();
    if (m_filter && m_complaint.isEmpty())
        Q_EMIT filterEntered(m_filter->text());
}

bool FilterField::isOffering() const
{
    return m_completer->popup()->isVisible();
}

/// Unasked only where it helps: not on what is complete already, not for `and` behind each value.
void FilterField::offer(bool isAsked)
{
    m_completion = completeFilter(text(), cursorPosition(), m_candidates);
    const auto& offered = m_completion.suggestions;
    const bool isNew = m_completion.from == m_completion.to;
    const bool isComplete = offered.size() == 1
        && offered.front().text
            == QStringView(text()).mid(m_completion.from, m_completion.to - m_completion.from);
    const bool isQuiet = isNew
        && (text().isEmpty() || m_completion.expected == FilterExpected::Connective
            || m_completion.expected == FilterExpected::ConnectiveOrParenthesis
            || m_completion.expected == FilterExpected::ListEnd);
    if (offered.empty() || (!isAsked && (isComplete || isQuiet))) {
        m_completer->popup()->hide();
        return;
    }
    m_suggestions->setSuggestions(offered);
    showOffer();
}

void FilterField::showOffer()
{
    auto* const popup = static_cast<QListView*>(m_completer->popup());
    const int left = qMax(0, xOf(m_completion.from) - Appearance::scaled(10));
    const int wanted = popup->sizeHintForColumn(0) + 2 * popup->frameWidth()
        + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, popup);
    popup->setCurrentIndex({});
    m_completer->complete(
        QRect(left, 0, qMax(wanted, Appearance::scaled(kLeastOfferWidth)), height()));
}

/// False: nothing is chosen.
bool FilterField::acceptOffer(bool mayTakeFirst)
{
    if (!isOffering())
        return false;
    // Selected: the view makes its first row current by itself.
    const QModelIndex chosen = m_completer->popup()->selectionModel()->selectedIndexes().value(0);
    m_completer->popup()->hide();
    if (!chosen.isValid() && !mayTakeFirst)
        return false;
    insertSuggestion(chosen.isValid() ? chosen.row() : 0);
    return true;
}

void FilterField::insertSuggestion(int row)
{
    if (row < 0 || row >= m_suggestions->rowCount() || m_completion.to > text().size())
        return;
    const FilterSuggestion suggestion = m_suggestions->at(row);
    const QString insertion = written(suggestion, text().mid(m_completion.to));
    setSelection(static_cast<int>(m_completion.from),
                 static_cast<int>(m_completion.to - m_completion.from));
    insert(insertion);
    if (insertion.endsWith(u' '))
        offer(false);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn) {
        if (!acceptOffer(false))
            submit();
    } else if (event->key() == Qt::Key_Escape && isOffering()) {
        m_completer->popup()->hide();
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clearFilter();
    } else if ((event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
               || (event->key() == Qt::Key_Down && !isOffering())) {
        offer(true);
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

/// Tab takes what is chosen, or the first.
bool FilterField::focusNextPrevChild(bool next)
{
    return (next && acceptOffer(true)) || QLineEdit::focusNextPrevChild(next);
}

void FilterField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    judge(true);
    settle();
}

int FilterField::xOf(qsizetype position) const
{
    const QString all = text();
    const qsizetype cursor = cursorPosition();
    const int distance =
        fontMetrics().horizontalAdvance(all.mid(qMin(position, cursor), qAbs(position - cursor)));
    return cursorRect().center().x() + (position < cursor ? -distance : distance);
}

void FilterField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_error)
        return;
    const int from = xOf(m_error->position);
    const int to = m_error->isAtEnd() ? from + kEndMark : xOf(m_error->position + m_error->length);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect().adjusted(4, 0, -4, 0));
    painter.setPen(QPen(m_appearance.theme().ended, 1.2));
    painter.drawPath(wave(from, qMax(to, from + kEndMark), cursorRect().bottom() + 0.5));
}

void FilterField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void FilterField::retranslate()
{
    setAccessibleName(tr("Filter"));
    m_completer->popup()->setAccessibleName(tr("Suggestions for the filter"));
    m_clear->setText(tr("Clear the filter"));
    m_complaint = m_complaint.isEmpty() ? u" "_s : QString(); // the sentence is another one now
    complain(m_error);
    settle();
}

} // namespace racha
