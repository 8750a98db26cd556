// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSize>

class QWidget;

namespace racha {

/// Makes a window as large as `size` says for usual letters: larger where the desktop's are larger,
/// but never larger than its screen. Thread: GUI.
void resizeToScreen(QWidget& window, QSize size);

} // namespace racha
