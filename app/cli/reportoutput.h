// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/standardoutput.h"
#include "core/store/report.h"
#include "core/store/storedevent.h"
#include "ui/words/reporttables.h"

namespace racha {

/// Writes reports to standard output: aligned tables for people, or a JSON line a row.
class ReportOutput
{
public:
    ReportOutput(bool isJson, DiamondRate rate)
        : m_isJson(isJson)
        , m_rate(std::move(rate))
    {
    }

    /// What the report tells of. `live`: nullptr for all lives; `isNewest`: nobody chose it, and
    /// without a live there is none.
    void begin(const QString& report, const StoredLive* live, bool isNewest);
    void table(const ReportTable& table);
    void summary(const LiveSummary& summary, const StoredLive* live);
    void streak(const StreakDetail& detail);
    void event(const StoredEvent& event);
    void note(const QString& text);
    /// A file for people, as it is.
    void page(const QByteArray& text);

    bool isJson() const { return m_isJson; }

    const DiamondRate& rate() const { return m_rate; }

    void flush() { m_output.flush(); }

    bool isBroken() const { return m_output.isBroken(); }

    const Result<void>& status() const { return m_output.status(); }

private:
    template<typename Write>
    void line(std::string_view kind, Write&& write);
    void printTable(const ReportTable& table);

    bool m_isJson;
    DiamondRate m_rate;
    StandardOutput m_output;
};

} // namespace racha
