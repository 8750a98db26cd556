// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/export/exporter.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QPointer>
#include <QStringList>

#include <optional>

class QLabel;
class QMessageBox;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTimer;

namespace racha {

class Appearance;
class ExportFields;
class FileField;
class ResearchFields;
class SettingsFile;
class VerdictLine;

/// What the person looks at, and wants in a file.
struct ExportSource
{
    DatabaseUrl database; ///< with its password
    HistoryFilter filter;
    QStringList columns; ///< of the table on the screen, as names of an export; may be empty
};

/// Writes stored events into a file: what of them, in which form, how it will look, how far it is.
/// Not modal; closing it cancels what runs, once the person said so.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Exporter& exporter, ExportSource source, SettingsFile& settings,
                 const Appearance& appearance, QWidget* parent = nullptr);
    ~ExportDialog() override;

    bool isRunning() const { return m_isRunning; }

    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void connectParts();
    std::optional<ExportTask> task() const;
    bool writes(const QString& path) const;
    QString fault() const;
    void formChanged();
    void proposeTarget();
    void askPreview();
    void showPreview(const Result<ExportPreview>& preview);
    void start();
    void showProgress(const ExportProgress& progress);
    void finish(const Result<ExportResult>& result);
    void setRunning(bool isRunning);
    void askWhetherToCancel();
    void noteChange();
    void showSubject();
    QString timeText() const;
    void refreshState();
    void retranslate();
    std::int64_t expectedRows() const;

    Exporter& m_exporter;
    const ExportSource m_source;
    SettingsFile& m_settings;
    std::optional<std::int64_t> m_matching; ///< once it is counted
    bool m_isRunning = false;
    bool m_tellsResult = false; ///< the verdict is that of the last export: nothing changed since
    QPointer<QMessageBox> m_question; ///< whether to cancel
    QString m_written; ///< the file of the last success
    QElapsedTimer m_since;
    QTimer* m_previewSoon;
    QLabel* m_subject;
    ExportFields* m_fields;
    ResearchFields* m_research;
    QLabel* m_previewTitle;
    QTableWidget* m_preview;
    QLabel* m_targetLabel;
    FileField* m_target;
    QProgressBar* m_bar;
    QLabel* m_progress;
    VerdictLine* m_verdict;
    QPushButton* m_openFile;
    QPushButton* m_openFolder;
    QPushButton* m_go; ///< Export, or Cancel
    QPushButton* m_close;
};

} // namespace racha
