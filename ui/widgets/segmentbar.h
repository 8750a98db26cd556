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

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont boldFont() const;

    const bool m_isTitle;
    const Appearance& m_appearance;
};

/// A row of choices, one of them taken: what a pane shows (titles), or how (smaller). The Tab key
/// reaches the one taken, arrow keys take the next. Where the room is short the longest words give
/// way, the one taken last, and are whole in the tool tip.
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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int segment);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int roomOf(const SegmentButton& button, int most) const;
    int widthWith(int most) const;
    void placeButtons();

    std::vector<SegmentButton*> m_buttons;
};

} // namespace racha
