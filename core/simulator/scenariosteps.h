// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/jsonnode.h"
#include "core/simulator/livescript.h"

#include <QHash>

#include <functional>

namespace racha::simulator {

/// The persons of a scenario file: by number one of the crowd, by name one of their own.
class Cast
{
public:
    Person of(const JsonNode& step);

    Person member(const JsonNode& node);

private:
    QHash<QString, int> m_named;
};

/// Something that happens at a time, from the beginning of the live.
struct TimedDeed
{
    std::chrono::milliseconds at {0};
    std::function<void(LiveScript&)> happen {};
    bool isEnd = false; ///< of the live
};

/// The deeds of one entry of `steps`: one, or several where it is repeated or takes time.
std::vector<TimedDeed> stepDeeds(const JsonNode& step, Cast& cast);

} // namespace racha::simulator
