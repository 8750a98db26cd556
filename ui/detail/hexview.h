// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractScrollArea>

#include <memory>
#include <string>

namespace racha {

class Appearance;

/// Bytes in hexadecimal and as text, 16 a line, or 8 where it is narrow. Paints the lines that are
/// seen, whatever the size. A part can be marked; a click names the byte.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(const Appearance& appearance, QWidget* parent = nullptr);

    /// Shared and never changed. Null: nothing.
    void setBytes(std::shared_ptr<const std::string> bytes);
    /// Marks a part and scrolls to it; length 0 marks nothing.
    void mark(std::size_t offset, std::size_t length);
    /// The marked bytes, else all, as hexadecimal digits.
    QString hexText() const;
    void copy() const;
    void retranslate();

    std::size_t bytesPerLine() const { return m_perLine; }

    /// Where a byte is painted in hexadecimal, in the viewport.
    QRect cellOf(std::size_t offset) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void byteClicked(std::size_t offset);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Columns
    {
        int cell = 0; ///< width of a character
        int pitch = 0; ///< from byte to byte
        int hex = 0; ///< left edges
        int text = 0;
        int end = 0;
    };

    std::size_t size() const { return m_bytes ? m_bytes->size() : 0; }

    std::size_t lineCount() const { return (size() + m_perLine - 1) / m_perLine; }

    bool isMarked(std::size_t offset) const
    {
        return offset >= m_markAt && offset - m_markAt < m_markLength;
    }

    int lineHeight() const;
    int offsetDigits() const;
    Columns columns(std::size_t perLine) const;
    void setFixedFont();
    void layOut();
    void paintLine(QPainter& painter, std::size_t line, int y) const;
    void paintByte(QPainter& painter, std::size_t offset, int y) const;
    void describe();

    const Appearance& m_appearance;
    std::shared_ptr<const std::string> m_bytes;
    std::size_t m_perLine = 16;
    std::size_t m_markAt = 0;
    std::size_t m_markLength = 0;
};

} // namespace racha
