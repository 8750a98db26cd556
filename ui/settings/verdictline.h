// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;

namespace racha {

class Appearance;

/// The outcome of something that was tried, in place: a sign and a sentence. Hidden while there is
/// nothing to say.
class VerdictLine final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t
    {
        None,
        Note, ///< under way, or something is missing yet
        Good,
        Bad
    };

    explicit VerdictLine(const Appearance& appearance, QWidget* parent = nullptr);

    void say(Kind kind, const QString& text);

    Kind kind() const { return m_kind; }

    QString text() const;

private:
    void refresh();

    const Appearance& m_appearance;
    Kind m_kind = Kind::None;
    QLabel* m_icon;
    QLabel* m_words;
};

} // namespace racha
