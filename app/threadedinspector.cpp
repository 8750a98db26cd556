// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedinspector.h"

#include "core/base/clock.h"
#include "core/store/backup.h"
#include "core/store/redecoding.h"
#include "core/store/verification.h"
#include "ui/words/redecodingtext.h"
#include "ui/words/verificationtext.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace racha {

namespace {

struct InspectorText
{
    Q_DECLARE_TR_FUNCTIONS(InspectorText)
};

constexpr qint64 kPause = 100; // ms between news

InspectionResult resultOf(const VerificationResult& result)
{
    return {verificationSentences(result), !result.isCancelled && result.findings == 0,
            result.repairable};
}

InspectionResult resultOf(const RedecodingResult& result)
{
    return {redecodingSentences(result), !result.isCancelled && result.differing == 0,
            result.differing};
}

} // namespace

/// Tells the window of findings and progress, from the thread: gathered, since there may be many.
class ThreadedInspector::Teller
{
public:
    Teller(Lane& lane, Listener listener)
        : m_lane(lane)
        , m_number(lane.nextNumber())
        , m_listener(std::move(listener))
    {
    }

    void find(InspectionRow row)
    {
        constexpr qsizetype kMost = 200;
        m_rows << std::move(row);
        if (m_rows.size() >= kMost)
            tellRows();
    }

    void watch(const QString& what, double share)
    {
        if (what == m_what && m_last.isValid() && m_last.elapsed() < kPause)
            return;
        m_what = what;
        m_last.start();
        tellRows();
        m_lane.tell(m_number, [watch = m_listener.watch, what, share] { watch(what, share); });
    }

    void tellRows()
    {
        if (!m_rows.isEmpty())
            m_lane.tell(m_number, [found = m_listener.found, rows = std::exchange(m_rows, {})] {
                found(rows);
            });
    }

    template<typename Outcome>
    Result<InspectionResult> end(const Result<Outcome>& result)
    {
        tellRows();
        return result ? Result<InspectionResult>(resultOf(*result))
                      : tl::unexpected(result.error());
    }

private:
    Lane& m_lane;
    int m_number;
    Listener m_listener;
    QList<InspectionRow> m_rows;
    QString m_what;
    QElapsedTimer m_last;
};

namespace {

/// Before rows are changed; an empty name: somebody else did. It is not left half done.
Result<void> backUp(const DatabaseUrl& database, const QString& target)
{
    if (target.isEmpty())
        return {};
    const std::atomic<bool> isCancelled = false;
    const auto done = StoreBackup(database, target).run(isCancelled);
    return done ? Result<void>() : tl::unexpected(done.error());
}

template<typename Teller>
Result<InspectionResult> verify(Teller& teller, const DatabaseUrl& database,
                                const std::stop_token& stop, const std::optional<QString>& backup)
{
    const auto found = [&](const Finding& finding) {
        teller.find({findingPlace(finding), findingStatement(finding)});
    };
    const auto watch = [&](const VerificationProgress& progress) {
        teller.watch(verificationPhaseText(progress.phase), progress.share);
    };
    const Verification verification(database);
    if (!backup)
        return teller.end(verification.run(stop, found, watch));
    const auto consent = [&](const VerificationResult& /*found*/) {
        return backUp(database, *backup);
    };
    return teller.end(verification.repair(stop, SystemClock().now(), consent, found, watch));
}

template<typename Teller>
Result<InspectionResult> redecode(Teller& teller, const DatabaseUrl& database,
                                  const std::stop_token& stop, const std::optional<QString>& backup)
{
    const auto watch = [&](const RedecodingProgress& progress) {
        teller.watch(progress.isWriting ? InspectorText::tr("Writing…")
                                        : InspectorText::tr("Decoding again…"),
                     progress.share);
    };
    const Redecoding redecoding(database);
    const auto consent = [&](const RedecodingResult& /*found*/) {
        return backUp(database, *backup);
    };
    const auto result = backup ? redecoding.apply(stop, SystemClock().now(), consent, watch)
                               : redecoding.look(stop, watch);
    if (result) {
        for (const auto& [where, what] : redecodingRows(*result))
            teller.find({where, what});
    }
    return teller.end(result);
}

} // namespace

ThreadedInspector::ThreadedInspector(QObject* parent)
    : QObject(parent)
{
}

void ThreadedInspector::look(Inspection inspection, const DatabaseUrl& database, Listener listener)
{
    const auto teller = std::make_shared<Teller>(m_jobs, listener);
    m_jobs.run(
        [inspection, database, teller](const std::atomic<bool>& /*isCancelled*/,
                                       const std::stop_token& stop) {
            return inspection == Inspection::Verify
                ? verify(*teller, database, stop, std::nullopt)
                : redecode(*teller, database, stop, std::nullopt);
        },
        std::move(listener.done));
}

void ThreadedInspector::mend(Inspection inspection, const DatabaseUrl& database,
                             const QString& backup, Listener listener)
{
    const auto teller = std::make_shared<Teller>(m_jobs, listener);
    m_jobs.run(
        [inspection, database, backup, teller](const std::atomic<bool>& /*isCancelled*/,
                                               const std::stop_token& stop) {
            return inspection == Inspection::Verify ? verify(*teller, database, stop, backup)
                                                    : redecode(*teller, database, stop, backup);
        },
        std::move(listener.done));
}

void ThreadedInspector::cancel()
{
    m_jobs.cancel();
}

void ThreadedInspector::forget()
{
    m_jobs.forget();
}

} // namespace racha
