// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace racha {

class Appearance;

/// Asks for the text of a mark while the live goes on: floats at the top of its parent, and keeps
/// the moment at which it was asked for. Return saves, with or without a text; Escape discards.
class MarkEditor final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kLongestText = 255; ///< as the store keeps

    explicit MarkEditor(const Appearance& appearance, QWidget* parent);

    bool isOpen() const { return !isHidden(); }

    /// A further mark saves the one that is being typed.
    void begin(WallTime moment);

public Q_SLOTS:
    void save();
    void cancel();

Q_SIGNALS:
    void saved(const QString& text, racha::WallTime moment);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void close();
    void place();
    void refreshIcons();
    void retranslate();

    const Appearance& m_appearance;
    WallTime m_moment;
    QPointer<QWidget> m_focusBefore;
    QLabel* m_icon;
    QLabel* m_title;
    QLineEdit* m_text;
    QPushButton* m_save;
    QPushButton* m_discard;
};

} // namespace racha
