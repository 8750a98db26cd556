// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/storetext.h"

#include "ui/words/formatters.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace racha::words {

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(StoreText)
};

QString nextTry(const StoreState& state, WallTime now)
{
    if (!state.retryAt || *state.retryAt <= now)
        return StoreText::tr("Trying again now.");
    const auto left = std::chrono::ceil<std::chrono::seconds>(*state.retryAt - now);
    return StoreText::tr("Trying again in %1 s.").arg(left.count());
}

} // namespace

QString storeDelay(const StoreState& state, WallTime now)
{
    QStringList sentences;
    if (state.failingSince)
        sentences << StoreText::tr("Since %1.").arg(clock(*state.failingSince));
    if (state.queued > 0) {
        const auto behind = std::chrono::duration_cast<std::chrono::seconds>(state.behind);
        sentences << StoreText::tr("Events waiting: %1, of %2.")
                         .arg(number(state.queued), duration(behind));
    }
    if (state.error)
        sentences << nextTry(state, now);
    return sentences.join(u' ');
}

} // namespace racha::words
