// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStackedWidget>

#include <array>
#include <functional>

namespace racha {

class Appearance;
class SegmentBar;

/// What the window shows. A further one wants its words in WindowPages::retranslate(), an action in
/// the View menu, and a setPage() by the window.
enum class WindowPage : std::uint8_t
{
    Live,
    Stored,
    Reports,
    Wall,
};
inline constexpr std::size_t kWindowPageCount = static_cast<std::size_t>(WindowPage::Wall) + 1;

/// The pages of the window and the switch between them. A page is made when it is first shown: the
/// window opens before anybody looks at what is stored.
class WindowPages final : public QStackedWidget
{
    Q_OBJECT

public:
    using Make = std::function<QWidget*()>;

    explicit WindowPages(const Appearance& appearance, QWidget* parent = nullptr);

    /// The switch; its place is up to the window.
    SegmentBar& bar() { return *m_bar; }

    void setPage(WindowPage page, Make make);
    WindowPage current() const;

public Q_SLOTS:
    void showPage(racha::WindowPage page);

Q_SIGNALS:
    void shown(racha::WindowPage page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    struct Entry
    {
        Make make;
        QWidget* widget = nullptr;
    };

    SegmentBar* m_bar;
    std::array<Entry, kWindowPageCount> m_entries;
};

} // namespace racha
