// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/storetester.h"

#include <QWidget>

class QLabel;

namespace racha {

/// How much room the store and the journals take, how fast that grows, and what goes by itself.
/// Looks again whenever it is shown.
class StorageUseView final : public QWidget
{
    Q_OBJECT

public:
    /// `tester` outlives it.
    explicit StorageUseView(StoreTester& tester, QWidget* parent = nullptr);

    QString searchWords() const;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    void retranslate();
    QString storeText() const;
    QString growthText() const;
    QString journalText() const;
    QString retentionText() const;

    StoreTester& m_tester;
    std::optional<StorageFigures> m_figures;
    QLabel* m_title;
    QLabel* m_text;
};

} // namespace racha
