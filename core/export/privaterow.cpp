// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/privaterow.h"

#include "core/base/utf8.h"
#include "core/export/exportrules.h"
#include "proto/redactionrules.h"

#include <QJsonArray>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As text, whichever way it is stored; empty: none.
std::string textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return std::to_string(value.toInteger());
    return value.toString().trimmed().toStdString();
}

/// A pseudonym of something; null of nothing.
QJsonValue jsonOf(const std::string& pseudonym)
{
    return pseudonym.empty() ? QJsonValue(QJsonValue::Null)
                             : QJsonValue(QString::fromStdString(pseudonym));
}

/// A number, which may be stored as text but is too short for an id of a person.
bool isFigure(const QJsonValue& value)
{
    constexpr qsizetype kMostDigits = 9;
    const QString text = value.toString();
    const bool isDigits = !text.isEmpty() && text.size() <= kMostDigits
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return value.isDouble() || value.isBool() || isDigits;
}

/// What a column of numbers or times holds, unless others stored something else there.
bool isNumberOrTime(std::string_view text)
{
    return text.find_first_not_of("0123456789-:. ") == std::string_view::npos;
}

qint64 characters(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

PrivateRow::PrivateRow(EventStream& stream, const ExportPrivacy& privacy)
    : m_stream(stream)
    , m_privacy(privacy)
    , m_pseudonyms(privacy.key)
{
}

std::set<FilterColumn> PrivateRow::neededColumns(const ExportPrivacy& privacy)
{
    if (!privacy.changesCells())
        return {};
    return {FilterColumn::Type, FilterColumn::UserNumber, FilterColumn::UserUniqueId,
            FilterColumn::UserNickname, FilterColumn::StreamerUniqueId};
}

std::string PrivateRow::textIn(FilterColumn column) const
{
    const auto text = m_stream.cell(column);
    return text ? cleanUtf8(*text) : std::string();
}

PersonNames PrivateRow::sender() const
{
    return {textIn(FilterColumn::UserNumber), textIn(FilterColumn::UserUniqueId),
            textIn(FilterColumn::UserNickname)};
}

std::optional<std::string> PrivateRow::cell(FilterColumn column, std::string_view text,
                                            std::int64_t rowNumber)
{
    if (!m_privacy.hasPseudonyms())
        return std::nullopt;
    const bool staysOfStreamer = !m_privacy.hidesStreamer;
    const auto keptIf = [](bool isHarmless) {
        return isHarmless ? std::nullopt : std::optional(std::string());
    };
    switch (columnRule(column).use) {
    case ValueUse::Keep:
        return keptIf(isNumberOrTime(text));
    case ValueUse::Word:
        return keptIf(isServiceWord(text));
    case ValueUse::RowNumber:
        return std::to_string(rowNumber);
    case ValueUse::Person:
    case ValueUse::Handle:
    case ValueUse::Nickname:
        return m_pseudonyms.person(sender());
    case ValueUse::Streamer:
        return staysOfStreamer ? std::nullopt
                               : std::optional(m_pseudonyms.person({{}, cleanUtf8(text), {}}));
    case ValueUse::Room:
        return staysOfStreamer ? std::nullopt : std::optional(m_pseudonyms.room(text));
    case ValueUse::Message:
        return m_pseudonyms.message(text);
    case ValueUse::Streak:
        return m_pseudonyms.streak(cleanUtf8(text));
    default:
        return std::nullopt;
    }
}

QJsonObject PrivateRow::eventData(const QJsonObject& stored)
{
    m_type = eventTypeFromName(textIn(FilterColumn::Type)).value_or(EventType::Mapped);
    m_names.clear();
    if (m_privacy.hasPseudonyms() && !m_privacy.dropsText) {
        m_names.add(sender());
        if (m_privacy.hidesStreamer)
            m_names.add({{}, textIn(FilterColumn::StreamerUniqueId), {}});
        gatherNames(stored, {});
    }
    return copied(stored, {});
}

/// Whoever is told of anywhere in the event may be named in its texts.
void PrivateRow::gatherNames(const QJsonValue& value, const std::string& prefix)
{
    for (const QJsonValue each : value.toArray())
        gatherNames(each, prefix);
    const QJsonObject object = value.toObject();
    const PersonNames person = personIn(object, prefix);
    if (!person.id.empty() || !person.handle.empty() || !person.nickname.empty())
        m_names.add(person);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string path = prefix + it.key().toStdString();
        if (leadsToKeys(m_type, path))
            gatherNames(it.value(), path + '.');
    }
}

