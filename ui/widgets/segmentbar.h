// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace racha {

class Appearance;

/// One of several choices that exclude each other.
class SegmentButton final : public QAbstractButton
{
    Q_OBJECT

public:
    SegmentButton(bool isTitle, const Appearance& appearance, QWidget* parent);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont boldFont() const;

    const bool m_isTitle;
    const Appearance& m_appearance;
};

/// A row of choices, one of them taken: what a pane shows (titles), or how (smaller). The Tab key
/// reaches the one taken, arrow keys take the next.
class SegmentBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Look
    {
        Titles,
        Options
    };

    SegmentBar(int count, Look look, const Appearance& appearance, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int segment);
    /// `name`: what the segment is called aloud, unique in its window.
    void setWords(int segment, const QString& text, const QString& name);

Q_SIGNALS:
    void currentChanged(int segment);

private:
    std::vector<SegmentButton*> m_buttons;
};

} // namespace racha
