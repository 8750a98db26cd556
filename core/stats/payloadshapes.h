// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace racha {

/// Learns of which fields the messages of each method are made, to notice when TikTok changes them.
///
/// A live has to tell enough of a method first: rare fields are no news. Outermost fields only;
/// what they hold differs from message to message. Memory: bounded. Thread: any, one at a time.
class PayloadShapes
{
public:
    static constexpr std::size_t kMethods = 100;
    static constexpr std::size_t kFields = 128; ///< of a method
    /// A field that each of so many messages had belongs to all of them.
    static constexpr std::int64_t kLearnt = 50;
    /// One that none of so many had is new.
    static constexpr std::int64_t kKnown = 200;
    /// Missing so often in a row is no accident.
    static constexpr std::int64_t kMissed = 5;

    struct Change
    {
        std::uint32_t field = 0;
        bool isMissing = false; ///< else it is new
        std::int64_t messages = 1; ///< with the change, since this was told last
    };

    /// What is unusual about this message; valid until the next call.
    const std::vector<Change>& take(std::string_view method, std::string_view payload);

private:
    struct Field
    {
        std::uint32_t number = 0;
        std::int64_t count = 0;
        std::int64_t lastIn = 0; ///< number of the message
        std::int64_t missed = 0; ///< in a row
        bool isNew = false;
        bool belongs = false; ///< every message had it while that was learnt
    };

    struct Shape
    {
        std::int64_t messages = 0;
        std::vector<Field> fields;
    };

    void noteField(Shape& shape, std::uint32_t number);
    void noteMissing(Shape& shape);

    std::map<std::string, Shape, std::less<>> m_shapes;
    std::vector<Change> m_changes;
};

} // namespace racha
