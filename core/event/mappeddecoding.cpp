// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/mappeddecoding.h"

#include "core/base/utf8.h"
#include "core/event/types/messagereader.h"
#include "proto/wirewalk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <optional>
#include <span>

namespace racha {

namespace {

using Fields = std::span<const MappedField* const>;

/// From here on a number is no count but an id, which other programs would round.
constexpr std::int64_t kLeastId = 10'000'000'000'000'000;
constexpr WalkLimits kInner {8, 1'000}; ///< of a value that is a whole message

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonValue base64(std::string_view bytes)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64());
}

QJsonValue guessed(std::int64_t number)
{
    if (number >= kLeastId || number <= -kLeastId)
        return QString::number(number);
    return static_cast<qint64>(number);
}

QJsonObject objectOf(const std::vector<WireField>& fields);

QJsonValue valueOf(const WireField& field)
{
    if (field.type != WireType::Bytes)
        return guessed(static_cast<std::int64_t>(field.value));
    if (!field.children.empty())
        return objectOf(field.children);
    return field.isText || field.bytes.empty() ? QJsonValue(text(field.bytes))
                                               : base64(field.bytes);
}

/// A number that comes again makes a list.
QJsonObject objectOf(const std::vector<WireField>& fields)
{
    std::map<std::uint32_t, QJsonArray> byNumber;
    for (const WireField& field : fields)
        byNumber[field.number].append(valueOf(field));
    QJsonObject object;
    for (const auto& [number, values] : byNumber)
        object[QString::number(number)] = values.size() == 1 ? values.first() : QJsonValue(values);
    return object;
}

std::optional<QJsonValue> fraction(const WireReader& field)
{
    const auto bits = static_cast<std::uint64_t>(field.integer());
    const double value = field.type() == WireType::Fixed64
        ? std::bit_cast<double>(bits)
        : static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
    return std::isfinite(value) ? std::optional(QJsonValue(value)) : std::nullopt;
}

std::int64_t zigzag(std::int64_t number)
{
    const auto bits = static_cast<std::uint64_t>(number);
    return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1U));
}

std::optional<QJsonValue> numberAs(MappedWire wire, std::int64_t number)
{
    switch (wire) {
    case MappedWire::Varint:
        return QJsonValue(static_cast<qint64>(number));
    case MappedWire::Zigzag:
        return QJsonValue(static_cast<qint64>(zigzag(number)));
    case MappedWire::Bool:
        return QJsonValue(number != 0);
    case MappedWire::Id:
        return number > 0 ? std::optional(QJsonValue(QString::number(number))) : std::nullopt;
    case MappedWire::Guess:
        return guessed(number);
    default:
        return std::nullopt;
    }
}

std::optional<QJsonValue> bytesAs(MappedWire wire, std::string_view bytes)
{
    switch (wire) {
    case MappedWire::String:
        return QJsonValue(text(cleanUtf8(bytes)));
    case MappedWire::Bytes:
        return base64(bytes);
    case MappedWire::Message: {
        const WireWalk walk = walkMessage(bytes, kInner);
        return walk.isComplete ? std::optional(QJsonValue(objectOf(walk.fields))) : std::nullopt;
    }
    case MappedWire::Guess: {
        const std::string clean = cleanUtf8(bytes);
        return clean == bytes ? QJsonValue(text(clean)) : base64(bytes);
    }
    default:
        return std::nullopt;
    }
}

std::optional<QJsonValue> valueOf(const WireReader& field, MappedWire wire)
{
    switch (field.type()) {
    case WireType::Varint:
        return numberAs(wire, field.integer());
    case WireType::Fixed32:
    case WireType::Fixed64:
        if (wire == MappedWire::Float)
            return fraction(field);
        return numberAs(wire == MappedWire::Fixed ? MappedWire::Varint : wire, field.integer());
    case WireType::Bytes:
        return bytesAs(wire, field.bytes());
    case WireType::Group:
        break;
    }
    return std::nullopt;
}

bool isPackable(MappedWire wire)
{
    return wire == MappedWire::Varint || wire == MappedWire::Zigzag || wire == MappedWire::Bool
        || wire == MappedWire::Id;
}

/// Sets `a.b.c` within objects.
void put(QJsonObject& object, const QString& key, const QJsonValue& value)
{
    const qsizetype dot = key.indexOf(u'.');
    if (dot < 0) {
        object[key] = value;
        return;
    }
    const QString head = key.left(dot);
    QJsonObject inner = object[head].toObject();
    put(inner, key.mid(dot + 1), value);
    object[head] = inner;
}

QJsonValue at(const QJsonObject& object, const QString& key)
{
    const qsizetype dot = key.indexOf(u'.');
    return dot < 0 ? object[key] : at(object[key.left(dot)].toObject(), key.mid(dot + 1));
}

QString asText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray values = value.toArray();
        for (const auto& each : values)
            parts << asText(each);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

