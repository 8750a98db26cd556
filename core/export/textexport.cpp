// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/textexport.h"

#include "core/base/jsonwriter.h"
#include "core/export/exportfile.h"
#include "core/export/exportrow.h"

#include <QJsonDocument>

namespace racha {

namespace {

constexpr std::size_t kPiece = 1U << 20U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

using Kind = ExportCell::Kind;

bool isJson(std::string_view text)
{
    return !QJsonDocument::fromJson(
                QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())))
                .isNull();
}

void appendValue(JsonWriter& json, const ExportCell& cell)
{
    switch (cell.kind) {
    case Kind::Null:
        json.null();
        break;
    case Kind::Number:
        json.raw(cell.text);
        break;
    case Kind::Boolean:
        json.value(cell.text != "0");
        break;
    case Kind::Json:
        // A line is JSON whatever somebody stored.
        if (isJson(cell.text))
            json.raw(cell.text);
        else
            json.value(cell.text);
        break;
    case Kind::Text:
    case Kind::Id:
    case Kind::Time:
        json.value(cell.text);
        break;
    }
}

} // namespace

TextExport::TextExport(const ExportForm& form, ExportFile& file)
    : m_form(form)
    , m_file(file)
    , m_time(form.zone)
{
}

Result<WriteEnd> TextExport::begin()
{
    appendHead(m_text);
    return WriteEnd::Written;
}

Result<WriteEnd> TextExport::add(ExportRow& row)
{
    appendRow(m_text, row);
    return m_text.size() >= kPiece ? flush() : WriteEnd::Written;
}

Result<WriteEnd> TextExport::finish()
{
    return flush();
}

Result<WriteEnd> TextExport::flush()
{
    auto written = m_file.write(m_text);
    m_bytes += std::ssize(m_text);
    m_text.clear();
    return written;
}

void CsvExport::appendHead(std::string& text)
{
    if (form().hasByteOrderMark)
        text += kByteOrderMark;
    std::string_view separator;
    const std::string_view delimiter(&form().delimiter, 1);
    for (const ExportColumn& column : form().columns) {
        text += separator;
        appendCsvCell(text, column.name.toStdString(), form().delimiter, form().cells);
        separator = delimiter;
    }
    text += kLineEnd;
}

void CsvExport::appendRow(std::string& text, ExportRow& row)
{
    bool isFirst = true;
    for (const ExportColumn& column : form().columns) {
        if (!isFirst)
            text += form().delimiter;
        isFirst = false;
        const ExportCell cell = row.cell(column);
        if (cell.kind == Kind::Time) {
            m_cell.clear();
            time().append(m_cell, cell.text);
            appendCsvCell(text, m_cell, form().delimiter, form().cells);
        } else if (cell.kind != Kind::Null) {
            appendCsvCell(text, cell.text, form().delimiter, form().cells);
        }
    }
    text += kLineEnd;
}

JsonLinesExport::JsonLinesExport(const ExportForm& form, ExportFile& file)
    : TextExport(form, file)
{
    for (const ExportColumn& column : form.columns)
        m_keys.push_back(column.name.toStdString());
}

void JsonLinesExport::appendRow(std::string& text, ExportRow& row)
{
    JsonWriter json(text);
    json.beginObject();
    json.key("kind").value("event");
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        json.key(m_keys[i]);
        ExportCell cell = row.cell(form().columns[i]);
        if (cell.kind == Kind::Time) {
            m_cell.clear();
            time().append(m_cell, cell.text);
            cell.text = m_cell;
        }
        appendValue(json, cell);
    }
    json.endObject();
    text += '\n';
}

} // namespace racha
