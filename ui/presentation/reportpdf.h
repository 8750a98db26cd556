// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace racha {

struct ReportDocument;

/// A document as a PDF on numbered A4 pages, black on white, its text as text. Tables go on under
/// their heading on the next page. Thread: GUI.
QByteArray reportPdf(const ReportDocument& document);

} // namespace racha
