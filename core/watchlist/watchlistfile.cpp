// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/watchlistfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr int kVersion = 1;
constexpr int kMaxCopies = 99;

QString textOf(WallTime time)
{
    return QString::fromStdString(isoText(time));
}

WallTime timeOf(const QJsonValue& value)
{
    return wallTimeFromText(value.toString().toStdString());
}

QJsonArray toJson(const LiveHours& hours)
{
    QJsonArray weights;
    for (const int weight : hours.weights())
        weights.append(weight);
    return weights;
}

LiveHours hoursOf(const QJsonArray& weights)
{
    LiveHours::Weights read {};
    if (weights.size() != static_cast<qsizetype>(read.size()))
        return {};
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto weight = weights.at(static_cast<qsizetype>(i)).toInt();
        read[i] = static_cast<std::uint8_t>(std::clamp(weight, 0, 255));
    }
    return LiveHours(read);
}

QJsonObject toJson(const WatchedPerson& person)
{
    QJsonObject json {{u"username"_s, person.username}, {u"added_at"_s, textOf(person.addedAt)}};
    if (!person.tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(person.tags));
    if (!person.note.isEmpty())
        json.insert(u"note"_s, person.note);
    if (person.lastLiveAt != WallTime {})
        json.insert(u"last_live_at"_s, textOf(person.lastLiveAt));
    if (!person.hours.isEmpty())
        json.insert(u"live_hours"_s, toJson(person.hours));
    return json;
}

WatchedPerson fromJson(const QJsonObject& json)
{
    WatchedPerson person;
    person.username = json.value("username"_L1).toString();
    const QJsonArray tags = json.value("tags"_L1).toArray();
    for (const auto tag : tags)
        person.tags << tag.toString();
    person.note = json.value("note"_L1).toString();
    person.addedAt = timeOf(json.value("added_at"_L1));
    person.lastLiveAt = timeOf(json.value("last_live_at"_L1));
    person.hours = hoursOf(json.value("live_hours"_L1).toArray());
    return person;
}

/// False where something would be lost by writing it again.
bool take(const QJsonValue& value, WatchList& list)
{
    const WatchedPerson person = fromJson(value.toObject());
    return list.add(person) == WatchList::Added::Yes && list.people().back() == person
        && toJson(person) == value.toObject();
}

/// nullopt where the document is none of ours; else how many of its entries were not understood.
std::optional<qsizetype> take(const QJsonDocument& document, WatchList& list)
{
    const QJsonValue people = document.object().value("people"_L1);
    if (document.object().value("version"_L1).toInt() != kVersion || !people.isArray())
        return std::nullopt;
    const QJsonArray entries = people.toArray();
    qsizetype strange = 0;
    for (const auto entry : entries)
        strange += take(entry, list) ? 0 : 1;
    return strange;
}

} // namespace

WatchListFile::WatchListFile(QString path)
    : m_path(std::move(path))
{
}

LoadedWatchList WatchListFile::load()
{
    LoadedWatchList loaded;
    QFile file(m_path);
    m_isProtected = false;
    if (!file.exists())
        return loaded;
    if (!file.open(QIODevice::ReadOnly)) {
        m_isProtected = true;
        loaded.problem = {ErrorCode::FileUnreadable, m_path + u": " + file.errorString()};
        return loaded;
    }
    const QByteArray text = file.read(kMaxBytes + 1);
    file.close();
    const bool isSmall = text.size() <= kMaxBytes;
    const auto strange = isSmall ? take(QJsonDocument::fromJson(text), loaded.list) : std::nullopt;
    if (strange == 0)
        return loaded;
    const QString what = strange ? u"%1 entries not understood"_s.arg(*strange)
                                 : u"not a watch list of version %1"_s.arg(kVersion);
    loaded.problem = {ErrorCode::FileUnreadable, m_path + u": " + what};
    loaded.copy = keepCopy();
    m_isProtected = loaded.copy.isEmpty();
    if (!m_isProtected)
        (void)save(loaded.list); // if it fails, the next one tells
    return loaded;
}

/// Its name; empty where there could be none. Older copies stay.
QString WatchListFile::keepCopy() const
{
    for (int i = 1; i <= kMaxCopies; ++i) {
        QString target = u"%1.damaged-%2"_s.arg(m_path).arg(i);
        if (QFileInfo::exists(target))
            continue;
        return QFile::copy(m_path, target) ? target : QString();
    }
    return {};
}

Result<void> WatchListFile::save(const WatchList& list) const
{
    if (m_isProtected)
        return failure(ErrorCode::FileUnwritable, m_path + u": what is there was not understood");
    QJsonArray people;
    for (const WatchedPerson& person : list.people())
        people.append(toJson(person));
    const QJsonDocument document(QJsonObject {{u"version"_s, kVersion}, {u"people"_s, people}});
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(document.toJson()) >= 0 && file.commit();
    if (!isWritten)
        return failure(ErrorCode::FileUnwritable, m_path + u": " + file.errorString());
    return {};
}

} // namespace racha
