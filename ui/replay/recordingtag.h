// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace racha {

class Appearance;

/// Says that what is shown is a replay, and of what; the name is cut where room is short.
class RecordingTag final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingTag(const Appearance& appearance, QWidget* parent = nullptr);

    void setName(const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int tagWidth() const;
    void retranslate();

    const Appearance& m_appearance;
    QString m_tag; ///< the word
    QString m_name;
};

} // namespace racha
