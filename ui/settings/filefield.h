// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace racha {

/// The path of a file, to type or to choose.
class FileField final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode
    {
        Existing, ///< a file that is there
        New, ///< one that may be made
    };

    explicit FileField(Mode mode, QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);
    void setPlaceholder(const QString& text);
    /// What the file is for: names both parts.
    void setTitle(const QString& title);

    /// What takes the keyboard. This itself has no proxy for it: Tab would come to that as well.
    QLineEdit& line() { return *m_line; }

Q_SIGNALS:
    /// The person is done with a path other than the last, or chose a file, also the same again.
    void edited(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void take(const QString& path);
    void retranslate();

    Mode m_mode;
    QString m_title;
    QString m_known;
    QLineEdit* m_line;
    QPushButton* m_choose;
};

} // namespace racha
