// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"
#include "ui/history/timebutton.h"

#include <QTimer>

class QLabel;
class QLineEdit;

namespace racha {

class FilterField;
class SavedFilterButton;
class SettingsFile;

/// The question of the stored page: words, filter, time; what matches; and what can be done with
/// it. Words are searched shortly after they were typed, or at once on Return.
class HistoryBar final : public QWidget
{
    Q_OBJECT

public:
    HistoryBar(const Appearance& appearance, SettingsFile& settings, QWidget* parent = nullptr);

    QLineEdit& words() { return *m_words; }

    FilterField& filterField() { return *m_filter; }

    TimeButton& time() { return *m_time; }

    SavedFilterButton& saved() { return *m_saved; }

    /// The menu of columns belongs to the table.
    QPushButton& columns() { return *m_columns; }

    /// The question as it stands; `now` is what relative times count from.
    HistoryFilter filter(WallTime now) const;
    bool isEmpty() const;

    /// nullopt: nothing is known yet.
    void showCount(const std::optional<HistoryCount>& count, bool isCounting);

    /// Together, and at once.
    void set(const QString& filter, const QString& words, WallTime from, WallTime until);
    void addTerm(const QString& term);
    void removeTerm(const QString& term);

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    /// Another question is asked.
    void changed();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeSearchRow();
    QLayout* makeFilterRow();
    void announce();
    void applyWords();
    void retranslate();

    QLineEdit* m_words;
    TimeButton* m_time;
    SavedFilterButton* m_saved;
    QPushButton* m_columns;
    QPushButton* m_export;
    FilterField* m_filter;
    QLabel* m_count;
    QTimer m_pause; ///< until the words that are typed are searched
    QString m_searched; ///< the words in force
    bool m_isSetting = false;
};

} // namespace racha
