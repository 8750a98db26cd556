// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/reports/reportsection.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace racha {

class ReportGathering;

/// Saves the report of what is chosen as one file, a web page or a PDF. While it is gathered this
/// is a line that says how far it is and can end it; otherwise nothing is shown. Thread: GUI.
class WholeReport final : public QWidget
{
    Q_OBJECT

public:
    explicit WholeReport(QWidget* parent = nullptr);

    /// Null: none. It lasts until another one is set.
    void setReader(EventReader* reader);
    /// What is gathered for another live or time comes to nothing.
    void setSubject(const ReportSubject& subject);

    void setRate(const DiamondRate& rate) { m_rate = rate; }

    /// There is a store to ask, and nothing is being gathered.
    bool canSave() const;
    /// Asks for the file, then saves.
    void askWhere();
    /// `path`: a web page where it ends in `.html`, a PDF where in `.pdf`. A file of that name is
    /// replaced once the new one is whole. The outcome is told, a failure in a message.
    void save(const QString& path);

Q_SIGNALS:
    /// News for the status bar.
    void told(const QString& news);

protected:
    void changeEvent(QEvent* event) override;

private:
    void giveUp(const QString& why);
    void write();
    void end();
    void warn(const QString& path, const QString& text);
    QString proposal() const;
    void showProgress();
    void retranslate();

    QPointer<EventReader> m_reader;
    ReportSubject m_subject;
    DiamondRate m_rate;
    QString m_path;
    int m_done = 0; ///< of m_all questions
    int m_all = 0;
    QTimer m_patience; ///< what is done at once needs no line
    ReportGathering* m_gathering;
    QLabel* m_progress;
    QPushButton* m_cancel;
};

} // namespace racha
