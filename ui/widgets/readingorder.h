// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace racha {

/// Lets Tab go through `root` as one reads it: in the order of its layouts, not in that in which
/// its controls happened to be made. Thread: GUI.
void setTabOrderAsRead(QWidget* root);

} // namespace racha
