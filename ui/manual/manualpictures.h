// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QImage>
#include <QTextObjectInterface>

namespace racha {

class Appearance;

/// Draws the pictures of the manual: as wide as the text where there is no room for their own
/// width, sharp on every screen, in a thin frame. They stand beside the text in the program's
/// resources; nothing else is read, whatever a text may name.
/// Thread: GUI.
class ManualPictures final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit ManualPictures(const Appearance& appearance, QObject* parent = nullptr);

    /// In place of Qt's way to draw pictures; `document` does not outlive this.
    void drawIn(QTextDocument& document);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    QSize naturalSize(const QString& name);
    const QImage& drawn(const QString& name, QSize pixels);

    const Appearance& m_appearance;
    QHash<QString, QSize> m_sizes; ///< of the files, by name
    QHash<QString, QImage> m_drawn; ///< as they were drawn last
};

} // namespace racha
