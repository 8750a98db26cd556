// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/refusedbatch.h"

#include <QStringList>

#include <numeric>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 20;

} // namespace

RefusedBatch::RefusedBatch(EventSink& sink, SessionId session, EventBatchPtr batch)
    : m_sink(sink)
    , m_session(session)
    , m_batch(std::move(batch))
{
}

Result<void> RefusedBatch::look()
{
    auto refused = m_sink.refusedEvents(m_session, m_batch);
    if (!refused)
        return tl::unexpected(refused.error());
    m_refused = *std::move(refused);
    if (m_refused.empty())
        refuseAll();
    return {};
}

Result<WriteOutcome> RefusedBatch::storeRest()
{
    auto outcome = m_sink.writeWithout(m_session, m_batch, m_refused);
    if (outcome || outcome.error().code != ErrorCode::DbFailed)
        return outcome;
    refuseAll(); // not even the place where they would stand
    return WriteOutcome {};
}

void RefusedBatch::refuseAll()
{
    m_refused.resize(m_batch->events.size());
    std::iota(m_refused.begin(), m_refused.end(), 0U);
}

Error RefusedBatch::told(const Error& cause) const
{
    QStringList names;
    for (const std::size_t place : m_refused) {
        const Event& event = m_batch->events[place];
        if (names.size() == kMostNamed) {
            names << u"…"_s;
            break;
        }
        const std::string_view type = eventTypeName(event.type());
        names << QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size()))
                + u", message %1, record %2"_s.arg(event.message.value).arg(event.frame);
    }
    return cause.within(names.join(u"; "_s));
}

} // namespace racha
