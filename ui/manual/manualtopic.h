// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"

#include <QUrl>

#include <span>

class QWidget;

namespace racha {

/// What of the window is explained where in the manual.
struct ManualTopic
{
    const char* shown; ///< class of a page, pane or dialog
    const char* anchor; ///< see ManualHeading
};

std::span<const ManualTopic> manualTopics();

/// The anchor that explains `widget`: its own or that of the innermost part around it which has
/// one; empty: the beginning.
QString manualTopic(const QWidget* widget);
/// For what is told apart by more than its class: the page of a section, the message of an error.
void setManualTopic(QWidget& widget, const QString& anchor);

/// The anchor of an error code's line.
QString manualTopic(ErrorCode code);
/// What QDesktopServices::openUrl() opens the manual by; see Manual.
QUrl manualUrl(const QString& anchor);
inline constexpr auto kManualScheme = "manual";

} // namespace racha
