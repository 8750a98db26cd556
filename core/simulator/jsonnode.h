// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/chance.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace racha::simulator {

/// What is wrong with a scenario file, and where: `lives[0].steps[2].at`.
struct ScenarioFault
{
    enum class Kind : std::uint8_t
    {
        NotJson, ///< `expected`: what the parser says, with the offset
        NotThatType, ///< `expected`: `number`, `text`, `true or false`, `list`, `object`
        UnknownKey, ///< `expected`: the keys that there are
        Missing,
        OutOfRange, ///< `expected`: `0 to 100`
        NotOneOf, ///< `expected`: the values that there are
        NotOneAction, ///< a step does not do exactly one thing; `expected`: what there is to do
        TooMuch ///< more messages than are kept; `expected`: how many may be
    };
    Kind kind = Kind::NotJson;
    QString place {};
    QString expected {};
};

/// A value of a scenario file with its place. Reading is strict, and the first fault counts: after
/// it everything reads as its fallback, so that callers need not ask after each value.
class JsonNode
{
public:
    JsonNode(QJsonValue value, QString place, std::optional<ScenarioFault>& fault);

    const QString& place() const { return m_place; }

    const QJsonValue& value() const { return m_value; }

    /// This must be an object with no other keys.
    void allow(std::initializer_list<const char*> keys) const;
    bool has(const char* key) const;
    qsizetype keyCount() const;
    JsonNode child(const char* key) const;
    std::vector<JsonNode> list(const char* key, qsizetype most) const;
    /// As list(), of this.
    std::vector<JsonNode> items(qsizetype most) const;

    // A key that is not there gives the fallback; of a wrong type or out of range it is a fault.
    double number(const char* key, const Span& range, double fallback) const;
    std::int64_t whole(const char* key, const Span& range, std::int64_t fallback) const;
    /// A number, or a list of two.
    Span span(const char* key, const Span& range, const Span& fallback) const;
    bool flag(const char* key, bool fallback) const;
    QString text(const char* key, const QString& fallback, qsizetype longest = 200) const;
    /// An id: whole, above 0, as number or as text.
    std::int64_t id(const char* key, std::int64_t fallback) const;

    // The same of this itself.
    double number(const Span& range) const;
    std::int64_t whole(const Span& range) const;
    QString text(qsizetype longest = 200) const;

    void fail(ScenarioFault::Kind kind, const QString& expected) const;

private:
    QJsonValue m_value;
    QString m_place;
    std::optional<ScenarioFault>& m_fault;
};

} // namespace racha::simulator
