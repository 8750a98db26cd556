// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

namespace racha {

class Appearance;
class EventReader;
class SettingsFile;
class StoreLookup;

/// What is stored: found by filter, words and time, read row by row, understood in detail.
/// Thread: GUI. The references outlive it.
class StoredPage final : public QWidget
{
    Q_OBJECT

public:
    StoredPage(const Appearance& appearance, SettingsFile& settings, QWidget* parent = nullptr);

    /// The store to read from; null: none. It lasts until another one is set.
    void setReader(EventReader* reader);

Q_SIGNALS:
    /// The store could not be opened, and the person wants it tried again.
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSpan();

    EventReader* m_reader = nullptr;
    StoreLookup* m_span;
    QLabel* m_empty;
};

} // namespace racha
