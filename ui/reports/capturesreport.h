// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/reports/reportsection.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QTableView;

namespace racha {

class ReportTableModel;

/// The captures of a live, or of a time: how each ended and what it stored, with the name and the
/// notes that somebody gave it, which can be changed from here.
class CapturesReport final : public ReportSection
{
    Q_OBJECT

public:
    static constexpr std::size_t kRows = 500; ///< the newest

    explicit CapturesReport(const Appearance& appearance, QWidget* parent = nullptr);

    void setReader(EventReader* reader) override;
    ReportTable table() const override;

    QString name() const override { return QStringLiteral("captures"); }

    const ReportTableModel& model() const { return *m_model; }

Q_SIGNALS:
    /// Its name and notes are to be changed.
    void namingRequested(racha::SessionId capture);

protected:
    ReportQuestion question() const override;
    void showReport(const Report& report) override;
    void retranslate() override;

private:
    void fill();
    void offerNaming();
    void requestNaming();
    void showContextMenu(const QPoint& where);
    const StoredCapture* chosen() const;
    QString namingFault() const;
    QString countText() const;

    ReportTableModel* m_model;
    QTableView* m_view;
    QPushButton* m_naming;
    QLabel* m_count;
    QPointer<EventReader> m_reader;
    std::optional<CaptureList> m_list;
};

} // namespace racha
