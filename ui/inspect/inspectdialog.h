// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspect/inspector.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace racha {

class Appearance;
class FileField;
class VerdictLine;

/// Looks at a store while one watches, lists what is not as it should be, and writes what can be
/// computed after a backup. A store that is only read can be looked at.
class InspectDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Rows of the table; more are counted only.
    static constexpr int kMostRows = 10'000;

    struct Store
    {
        DatabaseUrl database;
        bool isReadOnly = false;
    };

    InspectDialog(Inspector& inspector, Inspection inspection, Store store,
                  const Appearance& appearance, QWidget* parent = nullptr);
    ~InspectDialog() override;

    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// Rows of the store are others now.
    void mended();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeTable();
    void makeLayout();
    void look();
    void mend();
    Inspector::Listener listener(bool isMending);
    void append(const QList<InspectionRow>& rows);
    void finish(const Result<InspectionResult>& result, bool isMending);
    void setRunning(bool isRunning);
    void refreshState();
    void retranslate();
    bool isFile() const;
    bool canMend() const;

    Inspector& m_inspector;
    const Inspection m_inspection;
    const Store m_store;
    std::optional<InspectionResult> m_result; ///< of the last look
    bool m_isRunning = false;
    QLabel* m_what;
    QStandardItemModel* m_rows;
    QTableView* m_table;
    QProgressBar* m_bar;
    VerdictLine* m_verdict;
    QCheckBox* m_backUp;
    FileField* m_backup;
    QLabel* m_serverBackup;
    QPushButton* m_look; ///< Look again, or Stop
    QPushButton* m_mend;
    QPushButton* m_close;
};

} // namespace racha
