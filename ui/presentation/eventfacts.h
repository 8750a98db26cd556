// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"
#include "ui/models/feedrow.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace racha {

/// One line of the event page: what it is about, and what is known.
struct Fact
{
    enum class Link
    {
        None,
        Streak,
        Person
    };

    QString label;
    QString value;
    QString tip = {}; ///< the exact form
    QString copyText = {}; ///< not empty: worth a button to copy it
    Link link = Link::None; ///< more about it is on that page
};

/// The important facts of an event in words, the most telling first; without `stored`, what the
/// feed knows by itself. Thread: GUI.
class EventFacts
{
    Q_DECLARE_TR_FUNCTIONS(EventFacts)

public:
    static QList<Fact> of(const FeedRow& row, const EventDetail* stored);

    /// `23 November 2026, 20:14:03`, with ` UTC` where times are shown in it.
    static QString moment(WallTime time);

private:
    static void addTimes(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored);
    static void addPerson(QList<Fact>& facts, const FeedRow& row);
    static void addStreak(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored);
    static void addMoney(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored);
    static void addOrigin(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored);
    static void addIds(QList<Fact>& facts, const FeedRow& row, const EventDetail* stored);
    static QString levels(const FeedRow& row);
};

} // namespace racha
