// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace racha {

struct ReportDocument;

/// A document as one page of HTML5, UTF-8, which needs nothing beside it: pictures are inside, and
/// there are no scripts and no links to elsewhere.
///
/// It is well-formed XML as well. Whatever people wrote is escaped, and stands in elements of its
/// own, so that neither markup nor its direction reaches beyond it; characters that no page may
/// hold are U+FFFD. The page forbids scripts to the browser besides.
QByteArray reportHtml(const ReportDocument& document);

} // namespace racha
