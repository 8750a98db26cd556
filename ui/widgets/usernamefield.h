// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>
#include <QStringList>

class QAction;
class QStringListModel;

namespace racha {

/// Takes `name`, `@name` and links; completes the names that were watched before, and shows all of
/// them for the key Down or its button; says at once what is wrong with a bad one.
class UsernameField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit UsernameField(QWidget* parent = nullptr);

    /// Newest first.
    void setRemembered(const QStringList& names);
    /// Another accessible name, where a window has several such fields; again after each change of
    /// language.
    void setLabel(const QString& label);
    /// A live that is shown; empty for none. One that does not fit is seen from its first letter.
    void showName(const QString& username);
    /// The normalised name; empty where what is typed is none.
    QString username() const;

    /// Why what is typed cannot be a name; empty while there is nothing to complain about.
    QString complaint() const { return m_complaint; }

Q_SIGNALS:
    /// Return was pressed on a good name.
    void usernameEntered(const QString& username);
    void complaintChanged(const QString& complaint);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void offerRemembered();
    void judge(bool finished);
    void describe();
    void submit();
    static QString complaintAbout(const QString& text);

    QStringListModel* m_remembered;
    QAction* m_offer;
    QString m_label;
    QString m_complaint;
};

} // namespace racha
