// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/chartdata.h"

#include <QImage>

namespace racha {

/// Something of it is known, so that a picture shows more than its axes.
bool hasFigures(const ChartData& data);

/// A chart under its legend, without a widget. `size`: at which it is shown; the picture is twice
/// as fine. Thread: GUI (fonts).
QImage chartPicture(const ChartData& data, const Theme& theme, QSize size);

} // namespace racha
