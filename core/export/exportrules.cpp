// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportrules.h"

#include <algorithm>

namespace racha {

namespace {

constexpr bool columnsAreInOrder()
{
    for (std::size_t i = 0; i < rules::kColumns.size(); ++i) {
        if (rules::kColumns[i].column != static_cast<FilterColumn>(i))
            return false;
    }
    return true;
}

static_assert(columnsAreInOrder());

bool isOf(const KeyRule& rule, EventType type)
{
    return !rule.type || *rule.type == type;
}

bool leadsTo(std::string_view path, std::string_view key)
{
    return key.size() > path.size() && key.starts_with(path) && key[path.size()] == '.';
}

/// The sender of a gift has the keys of `user`.
std::string_view asUser(std::string_view path)
{
    constexpr std::string_view kSender = "from_user";
    constexpr std::string_view kUser = "user";
    const bool isSender =
        path.starts_with(kSender) && (path.size() == kSender.size() || path[kSender.size()] == '.');
    return isSender ? path.substr(kSender.size() - kUser.size()) : path;
}

} // namespace

const ColumnRule& columnRule(FilterColumn column)
{
    return rules::kColumns[static_cast<std::size_t>(column)];
}

const KeyRule* keyRule(EventType type, std::string_view path)
{
    for (const std::string_view name : {path, asUser(path)}) {
        const auto found = std::ranges::find_if(rules::kKeys, [type, name](const KeyRule& rule) {
            return isOf(rule, type) && rule.path == name;
        });
        if (found != rules::kKeys.end())
            return &*found;
    }
    return nullptr;
}

bool leadsToKeys(EventType type, std::string_view path)
{
    return std::ranges::any_of(rules::kKeys, [type, path](const KeyRule& rule) {
        return isOf(rule, type) && (leadsTo(path, rule.path) || leadsTo(asUser(path), rule.path));
    });
}

std::vector<const KeyRule*> keyRules(std::string_view path)
{
    std::vector<const KeyRule*> found;
    for (const KeyRule& rule : rules::kKeys) {
        if (rule.path == path || rule.path == asUser(path))
            found.push_back(&rule);
    }
    return found;
}

std::string pathText(const FilterPath& path)
{
    std::string text;
    for (const std::string& key : path.keys)
        text.append(text.empty() ? "" : ".").append(key);
    return text;
}

} // namespace racha
