// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/jsonanswer.h"

#include <QJsonDocument>

namespace racha {

namespace {

/// Counts without understanding: what is no JSON is left to the parser.
bool isBounded(const QByteArray& body)
{
    int depth = 0;
    int values = 1;
    bool isText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body.at(i);
        if (isText) {
            if (c == '\\')
                ++i;
            else
                isText = c != '"';
            continue;
        }
        isText = c == '"';
        const bool opens = c == '{' || c == '[';
        depth += opens ? 1 : c == '}' || c == ']' ? -1 : 0;
        values += opens || c == ',' ? 1 : 0;
        if (depth > kMaxJsonDepth || values > kMaxJsonValues)
            return false;
    }
    return true;
}

} // namespace

std::optional<QJsonObject> readJsonObject(const QByteArray& body)
{
    if (!isBounded(body))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace racha