PersonNames PrivateRow::personIn(const QJsonObject& object, const std::string& prefix) const
{
    PersonNames person;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const KeyRule* const rule = keyRule(m_type, prefix + it.key().toStdString());
        if (rule == nullptr || it.value().isArray())
            continue;
        if (rule->use == ValueUse::Person)
            person.id = textOf(it.value());
        else if (rule->use == ValueUse::Handle)
            person.handle = textOf(it.value());
        else if (rule->use == ValueUse::Nickname)
            person.nickname = textOf(it.value());
    }
    return person;
}

QJsonObject PrivateRow::copied(const QJsonObject& object, const std::string& prefix)
{
    const std::string person = m_pseudonyms.person(personIn(object, prefix));
    QJsonObject copy;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string path = prefix + it.key().toStdString();
        const KeyRule* const rule = keyRule(m_type, path);
        const bool isText = rule != nullptr && rule->use == ValueUse::Text;
        if (isText && m_privacy.dropsText) {
            copy["text_length"_L1] = it.value().isString()
                ? QJsonValue(characters(it.value().toString()))
                : QJsonValue(QJsonValue::Null);
            continue;
        }
        if (const QJsonValue value = copiedValue(it.value(), path, person); !value.isUndefined())
            copy[it.key()] = value;
    }
    return copy;
}

/// Undefined: it is left out.
QJsonValue PrivateRow::copiedValue(const QJsonValue& value, const std::string& path,
                                   const std::string& person)
{
    const KeyRule* const rule = keyRule(m_type, path);
    const bool leadsOn = leadsToKeys(m_type, path);
    if (rule == nullptr && !leadsOn)
        return QJsonValue::Undefined;
    if (value.isNull())
        return value;
    if (value.isObject())
        return leadsOn ? QJsonValue(copied(value.toObject(), path + '.')) : QJsonValue::Undefined;
    if (value.isArray()) {
        QJsonArray copies;
        for (const QJsonValue each : value.toArray()) {
            if (const QJsonValue copy = copiedValue(each, path, {}); !copy.isUndefined())
                copies << copy;
        }
        return copies;
    }
    return rule == nullptr ? QJsonValue(QJsonValue::Undefined) : copiedScalar(value, *rule, person);
}

QJsonValue PrivateRow::copiedScalar(const QJsonValue& value, const KeyRule& rule,
                                    const std::string& person)
{
    if (!m_privacy.hasPseudonyms())
        return value;
    switch (rule.use) {
    case ValueUse::Keep:
        return isFigure(value) ? value : QJsonValue::Null;
    case ValueUse::StreamerFigure:
        return m_privacy.hidesStreamer ? QJsonValue(QJsonValue::Undefined)
            : isFigure(value)          ? value
                                       : QJsonValue::Null;
    case ValueUse::Word:
        return value.isString() && isServiceWord(value.toString().toStdString()) ? value
                                                                                 : QJsonValue::Null;
    case ValueUse::GiftName:
        return value.isString() ? value : QJsonValue::Null;
    case ValueUse::Person:
        return jsonOf(m_pseudonyms.person({textOf(value), {}, {}}));
    case ValueUse::Handle:
    case ValueUse::Nickname:
        return textOf(value).empty() ? value : jsonOf(person);
    case ValueUse::Message:
        return jsonOf(m_pseudonyms.message(textOf(value)));
    case ValueUse::Thing:
        return jsonOf(m_pseudonyms.thing(textOf(value)));
    case ValueUse::Text:
        return m_names.replaced(value.toString());
    default:
        return QJsonValue::Undefined;
    }
}

} // namespace racha
