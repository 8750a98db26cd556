// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/cli/databasestatusaction.h"
#include "app/cli/messages.h"
#include "app/cli/progressline.h"
#include "app/lane.h"
#include "core/base/clock.h"
#include "core/store/adoption.h"
#include "core/store/sql/newestschema.h"
#include "ui/words/upkeeptext.h"

namespace racha {

namespace {

/// `database migrate`. A migration is not left half done: Ctrl+C waits for it. An adoption ends
/// after the step that it is at.
class DatabaseMigrateAction final : public DatabaseStatusAction
{
public:
    using DatabaseStatusAction::DatabaseStatusAction;

    void start() override;

    void interrupt() override { m_lane.cancel(); }

private:
    void adopt();
    void report(const Result<AdoptionResult>& result);

    ProgressLine m_progress;
    Lane m_lane {*this, QStringLiteral("adoption")};
};

void DatabaseMigrateAction::start()
{
    const auto migrated = migrateStore(database(), SystemClock().now());
    const bool isForeign = !migrated && migrated.error().code == ErrorCode::DbNeedsAdoption;
    if (request().line.isSet(Option::Adopt) && (migrated || isForeign))
        adopt();
    else
        finishWith(migrated);
}

void DatabaseMigrateAction::adopt()
{
    const Adoption adoption(database());
    const auto plan = adoption.plan();
    if (!plan) {
        finishWith(tl::unexpected(plan.error()));
        return;
    }
    for (const QString& sentence : adoptionPlanSentences(*plan))
        messages::note(sentence);
    const auto watch = [this, number = m_lane.nextNumber()](const AdoptionProgress& progress) {
        m_lane.tell(number, [this, progress] { m_progress.show(adoptionProgressText(progress)); });
    };
    m_lane.run(
        [adoption, watch](const std::atomic<bool>& isCancelled, const std::stop_token& /*stop*/) {
            return adoption.run(isCancelled, SystemClock().now(), watch);
        },
        [this](const Result<AdoptionResult>& result) { report(result); });
}

void DatabaseMigrateAction::report(const Result<AdoptionResult>& result)
{
    m_progress.clear();
    if (result) {
        for (const QString& sentence : adoptionResultSentences(*result))
            messages::note(sentence);
    }
    finishWith(result ? Result<void>() : tl::unexpected(result.error()));
}

} // namespace

std::unique_ptr<Command> makeDatabaseMigrate(CommandRequest request)
{
    return std::make_unique<DatabaseMigrateAction>(std::move(request));
}

} // namespace racha
