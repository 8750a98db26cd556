// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "ui/widgets/spoken.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace racha {

class Appearance;

/// Says above the feed what went wrong, why, and what to do; never a dialog in the way. Screen
/// readers read it out when it says something else, not when its progress goes on.
class MessageBar final : public QFrame, public Spoken
{
    Q_OBJECT

public:
    enum class Severity
    {
        Info,
        Warning,
        Failure
    };

    explicit MessageBar(const Appearance& appearance, QWidget* parent = nullptr);

    /// The code's sentence, with its likely cause and next step; technical detail on demand.
    void showError(const Error& error, Severity severity, bool canRetry);
    /// `title` in bold, then `text`.
    void showText(Severity severity, const QString& title, const QString& text,
                  bool canRetry = false);
    /// Takes the place of the title's end: `Trying again in 4 s (attempt 2).`
    void setProgress(const QString& progress);
    /// There is more to tell than a line of detail: *Why?* takes the place of *Details*, with
    /// whatever is said.
    void setExplained(bool explained);
    /// A button with this word, which emits actionRequested(); empty: none, as at first.
    void setAction(const QString& word);
    void dismiss();
    QString text() const;

    QString spokenName() const override { return text(); }

    QAccessible::Role spokenRole() const override { return QAccessible::Notification; }

Q_SIGNALS:
    void retryRequested();
    void whyRequested();
    void actionRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void refresh();
    void appear();
    void setDetailsShown(bool shown);
    void nameDetails(bool shown);
    QColor colour() const;
    QString detailText() const;

    const Appearance& m_appearance;
    Severity m_severity = Severity::Info;
    std::optional<Error> m_error;
    QString m_title;
    QString m_text;
    QString m_progress;
    QString m_announced; ///< while it is shown
    bool m_isExplained = false;

    QLabel* m_icon;
    QuietLabel* m_words;
    QLabel* m_details;
    QPushButton* m_action;
    QPushButton* m_retry;
    QPushButton* m_showDetails;
    QPushButton* m_manual;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace racha
