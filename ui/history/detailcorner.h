// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QPushButton;

namespace racha {

/// Beside the pages of a stored event: the ways to its neighbours in time and to its live. Streak
/// and person have pages of their own. Thread: GUI.
class DetailCorner final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailCorner(QWidget* parent = nullptr);

Q_SIGNALS:
    void inTimeRequested();
    void liveRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QPushButton* m_inTime;
    QPushButton* m_allOfLive;
};

} // namespace racha
