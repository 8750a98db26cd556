// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace racha {

/// What of the watch list is shown: words and a tag.
class WatchFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit WatchFilterBar(QWidget* parent = nullptr);

    /// The choice stays where its tag does; else all are shown again.
    void setTags(const QStringList& tags);
    void clear();

Q_SIGNALS:
    void textChanged(const QString& text);
    /// Empty: all.
    void tagChanged(const QString& tag);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLineEdit* m_text;
    QComboBox* m_tag;
};

} // namespace racha
