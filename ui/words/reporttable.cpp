// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reporttable.h"

#include "core/base/csvcell.h"

#include <QStringList>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template<class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// What people read of a line, with tabs between the cells.
template<typename CellOf>
QString tabbed(const std::vector<ReportColumn>& columns, CellOf cellOf)
{
    QStringList cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].kind != ReportColumn::Kind::Machine)
            cells << QString(cellOf(i)).replace(u'\t', u' ').replace(u'\n', u' ');
    }
    return cells.join(u'\t');
}

} // namespace

void writeReportValue(JsonWriter& json, const ReportValue& value)
{
    std::visit(Overloaded {[&json](std::monostate) { json.null(); },
                           [&json](WallTime time) {
                               if (time == WallTime())
                                   json.null();
                               else
                                   json.value(isoText(time));
                           },
                           [&json](const auto& plain) { json.value(plain); }},
               value);
}

std::string reportValueText(const ReportValue& value)
{
    return std::visit(
        Overloaded {
            [](std::monostate) { return std::string(); },
            [](bool truth) { return std::string(truth ? "1" : "0"); },
            [](std::int64_t number) { return std::to_string(number); },
            [](double number) {
                std::string text;
                JsonWriter(text).value(number);
                return text;
            },
            [](const std::string& text) { return text; },
            [](Id id) { return id ? std::to_string(id.value) : std::string(); },
            [](WallTime time) { return time == WallTime() ? std::string() : isoText(time); }},
        value);
}

void writeReportRow(JsonWriter& json, const ReportTable& table, std::size_t row)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        json.key(table.columns[i].key);
        writeReportValue(json, table.rows[row][i].value);
    }
}

const ReportCell* ReportTable::cell(std::size_t row, std::string_view key) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == key)
            return &rows[row][i];
    }
    return nullptr;
}

std::string ReportTable::csv() const
{
    std::string text;
    const auto addLine = [&](const auto& cellOf) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += ',';
            appendCsvCell(text, cellOf(i));
        }
        text += "\r\n";
    };
    addLine([this](std::size_t i) { return std::string(columns[i].key); });
    for (const auto& row : rows)
        addLine([&row](std::size_t i) { return reportValueText(row[i].value); });
    return text;
}

QString ReportTable::plainText() const
{
    QString text = tabbed(columns, [this](std::size_t i) { return columns[i].title; }) + u'\n';
    for (std::size_t row = 0; row < rows.size(); ++row)
        text += plainRow(row) + u'\n';
    return text;
}

QString ReportTable::plainRow(std::size_t row) const
{
    return tabbed(columns, [this, row](std::size_t i) { return rows[row][i].text; });
}

} // namespace racha
