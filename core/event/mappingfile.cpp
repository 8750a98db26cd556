// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/mappingfile.h"

#include "core/base/jsonwriter.h"
#include "core/event/messagedecoder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <charconv>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::string_view, 10> kWires {"guess", "varint", "zigzag", "bool",  "fixed",
                                                   "float", "id",     "string", "bytes", "message"};
constexpr std::array<std::string_view, 6> kRoles {
    "", "user", "user_id", "user_unique_id", "user_nickname", "text"};
constexpr std::array<std::string_view, 9> kAccents {
    "comment", "gift", "like", "join", "follow", "share", "subscribe", "room", "other"};
/// Keys of event_data that are there for every event, and the one that the search looks into.
constexpr std::array<std::string_view, 3> kReserved {"user", "history", "comment"};
constexpr std::uint32_t kLargestNumber = (1U << 29U) - 1; ///< of a field
constexpr qsizetype kLongestMethod = 128;
constexpr qsizetype kLongestPart = 64; ///< of a key, as filters take it
constexpr qsizetype kLongestIcon = 40;
constexpr qsizetype kQuoted = 60; ///< characters of a file's text in an error

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool isWord(QStringView text, bool mayHoldDash)
{
    return !text.isEmpty() && std::ranges::all_of(text, [mayHoldDash](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || (mayHoldDash ? c == u'-' : c == u'_');
    });
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isKey(const QString& key)
{
    const QStringList parts = key.split(u'.');
    return parts.size() <= static_cast<qsizetype>(EventMapping::kKeyDepth)
        && key.size() <= static_cast<qsizetype>(EventMapping::kKeyLength)
        && std::ranges::all_of(parts, [](const QString& part) {
               return isWord(part, false) && !isDigit(part.front()) && part.size() <= kLongestPart;
           });
}

template<std::size_t N>
QString listOf(const std::array<std::string_view, N>& names)
{
    QStringList all;
    for (const std::string_view name : names) {
        if (!name.empty())
            all << latin(name);
    }
    return all.join(u", "_s);
}

/// Reads one file's object; the first thing that is wrong is remembered with its place.
class MappingReader
{
public:
    explicit MappingReader(QString name)
        : m_name(std::move(name))
    {
    }

    Result<EventMapping> read(const QByteArray& json)
    {
        if (json.size() > kLargestMapping)
            return refusal(u"larger than %1 bytes"_s.arg(kLargestMapping));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError) {
            const auto line = json.left(error.offset).count('\n') + 1;
            return refusal(u"line %1: %2"_s.arg(line).arg(error.errorString()));
        }
        if (!document.isObject())
            return refusal(u"line 1: an object is expected"_s);
        EventMapping mapping;
        readWhole(document.object(), mapping);
        return m_problem.isEmpty() ? Result<EventMapping>(std::move(mapping)) : refusal(m_problem);
    }

private:
    tl::unexpected<Error> refusal(const QString& problem) const
    {
        return failure(ErrorCode::FileNotMapping, u"mapping %1: %2"_s.arg(m_name, problem));
    }

    void complain(const QString& key, const QString& what)
    {
        if (m_problem.isEmpty())
            m_problem = key + u": " + what;
    }

    void refuseOthers(const QJsonObject& object, const QString& within,
                      std::initializer_list<QLatin1StringView> known)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (std::ranges::find(known, it.key()) == known.end())
                complain(within + it.key().left(kQuoted), u"no such key"_s);
        }
    }

    QString string(const QJsonValue& value, const QString& key, qsizetype longest)
    {
        if (value.isUndefined())
            return {};
        const QString text = value.toString();
        if (!value.isString() || text.size() > longest)
            complain(key, u"a text of at most %1 characters is expected"_s.arg(longest));
        return text;
    }

    template<std::size_t N>
    std::size_t choice(const QJsonValue& value, const QString& key,
                       const std::array<std::string_view, N>& names, std::size_t fallback)
    {
        if (value.isUndefined())
            return fallback;
        const auto it = std::ranges::find(names, value.toString().toStdString());
        if (it == names.end() || it->empty()) {
            complain(key, u"one of %1 is expected"_s.arg(listOf(names)));
            return fallback;
        }
        return static_cast<std::size_t>(it - names.begin());
    }

    void readWhole(const QJsonObject& object, EventMapping& mapping)
    {
        refuseOthers(object, {},
                     {"method"_L1, "type"_L1, "label"_L1, "accent"_L1, "icon"_L1, "fields"_L1});
        readNames(object, mapping);
        readFace(object, mapping);
        const QJsonValue fields = object["fields"_L1];
        const QJsonArray list = fields.toArray();
        if (!fields.isArray() || list.size() > static_cast<qsizetype>(EventMapping::kFields))
            complain(u"fields"_s, u"a list of at most %1 is expected"_s.arg(EventMapping::kFields));
        for (qsizetype i = 0; i < list.size() && m_problem.isEmpty(); ++i)
            readField(list.at(i), u"fields[%1]"_s.arg(i), mapping);
    }

    void readNames(const QJsonObject& object, EventMapping& mapping)
    {
        const QString method = string(object["method"_L1], u"method"_s, kLongestMethod);
        mapping.method = method.toStdString();
        if (!isWord(method, false))
            complain(u"method"_s, u"a name of letters, digits and _ is expected"_s);
        else if (hasDecoder(mapping.method))
            complain(u"method"_s, u"Racha decodes %1 itself"_s.arg(method.left(kQuoted)));
        const QString type = string(object["type"_L1], u"type"_s, kLongestMethod);
        mapping.typeName = type.toStdString();
        if (!isMappedTypeName(mapping.typeName))
            complain(u"type"_s,
                     u"a name like HornEvent is expected: at most 50 letters and digits, Event at "
                     "its end, none of Racha's own"_s);
    }

    void readFace(const QJsonObject& object, EventMapping& mapping)
    {
        const QJsonValue label = object["label"_L1];
        if (!label.isUndefined() && !label.isObject())
            complain(u"label"_s, u"an object with en and es is expected"_s);
        constexpr auto kLength = static_cast<qsizetype>(EventMapping::kLabelLength);
        refuseOthers(label.toObject(), u"label."_s, {"en"_L1, "es"_L1});
        mapping.labelEn = string(label["en"_L1], u"label.en"_s, kLength).simplified().toStdString();
        mapping.labelEs = string(label["es"_L1], u"label.es"_s, kLength).simplified().toStdString();
        const auto accent = choice(object["accent"_L1], u"accent"_s, kAccents, kAccents.size() - 1);
        mapping.accent = kAccents[accent];
        const QString icon = string(object["icon"_L1], u"icon"_s, kLongestIcon);
        if (!icon.isEmpty() && !isWord(icon, true))
            complain(u"icon"_s, u"a name of letters, digits and - is expected"_s);
        mapping.icon = icon.toStdString();
    }

    void readField(const QJsonValue& value, const QString& place, EventMapping& mapping)
    {
        const QJsonObject object = value.toObject();
        if (!value.isObject())
            complain(place, u"an object is expected"_s);
        refuseOthers(object, place + u'.',
                     {"path"_L1, "key"_L1, "wire"_L1, "role"_L1, "repeated"_L1});
        MappedField field;
        const auto path = mappedPath(object["path"_L1].toString().toStdString());
        if (path)
            field.path = *path;
        else
            complain(place + u".path",
                     u"field numbers are expected, at most %1 of them: \"3.2.8\""_s.arg(
                         EventMapping::kDepth));
        field.wire =
            static_cast<MappedWire>(choice(object["wire"_L1], place + u".wire", kWires, 0));
        field.role =
            static_cast<MappedRole>(choice(object["role"_L1], place + u".role", kRoles, 0));
        const QJsonValue repeated = object["repeated"_L1];
        if (!repeated.isUndefined() && !repeated.isBool())
            complain(place + u".repeated", u"true or false is expected"_s);
        field.isRepeated = repeated.toBool();
        const QJsonValue key = object["key"_L1];
        if (!key.isUndefined() || field.role == MappedRole::None)
            field.key = readKey(key, place + u".key", mapping);
        mapping.fields.push_back(std::move(field));
    }

    std::string readKey(const QJsonValue& value, const QString& place, const EventMapping& mapping)
    {
        const QString key = value.toString();
        if (!isKey(key)) {
            complain(place, u"a key like score or horn.level is expected"_s);
            return {};
        }
        const std::string text = key.toStdString();
        if (std::ranges::find(kReserved, text.substr(0, text.find('.'))) != kReserved.end())
            complain(place, u"%1 has a meaning of its own in event_data"_s.arg(key.left(kQuoted)));
        for (const MappedField& other : mapping.fields) {
            if (other.key == text || text.starts_with(other.key + '.')
                || other.key.starts_with(text + '.'))
                complain(place, u"%1 is taken by another field"_s.arg(key.left(kQuoted)));
        }
        return text;
    }

    QString m_name;
    QString m_problem;
};

