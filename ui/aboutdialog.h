// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

#include <array>

class QLabel;
class QPushButton;

namespace racha {

/// Version, licences with the notices of what is inside, thanks, and that Racha is unofficial. Not
/// modal.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const QString& versions, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    static constexpr std::size_t kParts = 3;

    QLabel* m_subtitle;
    QLabel* m_version;
    std::array<QLabel*, kParts> m_headings {};
    std::array<QLabel*, kParts> m_texts {};
    QPushButton* m_notices;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace racha
