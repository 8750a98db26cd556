// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/jsonnode.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;
using Kind = ScenarioFault::Kind;

namespace {

QString rangeText(const Span& range)
{
    return QString::number(range.low, 'g', 17) + u" to "_s + QString::number(range.high, 'g', 17);
}

} // namespace

JsonNode::JsonNode(QJsonValue value, QString place, std::optional<ScenarioFault>& fault)
    : m_value(std::move(value))
    , m_place(std::move(place))
    , m_fault(fault)
{
}

void JsonNode::fail(Kind kind, const QString& expected) const
{
    if (!m_fault)
        m_fault = ScenarioFault {kind, m_place, expected};
}

void JsonNode::allow(std::initializer_list<const char*> keys) const
{
    if (!m_value.isObject())
        return fail(Kind::NotThatType, u"object"_s);
    QStringList known;
    for (const char* const key : keys)
        known << QLatin1StringView(key);
    const auto object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return child(it.key().left(60).toUtf8().constData())
                .fail(Kind::UnknownKey, known.join(u", "_s));
    }
}

bool JsonNode::has(const char* key) const
{
    return m_value.toObject().contains(QLatin1StringView(key));
}

qsizetype JsonNode::keyCount() const
{
    return m_value.toObject().size();
}

JsonNode JsonNode::child(const char* key) const
{
    const auto name = QString::fromUtf8(key);
    return {m_value.toObject().value(name), m_place.isEmpty() ? name : m_place + u'.' + name,
            m_fault};
}

std::vector<JsonNode> JsonNode::list(const char* key, qsizetype most) const
{
    return has(key) ? child(key).items(most) : std::vector<JsonNode>();
}

std::vector<JsonNode> JsonNode::items(qsizetype most) const
{
    std::vector<JsonNode> nodes;
    if (!m_value.isArray()) {
        fail(Kind::NotThatType, u"list"_s);
        return nodes;
    }
    const auto array = m_value.toArray();
    if (array.isEmpty() || array.size() > most) {
        fail(Kind::OutOfRange, rangeText({1, static_cast<double>(most)}));
        return nodes;
    }
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array.at(i), m_place + u'[' + QString::number(i) + u']', m_fault);
    return nodes;
}

double JsonNode::number(const Span& range) const
{
    if (!m_value.isDouble()) {
        fail(Kind::NotThatType, u"number"_s);
        return range.low;
    }
    const auto number = m_value.toDouble();
    if (!(number >= range.low && number <= range.high))
        fail(Kind::OutOfRange, rangeText(range));
    return std::clamp(number, range.low, range.high);
}

std::int64_t JsonNode::whole(const Span& range) const
{
    const auto value = number(range);
    if (std::floor(value) != value)
        fail(Kind::NotThatType, u"whole number"_s);
    return static_cast<std::int64_t>(value);
}

QString JsonNode::text(qsizetype longest) const
{
    if (!m_value.isString()) {
        fail(Kind::NotThatType, u"text"_s);
        return {};
    }
    if (m_value.toString().size() > longest)
        fail(Kind::OutOfRange, rangeText({0, static_cast<double>(longest)}));
    return m_value.toString().left(longest);
}

double JsonNode::number(const char* key, const Span& range, double fallback) const
{
    return has(key) ? child(key).number(range) : fallback;
}

std::int64_t JsonNode::whole(const char* key, const Span& range, std::int64_t fallback) const
{
    return has(key) ? child(key).whole(range) : fallback;
}

Span JsonNode::span(const char* key, const Span& range, const Span& fallback) const
{
    if (!has(key))
        return fallback;
    const auto node = child(key);
    if (!node.m_value.isArray()) {
        const auto only = node.number(range);
        return {only, only};
    }
    const auto both = node.items(2);
    if (both.size() != 2) {
        node.fail(Kind::OutOfRange, rangeText({2, 2}));
        return fallback;
    }
    const Span read {both[0].number(range), both[1].number(range)};
    if (read.high < read.low)
        both[1].fail(Kind::OutOfRange, rangeText({read.low, range.high}));
    return {read.low, std::max(read.low, read.high)};
}

bool JsonNode::flag(const char* key, bool fallback) const
{
    if (!has(key))
        return fallback;
    const auto node = child(key);
    if (!node.m_value.isBool())
        node.fail(Kind::NotThatType, u"true or false"_s);
    return node.m_value.toBool();
}

QString JsonNode::text(const char* key, const QString& fallback, qsizetype longest) const
{
    return has(key) ? child(key).text(longest) : fallback;
}

std::int64_t JsonNode::id(const char* key, std::int64_t fallback) const
{
    if (!has(key))
        return fallback;
    const auto node = child(key);
    const auto number =
        node.m_value.isString() ? node.m_value.toString().toLongLong() : node.m_value.toInteger();
    if (number <= 0)
        node.fail(Kind::OutOfRange, u"1 to 9223372036854775807"_s);
    return std::max<std::int64_t>(1, number);
}

} // namespace racha::simulator