void writeField(JsonWriter& json, const MappedField& field)
{
    json.beginObject();
    json.key("path").value(mappedPathText(field.path));
    if (!field.key.empty())
        json.key("key").value(field.key);
    if (field.wire != MappedWire::Guess)
        json.key("wire").value(kWires[static_cast<std::size_t>(field.wire)]);
    if (field.role != MappedRole::None)
        json.key("role").value(kRoles[static_cast<std::size_t>(field.role)]);
    if (field.isRepeated)
        json.key("repeated").value(true);
    json.endObject();
}

QByteArray quoted(const std::string& text)
{
    std::string out;
    JsonWriter(out).value(text);
    return QByteArray::fromStdString(out);
}

} // namespace

std::span<const std::string_view> mappedWireNames()
{
    return kWires;
}

std::span<const std::string_view> mappedRoleNames()
{
    return kRoles;
}

std::span<const std::string_view> mappingAccents()
{
    return kAccents;
}

std::optional<std::vector<std::uint32_t>> mappedPath(std::string_view text)
{
    std::vector<std::uint32_t> path;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (path.size() < EventMapping::kDepth) {
        std::uint32_t number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc() || number == 0 || number > kLargestNumber)
            return std::nullopt;
        path.push_back(number);
        if (next == end)
            return path;
        if (*next != '.')
            return std::nullopt;
        at = next + 1;
    }
    return std::nullopt;
}

