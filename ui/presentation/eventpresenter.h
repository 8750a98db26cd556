// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "ui/presentation/theme.h"

#include <QCoreApplication>
#include <QString>

namespace racha {

struct FeedRow;

/// Says a row of the feed in the current language. Names of persons are isolated, so that a
/// right-to-left nickname does not turn the sentence around. Thread: GUI.
class EventPresenter
{
    Q_DECLARE_TR_FUNCTIONS(EventPresenter)

public:
    /// `Comment`, `Gift`, `Pause`, …: the type's own word, the same everywhere.
    static QString typeWord(const FeedRow& row);
    /// Of a chip, which stands for several types.
    static QString groupWord(FeedGroup group);
    static QString iconName(const FeedRow& row);
    static QString iconName(FeedGroup group);

    /// Who: nickname, or `14 joined`; empty where the row is about nobody.
    static QString person(const FeedRow& row);
    /// What: without the person.
    static QString sentence(const FeedRow& row);
    /// Of a streak `start`, `running 0:06`, `end 7`; of one message of it `start 1`, `goes on 5`,
    /// `end 7`, with the total that it came to; empty where there is no streak. `now` is logical.
    static QString badge(const FeedRow& row, WallTime now);
    /// `Rosa`, `Rosa for bea`: without a count.
    static QString gift(const FeedRow& row);
    /// `host, moderator`; empty where the person has no role.
    static QString roles(const FeedRow& row);
    /// The whole row in one line, for copying and for screen readers.
    static QString line(const FeedRow& row);

    /// As in ui/words/formatters: `20:14:03`
    static QString clock(WallTime time);
    /// `23/11/26 20:14:03`
    static QString dayAndClock(WallTime time);
    /// `0:06`, `12:40`, `1:02:03`.
    static QString duration(std::chrono::seconds length);

private:
    static QString notice(const FeedRow& row);
    static QString roomSentence(const FeedRow& row);
    static QString otherSentence(const FeedRow& row);
    static QString joins(const FeedRow& row);
    static QString gifts(const FeedRow& row);
    static QString giftName(const FeedRow& row);
    static QString forReceiver(const QString& what, const FeedRow& row);
};

} // namespace racha
