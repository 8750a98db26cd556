// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reporthtml.h"

#include "ui/words/reportcells.h"
#include "ui/words/reportdocument.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportHtmlText
{
    Q_DECLARE_TR_FUNCTIONS(ReportHtmlText)
};

/// Legible on a telephone, where wide tables scroll on their own, and on paper.
constexpr auto kStyle = R"css(
:root { color-scheme: light dark; --page: #fff; --text: #1b1f24; --dim: #57606a;
  --line: #d0d7de; --band: #f6f8fa; }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #14171b; --text: #e6eaef; --dim: #a3adb8; --line: #363d45; --band: #1c2127; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--text); background: var(--page); overflow-wrap: break-word; }
h1 { margin: .5rem 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
p { margin: .4rem 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem;
  margin: 1rem 0; }
dt, figcaption, footer { color: var(--dim); }
dd { margin: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: 0; padding: 0; list-style: none; }
nav a { color: inherit; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; max-width: 22rem; }
thead th { color: var(--dim); font-size: .85rem; }
tbody th { font-weight: 600; }
tbody tr:nth-child(even) { background: var(--band); }
.number { text-align: end; white-space: nowrap; }
figure { margin: 1rem 0; }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line);
  border-radius: 6px; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); font-size: .85rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
}
)css";

/// As text of a page and as the value of an attribute in double quotes.
QString escaped(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t c : codePoints) {
        const bool isControl = (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c < 0xA0);
        if (isControl || QChar::isNonCharacter(c))
            safe += QChar(QChar::ReplacementCharacter);
        else
            safe += QChar::fromUcs4(c);
    }
    return safe.toHtmlEscaped();
}

/// Set apart: a name that is written from the right turns nothing around it.
QString isolatedText(const QString& text)
{
    return text.isEmpty() ? QString() : QString(u"<bdi>"_s + escaped(text) + u"</bdi>");
}

QString headOf(const ReportDocument& document)
{
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src "
           "data:; style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"generator\" content=\"%2\"/>\n<title>%3</title>\n<style>%4</style>\n"
           "</head>\n"_s.arg(escaped(document.language), escaped(document.program),
                             escaped(document.title), QString::fromLatin1(kStyle));
}

QString contentsOf(const ReportDocument& document)
{
    QString html =
        u"<nav aria-label=\""_s + escaped(ReportHtmlText::tr("Contents")) + u"\">\n<ul>\n";
    for (const ReportPart& part : document.parts)
        html += u"<li><a href=\"#%1\">%2</a></li>\n"_s.arg(part.name, escaped(part.title));
    return html + u"</ul>\n</nav>\n";
}

QString introductionOf(const ReportDocument& document)
{
    QString html = u"<header>\n<h1>"_s + escaped(document.title) + u"</h1>\n<dl>\n";
    for (const ReportFact& fact : document.facts)
        html +=
            u"<dt>"_s + escaped(fact.title) + u"</dt><dd>" + isolatedText(fact.text) + u"</dd>\n";
    return html + u"</dl>\n" + contentsOf(document) + u"</header>\n";
}

QString pictureText(const ReportPicture& picture)
{
    return u"<figure>\n<figcaption>"_s + escaped(picture.title)
        + u"</figcaption>\n<img src=\"data:image/png;base64,"
        + QString::fromLatin1(picture.png.toBase64()) + u"\" width=\""
        + QString::number(picture.size.width()) + u"\" height=\""
        + QString::number(picture.size.height()) + u"\" alt=\"" + escaped(picture.description)
        + u"\"/>\n</figure>\n";
}

QString headingCell(const ReportColumn& column)
{
    const bool isNumber = column.kind == ReportColumn::Kind::Number;
    const QString kind = isNumber ? u" class=\"number\""_s : QString();
    return u"<th scope=\"col\"%1>%2</th>"_s.arg(kind, escaped(column.title));
}

QString cellText(const ReportColumn& column, const ReportCell& cell, bool isHeading)
{
    const QString text = words::shownText(cell);
    if (isHeading)
        return u"<th scope=\"row\">"_s + isolatedText(text) + u"</th>";
    if (column.kind == ReportColumn::Kind::Number)
        return u"<td class=\"number\">"_s + escaped(text) + u"</td>";
    return u"<td>"_s + isolatedText(text) + u"</td>";
}

/// The first text of a row is what the row is about.
QString tableText(const ReportPart& part)
{
    const auto& columns = part.table.columns;
    const auto heading = static_cast<std::size_t>(
        std::ranges::find(columns, ReportColumn::Kind::Text, &ReportColumn::kind)
        - columns.begin());
    QString html = u"<div class=\"wide\" role=\"region\" aria-labelledby=\"%1\" tabindex=\"0\">\n"
                   "<table>\n<thead>\n<tr>"_s.arg(part.name);
    for (const ReportColumn& column : columns) {
        if (column.kind != ReportColumn::Kind::Machine)
            html += headingCell(column);
    }
    html += u"</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : part.table.rows) {
        html += u"<tr>";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].kind != ReportColumn::Kind::Machine)
                html += cellText(columns[i], row[i], i == heading);
        }
        html += u"</tr>\n";
    }
    return html + u"</tbody>\n</table>\n</div>\n";
}

QString partText(const ReportPart& part)
{
    QString html = u"<section>\n<h2 id=\"%1\">%2</h2>\n"_s.arg(part.name, escaped(part.title));
    for (const QString& sentence : part.sentences)
        html += u"<p>"_s + escaped(sentence) + u"</p>\n";
    for (const ReportPicture& picture : part.pictures)
        html += pictureText(picture);
    if (!part.table.rows.empty())
        html += tableText(part);
    return html + u"</section>\n";
}

QString footerOf(const ReportDocument& document)
{
    QString html = u"<footer>\n"_s;
    for (const QString& note : document.notes)
        html += u"<p>"_s + escaped(note) + u"</p>\n";
    return html + u"</footer>\n";
}

} // namespace

QByteArray reportHtml(const ReportDocument& document)
{
    QString html = headOf(document) + u"<body>\n" + introductionOf(document) + u"<main>\n";
    for (const ReportPart& part : document.parts)
        html += partText(part);
    html += u"</main>\n"_s + footerOf(document) + u"</body>\n</html>\n";
    return html.toUtf8();
}

} // namespace racha
