// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedupkeep.h"

#include "core/base/clock.h"
#include "core/session/importjob.h"

namespace racha {

namespace {

/// Tells news of the thread to whoever asked, on the GUI thread.
template<typename News>
std::function<void(const News&)> toldBy(Lane& lane, std::function<void(const News&)> watch)
{
    return [&lane, number = lane.nextNumber(), watch = std::move(watch)](const News& news) {
        lane.tell(number, [watch, news] { watch(news); });
    };
}

DatabaseUrl fileUrl(const QString& path)
{
    DatabaseUrl url;
    url.path = path;
    return url;
}

} // namespace

ThreadedUpkeep::ThreadedUpkeep(std::function<DatabaseUrl()> database, QObject* parent)
    : QObject(parent)
    , m_database(std::move(database))
{
}

void ThreadedUpkeep::backUp(const DatabaseUrl& database, const QString& target,
                            StoreBackup::Watch watch, BackedUp done)
{
    m_lane.run([backup = StoreBackup(database, target), told = toldBy(m_lane, std::move(watch))](
                   const std::atomic<bool>& isCancelled,
                   const std::stop_token& /*stop*/) { return backup.run(isCancelled, told); },
               std::move(done));
}

void ThreadedUpkeep::import(const DatabaseUrl& database, const QStringList& files,
                            ImportWatch watch, Imported done)
{
    m_lane.run(
        [database, files, told = toldBy(m_lane, std::move(watch))](
            const std::atomic<bool>& isCancelled,
            const std::stop_token& /*stop*/) -> Result<ImportSummary> {
            ImportSummary all;
            for (const QString& file : files) {
                const auto before = all;
                const auto summary =
                    ImportJob(database, fileUrl(file))
                        .run(isCancelled, [&before, &told](const ImportSummary& soFar) {
                            ImportSummary sum = before;
                            told(sum += soFar);
                        });
                if (!summary)
                    return tl::unexpected(summary.error().within(file));
                all += *summary;
                if (all.isCancelled)
                    break;
            }
            return all;
        },
        std::move(done));
}

void ThreadedUpkeep::planAdoption(Planned done)
{
    m_lane.run([adoption = Adoption(m_database())](
                   const std::atomic<bool>& /*isCancelled*/,
                   const std::stop_token& /*stop*/) { return adoption.plan(); },
               std::move(done));
}

void ThreadedUpkeep::adopt(Adoption::Watch watch, Adopted done)
{
    m_lane.run(
        [adoption = Adoption(m_database()), told = toldBy(m_lane, std::move(watch))](
            const std::atomic<bool>& isCancelled, const std::stop_token& /*stop*/) {
            return adoption.run(isCancelled, SystemClock().now(), told);
        },
        std::move(done));
}

} // namespace racha
