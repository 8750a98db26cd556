// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "ui/widgets/spoken.h"

namespace racha {

class Appearance;
struct Theme;

/// The state of the live in colour, sign, word and time: `Live 00:42:10`, `Reconnecting in 4 s`.
/// Of what is over it says how long it was watched.
class StatePill final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit StatePill(const Appearance& appearance, QWidget* parent = nullptr);

    void setState(const CaptureState& state);
    /// The time that counts: the clock's, in a replay that of what is shown.
    void setNow(WallTime now);

    /// What it says now.
    QString text() const { return m_text; }

    QString spokenName() const override;

    /// `Live`, `Waiting for the live`: without the time.
    static QString words(const CaptureState& state);
    static QColor colour(const CaptureState& state, const Theme& theme);
    /// The same in a small square: by its shape, too, for those who do not tell the colours apart.
    static void paintSign(QPainter& painter, const QRectF& place, const CaptureState& state,
                          const Theme& theme);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString wholeText() const;
    QString timeText() const;
    std::chrono::seconds untilRetry() const;

    const Appearance& m_appearance;
    CaptureState m_state;
    WallTime m_now;
    QString m_text;
};

} // namespace racha
