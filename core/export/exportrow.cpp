// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportrow.h"

#include "core/base/utf8.h"
#include "core/store/eventstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUtf8StringView>

#include <algorithm>
#include <charconv>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ExportCell::Kind;

Kind kindOf(FilterColumn column)
{
    switch (column) {
    case FilterColumn::EventData:
        return Kind::Json;
    case FilterColumn::Diamonds:
        return Kind::Number;
    default:
        break;
    }
    switch (columnKind(column)) {
    case FilterKind::Integer:
        return Kind::Id;
    case FilterKind::Boolean:
        return Kind::Boolean;
    case FilterKind::Time:
        return Kind::Time;
    default:
        return Kind::Text;
    }
}

bool isInteger(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string shortestDecimal(double number)
{
    char buffer[352];
    const auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed);
    return {buffer, end};
}

std::string numberText(const QJsonValue& value)
{
    const QVariant number = value.toVariant();
    return number.typeId() == QMetaType::LongLong ? std::to_string(number.toLongLong())
                                                  : shortestDecimal(value.toDouble());
}

QByteArray asBytes(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ExportRow::ExportRow(EventStream& stream, const ExportPrivacy& privacy)
    : m_stream(stream)
{
    if (privacy.changesCells())
        m_private.emplace(stream, privacy);
}

ExportCell ExportRow::cell(const ExportColumn& column)
{
    for (const FilterSource& source : column.sources) {
        const ExportCell cell = cellOf(source);
        if (cell.kind != Kind::Null)
            return cell;
    }
    return {};
}

ExportCell ExportRow::cellOf(const FilterSource& source)
{
    const auto* const column = std::get_if<FilterColumn>(&source.where);
    return column != nullptr ? storedCell(*column) : valueAt(std::get<FilterPath>(source.where));
}

ExportCell ExportRow::storedCell(FilterColumn column)
{
    const auto text = m_stream.cell(column);
    if (!text)
        return {};
    return m_private ? privateCell(column, *text) : plainCell(column, *text);
}

ExportCell ExportRow::privateCell(FilterColumn column, std::string_view text)
{
    if (column == FilterColumn::EventData) {
        m_text = QJsonDocument(object()).toJson(QJsonDocument::Compact).toStdString();
        return {Kind::Json, m_text};
    }
    auto changed = m_private->cell(column, text, m_number);
    if (!changed)
        return plainCell(column, text);
    m_text = *std::move(changed);
    return m_text.empty() ? ExportCell() : ExportCell {Kind::Text, m_text};
}

ExportCell ExportRow::plainCell(FilterColumn column, std::string_view text)
{
    const Kind kind = kindOf(column);
    if (kind == Kind::Json)
        return eventData(text);
    // A table that others filled may hold anything anywhere.
    const bool isNumeric = kind == Kind::Id || kind == Kind::Number || kind == Kind::Boolean;
    if (isNumeric && isInteger(text))
        return {kind, text};
    return {isNumeric ? Kind::Text : kind, clean(text)};
}

/// As it is stored, unless it is not on one line: then written anew.
ExportCell ExportRow::eventData(std::string_view json)
{
    const std::string_view text = clean(json);
    // One search each: find_first_of() asks about every character.
    if (text.find('\n') == std::string_view::npos && text.find('\r') == std::string_view::npos)
        return {Kind::Json, text};
    const QJsonDocument document = QJsonDocument::fromJson(asBytes(text));
    if (document.isNull())
        return {Kind::Json, text};
    m_text = document.toJson(QJsonDocument::Compact).toStdString();
    return {Kind::Json, m_text};
}

/// event_data as it is told.
const QJsonObject& ExportRow::object()
{
    if (!m_object) {
        const auto json = m_stream.cell(FilterColumn::EventData);
        m_object = QJsonDocument::fromJson(asBytes(json.value_or(std::string_view()))).object();
        if (m_private)
            m_object = m_private->eventData(*m_object);
    }
    return *m_object;
}

ExportCell ExportRow::valueAt(const FilterPath& path)
{
    QJsonValue value = object();
    for (const std::string& key : path.keys)
        value = value.toObject().value(QLatin1StringView(key.data(), std::ssize(key)));
    switch (value.type()) {
    case QJsonValue::Bool:
        return {Kind::Boolean, value.toBool() ? "1" : "0"};
    case QJsonValue::Double:
        m_text = numberText(value);
        return {Kind::Number, m_text};
    case QJsonValue::String:
        m_text = value.toString().toStdString();
        return {Kind::Text, clean(m_text)};
    case QJsonValue::Array:
        m_text = QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).toStdString();
        return {Kind::Json, m_text};
    case QJsonValue::Object:
        m_text = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString();
        return {Kind::Json, m_text};
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

std::string_view ExportRow::clean(std::string_view text)
{
    const bool isClean = text.find('\0') == std::string_view::npos
        && QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
    if (isClean)
        return text;
    m_text = cleanUtf8(text);
    return m_text;
}

} // namespace racha
