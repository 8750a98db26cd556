// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace racha {

class Appearance;
class StoreUpkeep;
class VerdictLine;

/// Something that is done to a store as a whole, in a dialog: what it is, a button that begins and
/// stops it, how far it is, how it ended. Subclasses say what. Thread: GUI.
class UpkeepDialog : public QDialog
{
    Q_OBJECT

public:
    ~UpkeepDialog() override;

Q_SIGNALS:
    /// The store may hold something else now.
    void finished();

protected:
    /// `upkeep` outlives it.
    UpkeepDialog(StoreUpkeep& upkeep, const Appearance& appearance, QWidget* parent);

    StoreUpkeep& upkeep() { return m_upkeep; }

    /// A field below the words.
    void addField(QWidget* field);
    void setWords(const QString& title, const QString& subject, const QString& what,
                  const QString& go);
    /// Whether it may begin.
    void setReady(bool isReady);
    /// `share`: 0 to 1; below 0: unknown.
    void showProgress(const QString& text, double share = -1);
    void fail(const Error& error);
    void succeed(const QString& text);
    /// Stopped by the person.
    void stopped(const QString& text);

    void changeEvent(QEvent* event) override;

    virtual void begin() = 0;
    virtual void retranslate() = 0;

private:
    void setRunning(bool isRunning);
    void refresh();
    /// So that all words are seen.
    void grow();

    StoreUpkeep& m_upkeep;
    QLabel* m_subject;
    QLabel* m_what;
    QVBoxLayout* m_fields;
    QProgressBar* m_bar;
    VerdictLine* m_verdict;
    QPushButton* m_go;
    QPushButton* m_close;
    QString m_goText;
    bool m_isReady = false;
    bool m_isRunning = false;
};

} // namespace racha
