// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/filter/filterexpression.h"

#include <QString>

#include <optional>
#include <vector>

namespace racha {

/// What the person wants to be told of: events of a type that match a filter, and how.
struct AlertRule
{
    QString name;
    bool isOn = true;
    std::optional<EventType> type; ///< none: of any type
    QString filter; ///< empty: every event of the type
    bool highlights = true; ///< the row in the feed
    bool sounds = false;
    bool notifies = false; ///< by the desktop
    QString webhook; ///< address of a server that is told; empty: none

    bool operator==(const AlertRule&) const = default;
};

/// The rules of the person, understood. Immutable; those whose filter is wrong never match.
class AlertRules
{
public:
    static constexpr std::size_t kMost = 50;

    AlertRules() = default;
    explicit AlertRules(std::vector<AlertRule> rules);

    /// As the settings file keeps them, one line of JSON. What cannot be read is left out.
    static AlertRules fromText(const QString& text);
    QString text() const;

    const std::vector<AlertRule>& rules() const { return m_rules; }

    /// No rule can match: nothing needs judging.
    bool isIdle() const { return m_judges.empty(); }

    /// The rules that an event meets, in their order. `now`: logical time.
    std::vector<const AlertRule*> matching(const Event& event, std::string_view streamer,
                                           WallTime now) const;

private:
    struct Judge
    {
        std::size_t rule;
        FilterExpressionPtr filter; ///< null: no condition
    };

    std::vector<AlertRule> m_rules;
    std::vector<Judge> m_judges; ///< of the rules that are on and right
};

} // namespace racha
