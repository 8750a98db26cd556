// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/scenario.h"

#include <QString>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

class QJsonObject;

namespace racha::simulator {

/// What a capture of everything that is sent stores and sums up, by the streak rules in their
/// shortest form: per run the largest total counts; gifts without run count what they say.
/// Messages whose fields were renamed count as events, and not as diamonds: what a client makes of
/// them is its own.
class Tally
{
public:
    /// `line`: gets the truth of each message, one JSON object, repeats left out.
    explicit Tally(std::function<void(const std::string& truth)> line = {});

    void take(const Scenario& scenario);
    void take(const Message& message);

    /// `{"kind": "truth", "events": {…}, "diamonds": n, …}`, by rules written here a second time.
    std::string summary() const;

private:
    struct Run
    {
        qint64 total = 0;
        qint64 price = 0;
    };

    void gift(const QJsonObject& truth);

    std::function<void(const std::string&)> m_line;
    std::map<QString, qint64> m_events;
    std::map<std::pair<QString, QString>, Run> m_runs; ///< by room and id: a new room counts anew
    std::set<std::int64_t> m_seen;
    qint64 m_singleDiamonds = 0;
    qint64 m_duplicates = 0;
    qint64 m_renamed = 0;
};

} // namespace racha::simulator
