// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/xlsxexport.h"

#include "core/base/utf8.h"
#include "core/export/exportfile.h"
#include "core/export/exportrow.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <cerrno>
#include <charconv>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a spreadsheet takes in a cell, in UTF-16 units.
constexpr qsizetype kLongestCell = 32'767;
/// A double is exact up to here.
constexpr double kLargestNumber = 9'007'199'254'740'992.0;
constexpr std::uint32_t kRowsBetweenLooks = 1'000;

using Kind = ExportCell::Kind;

QString sheetName(int number)
{
    return number == 1 ? u"Racha"_s : u"Racha "_s + QString::number(number);
}

double widthOf(const ExportColumn& column)
{
    constexpr double kNarrow = 14.0;
    constexpr double kTime = 28.0;
    constexpr double kWide = 40.0;
    const FilterSource& source = column.sources.front();
    if (source.kind == FilterKind::Time)
        return kTime;
    if (const auto* const stored = std::get_if<FilterColumn>(&source.where))
        return *stored == FilterColumn::EventData ? kWide : kNarrow + 6.0;
    return source.where == decltype(source.where)(FilterPath {{"comment"}}) ? kWide : kNarrow;
}

/// XML has no place for these two; nor has text that people write.
bool hasNoncharacter(std::string_view text)
{
    return text.find("\xEF\xBF\xBE") != std::string_view::npos
        || text.find("\xEF\xBF\xBF") != std::string_view::npos;
}

std::string withoutNoncharacters(std::string_view text)
{
    QString clean = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    clean.replace(QChar(0xFFFE), QChar::ReplacementCharacter);
    clean.replace(QChar(0xFFFF), QChar::ReplacementCharacter);
    return clean.toStdString();
}

/// In a workbook `_x000D_` stands for the character of that number: a text that holds such letters
/// has its `_` written that way.
std::string withoutCodes(std::string_view text)
{
    static const QRegularExpression code(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString plain = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return plain.replace(code, u"_x005F_"_s).toStdString();
}

/// Shortened to what a cell takes; unchanged where it fits.
bool cut(std::string& text)
{
    if (std::ssize(text) <= kLongestCell)
        return false; // no text has more UTF-16 units than UTF-8 ones
    QString whole = QString::fromStdString(text);
    if (whole.size() <= kLongestCell)
        return false;
    whole.truncate(whole[kLongestCell - 2].isHighSurrogate() ? kLongestCell - 2 : kLongestCell - 1);
    text = QString(whole + u'…').toStdString();
    return true;
}

} // namespace

XlsxExport::XlsxExport(const ExportForm& form, ExportFile& file)
    : m_form(form)
    , m_file(file)
    , m_time(form.zone)
    , m_folder(QFile::encodeName(QFileInfo(file.partPath()).absolutePath()))
{
}

XlsxExport::~XlsxExport()
{
    if (m_book != nullptr)
        lxw_workbook_free(m_book); // writes nothing, as workbook_close() would
}

Result<WriteEnd> XlsxExport::begin()
{
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    options.use_zip64 = LXW_TRUE;
    m_book = workbook_new_opt(QFile::encodeName(m_file.partPath()).constData(), &options);
    if (m_book == nullptr)
        return tl::unexpected(writeError(errno, m_file.partPath()));
    m_headFormat = workbook_add_format(m_book);
    format_set_bold(m_headFormat);
    return addSheet().map([] { return WriteEnd::Written; });
}

Result<void> XlsxExport::addSheet()
{
    ++m_sheets;
    errno = 0;
    m_sheet = workbook_add_worksheet(m_book, sheetName(m_sheets).toUtf8().constData());
    if (m_sheet == nullptr || m_sheet->optimize_tmpfile == nullptr)
        return tl::unexpected(writeError(errno, u"temporary file of the sheet"_s));
    m_row = 0;
    std::uint16_t place = 0;
    for (const ExportColumn& column : m_form.columns) {
        worksheet_set_column(m_sheet, place, place, widthOf(column), nullptr);
        worksheet_write_string(m_sheet, 0, place, column.name.toUtf8().constData(), m_headFormat);
        ++place;
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
    return {};
}

void XlsxExport::endSheet()
{
    worksheet_autofilter(m_sheet, 0, 0, m_row - 1,
                         static_cast<lxw_col_t>(m_form.columns.size() - 1));
}

/// The library does not look whether its temporary file could be written.
Result<void> XlsxExport::checkTemporaryFile() const
{
    std::FILE* const file = m_sheet->optimize_tmpfile;
    errno = 0;
    if (std::fflush(file) != 0 || std::ferror(file) != 0)
        return tl::unexpected(
            writeError(errno != 0 ? errno : ENOSPC, u"temporary file of the sheet"_s));
    return {};
}

Result<WriteEnd> XlsxExport::add(ExportRow& row)
{
    if (m_row == LXW_ROW_MAX) {
        endSheet();
        auto added = checkTemporaryFile();
        if (added)
            added = addSheet();
        if (!added)
            return tl::unexpected(added.error());
    }
    std::uint16_t place = 0;
    for (const ExportColumn& column : m_form.columns)
        writeCell(place++, row.cell(column));
    ++m_row;
    if (m_row % kRowsBetweenLooks != 0)
        return WriteEnd::Written;
    return checkTemporaryFile().map([] { return WriteEnd::Written; });
}

void XlsxExport::writeCell(std::uint16_t place, const ExportCell& cell)
{
    m_bytes += std::ssize(cell.text);
    if (cell.kind == Kind::Null)
        return;
    if (cell.kind == Kind::Time) {
        m_cell.clear();
        m_time.append(m_cell, cell.text);
        writeText(place, m_cell);
        return;
    }
    double number = 0;
    if ((cell.kind == Kind::Number || cell.kind == Kind::Boolean)
        && std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), number).ec
            == std::errc()
        && std::abs(number) < kLargestNumber) {
        worksheet_write_number(m_sheet, m_row, place, number, nullptr);
        return;
    }
    writeText(place, cell.text);
}

void XlsxExport::writeText(std::uint16_t place, std::string_view text)
{
    std::string own(hasNoncharacter(text) ? withoutNoncharacters(text) : text);
    if (own.find("_x") != std::string::npos)
        own = withoutCodes(own);
    m_cutCells += cut(own) ? 1 : 0;
    worksheet_write_string(m_sheet, m_row, place, own.c_str(), nullptr);
}

Result<WriteEnd> XlsxExport::finish()
{
    endSheet();
    if (auto checked = checkTemporaryFile(); !checked)
        return tl::unexpected(checked.error());
    errno = 0;
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR) {
        const Error why = writeError(errno, m_file.partPath());
        return tl::unexpected(why.within(QString::fromUtf8(lxw_strerror(error))));
    }
    m_bytes = QFileInfo(m_file.partPath()).size();
    return WriteEnd::Written;
}

} // namespace racha
