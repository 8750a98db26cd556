// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exporttime.h"
#include "core/export/exportwriter.h"

#include <string>

namespace racha {

/// Formats that are lines of text, written in large pieces.
class TextExport : public ExportWriter
{
public:
    TextExport(const ExportForm& form, ExportFile& file);

    Result<WriteEnd> begin() override;
    Result<WriteEnd> add(ExportRow& row) override;
    Result<WriteEnd> finish() override;

    std::int64_t bytes() const override { return m_bytes + std::ssize(m_text); }

protected:
    virtual void appendHead(std::string& text) = 0;
    virtual void appendRow(std::string& text, ExportRow& row) = 0;

    const ExportForm& form() const { return m_form; }

    ExportTime& time() { return m_time; }

private:
    Result<WriteEnd> flush();

    const ExportForm& m_form;
    ExportFile& m_file;
    ExportTime m_time;
    std::string m_text; ///< not written yet
    std::int64_t m_bytes = 0;
};

/// CSV (contract, section 10).
class CsvExport final : public TextExport
{
public:
    using TextExport::TextExport;

protected:
    void appendHead(std::string& text) override;
    void appendRow(std::string& text, ExportRow& row) override;

private:
    std::string m_cell;
};

/// JSON Lines (contract, section 8): the event line, or one with the columns that were asked for.
class JsonLinesExport final : public TextExport
{
public:
    JsonLinesExport(const ExportForm& form, ExportFile& file);

protected:
    void appendHead(std::string& /*text*/) override { }

    void appendRow(std::string& text, ExportRow& row) override;

private:
    std::vector<std::string> m_keys;
    std::string m_cell;
};

} // namespace racha
