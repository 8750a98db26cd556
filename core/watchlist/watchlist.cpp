// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/watchlist.h"

#include "core/platform/username.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

/// One line of visible text, at most so many UTF-16 units, never half a character.
QString cleanLine(const QString& text, qsizetype longest)
{
    QString line = QString::fromUtf8(text.toUtf8()); // without halves of characters
    for (QChar& c : line)
        c = c.category() == QChar::Other_Control ? QChar(u' ') : c;
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    line.truncate(line.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
    return line.trimmed();
}

QStringList cleanTags(const QStringList& tags)
{
    QStringList clean;
    for (QString tag : tags) {
        tag = cleanLine(tag.remove(u','), WatchList::kMaxTagLength);
        if (!tag.isEmpty() && !clean.contains(tag, Qt::CaseInsensitive))
            clean << tag;
        if (clean.size() == WatchList::kMaxTags)
            break;
    }
    return clean;
}

} // namespace

QStringList WatchList::names() const
{
    QStringList names;
    for (const WatchedPerson& person : m_people)
        names << person.username;
    return names;
}

std::optional<std::size_t> WatchList::indexOf(QStringView username) const
{
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].username == username)
            return i;
    }
    return std::nullopt;
}

QStringList WatchList::tags() const
{
    QStringList all;
    for (const WatchedPerson& person : m_people) {
        for (const QString& tag : person.tags) {
            if (!all.contains(tag, Qt::CaseInsensitive))
                all << tag;
        }
    }
    all.sort(Qt::CaseInsensitive);
    return all;
}

WatchList::Added WatchList::add(WatchedPerson person)
{
    const auto username = normalisedUsername(person.username);
    if (!username)
        return Added::NotAName;
    if (indexOf(*username))
        return Added::AlreadyThere;
    if (m_people.size() >= kMaxPeople)
        return Added::Full;
    person.username = *username;
    person.tags = cleanTags(person.tags);
    person.note = cleanLine(person.note, kMaxNoteLength);
    m_people.push_back(std::move(person));
    return Added::Yes;
}

std::optional<WatchedPerson> WatchList::remove(QStringView username)
{
    const auto at = indexOf(username);
    if (!at)
        return std::nullopt;
    const auto found = m_people.begin() + static_cast<std::ptrdiff_t>(*at);
    WatchedPerson removed = std::move(*found);
    m_people.erase(found);
    return removed;
}

bool WatchList::describe(QStringView username, const QStringList& tags, const QString& note)
{
    const auto at = indexOf(username);
    if (!at)
        return false;
    WatchedPerson& person = m_people[*at];
    const WatchedPerson before = person;
    person.tags = cleanTags(tags);
    person.note = cleanLine(note, kMaxNoteLength);
    return !(person == before);
}

bool WatchList::noteLive(QStringView username, WallTime at)
{
    const auto index = indexOf(username);
    if (!index || m_people[*index].lastLiveAt >= at)
        return false;
    m_people[*index].hours.note(at, m_people[*index].lastLiveAt);
    m_people[*index].lastLiveAt = at;
    return true;
}

QStringList WatchList::tagsOf(const QString& text)
{
    return cleanTags(text.split(u',', Qt::SkipEmptyParts));
}

} // namespace racha