std::string mappedPathText(std::span<const std::uint32_t> path)
{
    std::string text;
    for (const std::uint32_t number : path)
        text += (text.empty() ? "" : ".") + std::to_string(number);
    return text;
}

Result<EventMapping> readMapping(const QByteArray& json, const QString& name)
{
    return MappingReader(name).read(json);
}

Result<EventMapping> readMappingFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path + u": " + file.errorString());
    const QByteArray json = file.read(kLargestMapping + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path + u": " + file.errorString());
    return readMapping(json, QFileInfo(path).fileName());
}

/// A line for each thing, so that people can read and change it.
QByteArray mappingText(const EventMapping& mapping)
{
    QByteArray text = "{\n  \"method\": " + quoted(mapping.method) + ",\n  \"type\": "
        + quoted(mapping.typeName) + ",\n  \"label\": {\"en\": " + quoted(mapping.labelEn)
        + ", \"es\": " + quoted(mapping.labelEs) + '}';
    if (!mapping.accent.empty())
        text += ",\n  \"accent\": " + quoted(mapping.accent);
    if (!mapping.icon.empty())
        text += ",\n  \"icon\": " + quoted(mapping.icon);
    text += ",\n  \"fields\": [";
    const char* separator = "\n    ";
    for (const MappedField& field : mapping.fields) {
        std::string line;
        JsonWriter json(line);
        writeField(json, field);
        text += separator + QByteArray::fromStdString(line);
        separator = ",\n    ";
    }
    return text + "\n  ]\n}\n";
}

Result<void> writeMappingFile(const EventMapping& mapping, const QString& path)
{
    const QByteArray text = mappingText(mapping);
    if (const auto read = readMapping(text, QFileInfo(path).fileName()); !read)
        return tl::unexpected(read.error());
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, path + u": " + file.errorString());
    return {};
}

} // namespace racha