class MappedDecoding
{
public:
    MappedDecoding(const EventMapping& mapping, MessageReader& message)
        : m_message(message)
    {
        m_fields.reserve(mapping.fields.size());
        for (const MappedField& field : mapping.fields)
            m_fields.push_back(&field);
        std::ranges::stable_sort(m_fields, {}, &MappedField::path);
    }

    void decode(std::string_view payload, MappedEvent& event)
    {
        walk(payload, m_fields, 0);
        if (m_user.id || !m_user.uniqueId.empty() || !m_user.nickname.empty())
            m_message.sender(m_user.id, m_user.uniqueId, m_user.nickname);
        QJsonObject data;
        QJsonValue said;
        for (const auto& [field, value] : m_values) {
            if (!field->key.empty())
                put(data, text(field->key), value);
            if (field->role == MappedRole::Text)
                said = value;
        }
        event.text = asText(said).toStdString();
        if (!data.isEmpty())
            event.data = QJsonDocument(data).toJson(QJsonDocument::Compact).toStdString();
    }

private:
    /// `fields` have the same numbers above `depth`. They stand in the order of their paths, so
    /// that those that go on alike follow one another, the one that ends here first.
    void walk(std::string_view part, Fields fields, std::size_t depth)
    {
        WireReader reader(part);
        while (reader.next()) {
            const auto number = [depth](const MappedField* field) { return field->path[depth]; };
            // clang 14, which fuzzes, does not take g++ 12's equal_range of a span.
            auto it = std::ranges::lower_bound(fields, reader.number(), {}, number);
            const auto last =
                std::ranges::upper_bound(it, fields.end(), reader.number(), {}, number);
            for (; it != last && (*it)->path.size() == depth + 1; ++it)
                take(**it, reader);
            if (it != last && reader.type() == WireType::Bytes)
                walk(reader.bytes(), Fields(it, last), depth + 1);
        }
    }

    void take(const MappedField& field, const WireReader& reader)
    {
        takeRole(field, reader);
        if (field.key.empty() && field.role != MappedRole::Text)
            return;
        if (field.isRepeated && reader.type() == WireType::Bytes && isPackable(field.wire)) {
            forEachInteger(reader, [&](std::int64_t number) {
                if (const auto value = numberAs(field.wire, number))
                    keep(field, *value, sizeof number);
            });
        } else if (reader.bytes().size() <= m_room) { // before anything is made of it
            if (const auto value = valueOf(reader, field.wire))
                keep(field, *value, reader.bytes().size() + sizeof(std::int64_t));
        }
    }

    void keep(const MappedField& field, const QJsonValue& value, std::size_t size)
    {
        // What is written takes several times the bytes at worst: escapes, keys of objects.
        constexpr std::size_t kGrowth = 8;
        if (size * kGrowth > m_room)
            return;
        const auto known = std::ranges::find(m_values, &field, &Kept::first);
        if (known == m_values.end()) {
            m_values.emplace_back(&field, field.isRepeated ? QJsonArray {value} : value);
        } else if (!field.isRepeated) {
            known->second = value;
        } else {
            QJsonArray list = known->second.toArray();
            if (list.size() >= static_cast<qsizetype>(MessageReader::kMaxListed))
                return;
            known->second = QJsonValue(); // so that the list is not copied
            list.append(value);
            known->second = list;
        }
        m_room -= size * kGrowth;
    }

    void takeRole(const MappedField& field, const WireReader& reader)
    {
        switch (field.role) {
        case MappedRole::Sender:
            if (reader.type() == WireType::Bytes)
                m_message.sender(reader.bytes());
            break;
        case MappedRole::SenderId:
            m_user.id = reader.type() == WireType::Bytes ? m_message.idFromText(reader.bytes())
                                                         : m_message.id(reader);
            break;
        case MappedRole::SenderUniqueId:
            m_user.uniqueId = MessageReader::text(reader);
            break;
        case MappedRole::SenderNickname:
            m_user.nickname = MessageReader::text(reader);
            break;
        case MappedRole::None:
        case MappedRole::Text:
            break;
        }
    }

    using Kept = std::pair<const MappedField*, QJsonValue>;

    MessageReader& m_message;
    std::vector<const MappedField*> m_fields;
    std::vector<Kept> m_values; ///< in the order in which they came
    UserReference m_user;
    std::size_t m_room = kMappedBytes;
};

} // namespace

void decodeMapped(const EventMapping& mapping, std::string_view payload, MessageReader& message)
{
    MappedEvent event;
    event.type = mapping.type;
    message.fields([](const WireReader&) {}); // what all messages have in common, and damage
    MappedDecoding(mapping, message).decode(payload, event);
    message.become<MappedEvent>() = std::move(event);
}

std::string mappedText(const EventMapping& mapping, const QJsonObject& data)
{
    for (const MappedField& field : mapping.fields) {
        if (field.role == MappedRole::Text && !field.key.empty())
            return asText(at(data, text(field.key))).toStdString();
    }
    return {};
}

} // namespace racha
