// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/databaseaction.h"
#include "app/cli/messages.h"
#include "app/cli/progressline.h"
#include "app/cli/standardoutput.h"
#include "app/databasechoice.h"
#include "app/filteroption.h"
#include "app/lane.h"
#include "core/base/clock.h"
#include "core/base/jsonwriter.h"
#include "core/store/erasure.h"
#include "core/store/storageuse.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct DatabasePruneText
{
    Q_DECLARE_TR_FUNCTIONS(DatabasePruneText)
};

constexpr double kMostDays = 36'500;

/// What a run did, or would do.
struct Pruned
{
    ErasurePreview preview;
    std::optional<std::int64_t> erased; ///< none: it was only looked at
    StorageUse before;
    StorageUse after;
};

/// `database prune --older-than DAYS [--filter EXPR]`: shows what would go, and with --apply takes
/// it out. Stored events only; recordings are files of the person.
class DatabasePruneAction final : public Command
{
public:
    explicit DatabasePruneAction(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    /// What is erased by then stays erased; another run takes the rest.
    void interrupt() override { m_work.cancel(); }

private:
    Result<Pruned> prune(const std::atomic<bool>& isCancelled);
    void print(const Pruned& pruned);
    void printJson(const Pruned& pruned);
    void report(const Result<Pruned>& result);

    const CommandRequest m_request;
    ErasureTask m_task;
    StandardOutput m_output;
    ProgressLine m_progress;
    Lane m_work {*this, QStringLiteral("prune")};
};

Result<void> DatabasePruneAction::prepare()
{
    const CommandLine& line = m_request.line;
    if (!line.isSet(Option::OlderThan))
        return failure(ErrorCode::UsageInvalid,
                       DatabasePruneText::tr("--older-than is missing: how many days stay"));
    const auto days = line.number(Option::OlderThan, 0.0, kMostDays, 0.0);
    if (!days)
        return tl::unexpected(days.error());
    auto filter = filterOption(line);
    if (!filter)
        return tl::unexpected(filter.error());
    auto choice = chooseDatabase(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    const WallTime now = SystemClock().now();
    m_task.database = std::move(choice->url);
    m_task.filter.expression = *std::move(filter);
    m_task.filter.now = now;
    m_task.filter.until = now
        - std::chrono::duration_cast<std::chrono::microseconds>(
                              std::chrono::duration<double, std::ratio<86'400>>(*days));
    return {};
}

void DatabasePruneAction::start()
{
    m_work.run([this](const std::atomic<bool>& isCancelled,
                      const std::stop_token& /*stop*/) { return prune(isCancelled); },
               [this](const Result<Pruned>& result) { report(result); });
}

Result<Pruned> DatabasePruneAction::prune(const std::atomic<bool>& isCancelled)
{
    Pruned pruned;
    const Erasure erasure(m_task);
    const auto preview = erasure.preview(isCancelled);
    if (!preview)
        return tl::unexpected(preview.error());
    pruned.preview = *preview;
    const WallTime now = SystemClock().now();
    const auto before = storageUse(m_task.database, now);
    if (!before)
        return tl::unexpected(before.error());
    pruned.before = pruned.after = *before;
    if (!m_request.line.isSet(Option::Apply) || isCancelled)
        return pruned;
    const auto watch = [this, all = pruned.preview.events](std::int64_t events) {
        m_progress.show(DatabasePruneText::tr("erasing"),
                        all > 0 ? static_cast<double>(events) / static_cast<double>(all) : 1.0);
    };
    const auto erased = erasure.run(isCancelled, now, watch);
    if (!erased)
        return tl::unexpected(erased.error());
    pruned.erased = *erased;
    if (m_request.line.isSet(Option::Compact) && !isCancelled) {
        m_progress.clear();
        messages::note(DatabasePruneText::tr("giving the room back to the disk"));
        if (auto done = compactStore(m_task.database); !done)
            return tl::unexpected(done.error());
    }
    const auto after = storageUse(m_task.database, now);
    if (!after)
        return tl::unexpected(after.error());
    pruned.after = *after;
    return pruned;
}

void DatabasePruneAction::print(const Pruned& pruned)
{
    const ErasurePreview& what = pruned.preview;
    if (pruned.erased) {
        m_output.writeLine(DatabasePruneText::tr("Erased: %1 events of %2 lives.")
                               .arg(words::number(*pruned.erased), words::number(what.lives)));
        m_output.writeLine(
            DatabasePruneText::tr("On disk: %1, before %2.")
                .arg(words::bytes(pruned.after.bytes), words::bytes(pruned.before.bytes)));
        return;
    }
    m_output.writeLine(
        DatabasePruneText::tr("Would erase: %1 events of %2 lives, and %3 streaks of theirs.")
            .arg(words::number(what.events), words::number(what.lives),
                 words::number(what.streaks)));
    m_output.writeLine(DatabasePruneText::tr("On disk: %1, about %2 of it for these events.")
                           .arg(words::bytes(pruned.before.bytes),
                                words::bytes(what.events * pruned.before.bytesPerEvent())));
    if (what.events > 0)
        m_output.writeLine(
            DatabasePruneText::tr("Nothing is changed. With --apply they are erased; "
                                  "make a backup first."));
}

void DatabasePruneAction::printJson(const Pruned& pruned)
{
    JsonWriter json(m_output.buffer());
    json.beginObject();
    json.key("kind").value("prune");
    json.key("events").value(pruned.preview.events);
    json.key("streaks").value(pruned.preview.streaks);
    json.key("lives").value(pruned.preview.lives);
    json.key("erased").value(pruned.erased.value_or(0));
    json.key("bytes_before").value(pruned.before.bytes);
    json.key("bytes_after").value(pruned.after.bytes);
    json.endObject();
    m_output.buffer() += '\n';
}

void DatabasePruneAction::report(const Result<Pruned>& result)
{
    m_progress.clear();
    int exitStatus = 0;
    if (!result) {
        messages::report(result.error());
        exitStatus = info(result.error().code).exitStatus;
    } else if (m_request.line.isSet(Option::Json)) {
        printJson(*result);
    } else {
        print(*result);
    }
    m_output.flush();
    Q_EMIT finished(exitStatus);
}

} // namespace

std::unique_ptr<Command> makeDatabasePrune(CommandRequest request)
{
    return std::make_unique<DatabasePruneAction>(std::move(request));
}

} // namespace racha
