// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>
#include <tuple>

namespace racha {

/// A key of event_data and the member that holds its value. A payload type lists its fields once,
/// in a static `fields()`; JSON, filter paths and generic sentences follow from the list.
template<typename Owner, typename Value>
struct Field
{
    std::string_view key;
    Value Owner::*member;
};

template<typename Owner, typename Value>
constexpr Field<Owner, Value> field(std::string_view key, Value Owner::*member)
{
    return {key, member};
}

template<typename T>
concept HasFields = requires
{
    T::fields();
};

/// Calls `visit(key, value)` for each listed field, in order.
template<HasFields T, typename Visitor>
constexpr void forEachField(const T& object, Visitor&& visit)
{
    std::apply([&](const auto&... f) { (visit(f.key, object.*(f.member)), ...); }, T::fields());
}

} // namespace racha
