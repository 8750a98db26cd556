// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/feedcontrol.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace racha {

/// How the local feed stands: where it listens, its token to copy or renew, who reads it, and a
/// page to begin an overlay with.
class LocalFeedView final : public QWidget
{
    Q_OBJECT

public:
    /// The control outlives it.
    explicit LocalFeedView(FeedControl& control, QWidget* parent = nullptr);
    ~LocalFeedView() override;

    void refresh();
    QString searchWords() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showToken(const Result<Secret>& token);
    void copyToken();
    void copyPage();
    void renew();
    QString address() const;
    QString statusText(const FeedStatus& status) const;
    QString readersText(const FeedStatus& status) const;
    void retranslate();

    FeedControl& m_control;
    QLabel* m_title;
    QLabel* m_status;
    QLabel* m_tokenLabel;
    QLineEdit* m_token;
    QPushButton* m_show;
    QPushButton* m_copy;
    QPushButton* m_renew;
    QPushButton* m_page;
    QLabel* m_readers;
    QLabel* m_news; ///< what the last click did
};

} // namespace racha
