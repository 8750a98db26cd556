// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtercompletion.h"
#include "core/filter/filterexpression.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>

class QAction;
class QCompleter;
class QLabel;

namespace racha {

class Appearance;
class FilterSuggestionModel;

/// A line for the filter language. It completes while one types (Ctrl+Space or Down asks for it),
/// says what is wrong and marks the place, and announces each good filter shortly after it was
/// typed, or at once on Return. What is unfinished at its end is no mistake until one leaves it;
/// meanwhile the filter of before stays in force. Escape clears.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `appearance` outlives the field.
    explicit FilterField(const Appearance& appearance, QWidget* parent = nullptr);

    /// Offered as values: handles and names of gifts, the likeliest first.
    void setCandidates(const QStringList& users, const QStringList& gifts);
    /// Filters used before, newest first; offered where the field is empty.
    void setRemembered(const QStringList& filters);
    /// Writes a filter and applies it at once, as for `filter for this user`.
    void setFilterText(const QString& text);

    /// Adds the beginning of a condition, `user contains `, and offers how to go on.
    void beginTerm(const QString& start);

    /// The one in force; null: none.
    FilterExpressionPtr filter() const { return m_filter; }

    /// Why what is written is no filter; empty while there is nothing to complain about.
    QString complaint() const { return m_complaint; }

    /// A line to stand below the field: what is wrong, and which filter holds meanwhile. Hidden
    /// where nothing is; it comes once nobody types, for it moves what is below.
    QLabel* makeComplaintLine(QWidget* parent);

Q_SIGNALS:
    /// Null: no filter.
    void filterChanged(const racha::FilterExpressionPtr& filter);
    void complaintChanged(const QString& complaint);
    /// The same once nobody types, and what holds meanwhile; empty: nothing is wrong.
    void complaintSettled(const QString& told);
    /// Return was pressed on a good filter: worth remembering.
    void filterEntered(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeOffer();
    void retranslate();
    void updateClear();
    void clearFilter();
    void judge(bool finished);
    void complain(std::optional<FilterError> error);
    void apply();
    void settle();
    void submit();
    void offer(bool isAsked);
    void showOffer();
    bool acceptOffer(bool mayTakeFirst);
    void insertSuggestion(int row);
    bool isOffering() const;
    int xOf(qsizetype position) const;

    const Appearance& m_appearance;
    FilterSuggestionModel* m_suggestions;
    QCompleter* m_completer;
    QAction* m_clear;
    QTimer m_pause; ///< until what is typed is applied
    QTimer m_settling; ///< until what is wrong with it is told
    FilterCandidates m_candidates;
    FilterCompletion m_completion; ///< the one that is offered
    FilterExpressionPtr m_filter;
    std::optional<FilterError> m_error; ///< the one that is complained about
    QString m_complaint;
    QString m_told; ///< below the field
};

} // namespace racha
