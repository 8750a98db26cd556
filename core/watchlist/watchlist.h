// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "core/watchlist/livehours.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace racha {

/// Somebody on the watch list.
struct WatchedPerson
{
    QString username; ///< normalised
    QStringList tags;
    QString note; ///< one line
    WallTime addedAt;
    WallTime lastLiveAt; ///< zero: never seen live
    LiveHours hours {}; ///< at which they usually are

    bool operator==(const WatchedPerson&) const = default;
};

/// The people whose lives somebody waits for, in the order in which they were added: unique names,
/// each with tags and a note. All of it is bounded; a text that is too long is cut.
class WatchList
{
public:
    static constexpr std::size_t kMaxPeople = 200;
    static constexpr qsizetype kMaxTags = 8;
    static constexpr qsizetype kMaxTagLength = 24;
    static constexpr qsizetype kMaxNoteLength = 300;

    enum class Added
    {
        Yes,
        NotAName,
        AlreadyThere,
        Full,
    };

    const std::vector<WatchedPerson>& people() const { return m_people; }

    QStringList names() const;
    /// Position of a normalised name.
    std::optional<std::size_t> indexOf(QStringView username) const;
    /// Each tag once, whatever its case, sorted.
    QStringList tags() const;

    /// Normalises the name and cleans tags and note.
    Added add(WatchedPerson person);
    /// What is removed; nullopt: it was not there.
    std::optional<WatchedPerson> remove(QStringView username);
    /// False where nothing changed.
    bool describe(QStringView username, const QStringList& tags, const QString& note);
    /// False where nothing changed: times only grow.
    bool noteLive(QStringView username, WallTime at);

    /// The tags of a text in which they stand between commas.
    static QStringList tagsOf(const QString& text);

private:
    std::vector<WatchedPerson> m_people;
};

} // namespace racha
