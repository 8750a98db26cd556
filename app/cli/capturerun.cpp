// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/capturerun.h"

#include "app/cli/messages.h"
#include "core/settings/datafolders.h"
#include "core/settings/secretfile.h"
#include "ui/words/coveragetext.h"
#include "ui/words/storetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace racha {

namespace {

struct CaptureRunText
{
    Q_DECLARE_TR_FUNCTIONS(CaptureRunText)
};

constexpr int kSomeFailed = 13;

QString atName(const QString& name)
{
    return name.isEmpty() ? QString() : QString(u'@' + name);
}

} // namespace

CaptureRun::CaptureRun(RunSettings settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_statistics(m_clock)
    , m_context(std::make_unique<ApplicationContext>())
{
    m_duration.setSingleShot(true);
    connect(&m_duration, &QTimer::timeout, this, &CaptureRun::stop);
}

CaptureRun::~CaptureRun()
{
    m_runs.clear(); // sessions go before the threads of the context
}

void CaptureRun::add(const QString& name, MakeSession make)
{
    auto run = std::make_unique<Run>();
    run->name = name;
    run->make = std::move(make);
    m_runs.push_back(std::move(run));
}

Result<void> CaptureRun::prepare()
{
    if (m_settings.feed) {
        if (auto opened = openFeed(*m_settings.feed); !opened)
            return opened;
    }
    if (m_settings.statisticsPath.isEmpty())
        return {};
    return m_statistics.open(m_settings.statisticsPath);
}

Result<void> CaptureRun::openFeed(const FeedPlace& place)
{
    const auto token = readOrMakeSecretFile(place.tokenFile);
    if (!token)
        return tl::unexpected(token.error());
    m_feed = std::make_unique<LocalFeed>();
    const auto port = m_feed->open(place.port, *token);
    if (!port)
        return tl::unexpected(port.error().within(QStringLiteral("--feed")));
    messages::note(CaptureRunText::tr("local feed on ws://127.0.0.1:%1, its token is in %2")
                       .arg(*port)
                       .arg(place.tokenFile));
    return {};
}

void CaptureRun::start()
{
    if (m_settings.duration)
        m_duration.start(*m_settings.duration);
    if (m_settings.database)
        openStore(*m_settings.database);
    else
        begin();
}

void CaptureRun::openStore(const DatabaseUrl& url)
{
    m_context->keepJournals(m_settings.keeping);
    m_store = m_context->openStore(url, datafolders::journals());
    connect(m_store.get(), &OpenStore::decided, this, [this] {
        if (m_store->error())
            noteStoreFailed(*m_store->error());
        else
            begin();
    });
    connect(m_store.get(), &OpenStore::stateChanged, this, &CaptureRun::noteStoreState);
    connect(m_store.get(), &OpenStore::journalTroubled, this, &CaptureRun::noteTroubles);
    connect(m_store.get(), &OpenStore::foreignJournalsFound, this, &CaptureRun::noteForeign);
}

void CaptureRun::begin()
{
    if (std::exchange(m_hasBegun, true) || m_isConcluding)
        return;
    const SessionResources resources = m_context->resources(m_store.get());
    for (const auto& run : m_runs) {
        const QString prefix = m_runs.size() > 1 ? QString(u'[' + run->name + u"] ") : QString();
        run->output = m_settings.isJson
            ? makeJsonOutput(m_output, m_clock, m_settings.filter)
            : makeTextOutput(m_output, prefix, m_clock, m_settings.filter);
        if (!run->name.isEmpty())
            run->output->begin(run->name);
        run->session = run->make(resources);
        connectSession(*run);
        run->session->start();
    }
    flush();
}

void CaptureRun::connectSession(Run& run)
{
    Session* const session = run.session.get();
    connect(session, &Session::batchReady, this,
            [this, &run](const EventBatchPtr& batch) { print(run, batch); });
    connect(session, &Session::stateChanged, this,
            [this, &run](const CaptureState& state) { showState(run, state); });
    connect(session, &Session::finished, this,
            [this, &run](const CaptureOutcome& outcome) { noteOutcome(run, outcome); });
    if (m_feed)
        connect(session, &Session::batchReady, m_feed.get(), &LocalFeed::append);
    connect(session, &Session::batchReady, &m_statistics, &StatisticsFile::addBatch);
    connect(session, &Session::stateChanged, &m_statistics, &StatisticsFile::setCaptureState);
}

void CaptureRun::print(Run& run, const EventBatchPtr& batch)
{
    if (!m_output.isBroken())
        run.output->batch(*batch);
    if (batch->end) {
        m_total = joined(m_total, batch->stats);
        run.stats = {};
        run.coverage = nullptr;
        if (batch->coverage)
            m_coverages.push_back(*batch->coverage);
    } else {
        run.stats = batch->stats;
        run.coverage = batch->coverage;
    }
    flush();
}

void CaptureRun::showState(Run& run, const CaptureState& state)
{
    const QString name = atName(run.name);
    switch (state.phase) {
    case CapturePhase::LookingUp:
        messages::note(CaptureRunText::tr("looking up %1").arg(name));
        break;
    case CapturePhase::Connecting:
        if (!state.isReplay)
            messages::note(CaptureRunText::tr("connecting to %1 (%2)").arg(name, state.provider));
        break;
    case CapturePhase::WaitingForLive:
        messages::note(CaptureRunText::tr("waiting until %1 is live").arg(name));
        break;
    default:
        break;
    }
    run.output->state(state);
    flush();
}

void CaptureRun::noteOutcome(Run& run, const CaptureOutcome& outcome)
{
    run.outcome = outcome;
    if (outcome.error && !m_isStopping) {
        run.failure = outcome.error;
        run.output->failed(run.name, *outcome.error);
        messages::report(*outcome.error, m_runs.size() > 1 ? atName(run.name) : QString());
    }
    flush();
    const bool allDone = std::all_of(m_runs.begin(), m_runs.end(),
                                     [](const auto& each) { return each->outcome.has_value(); });
    if (allDone)
        conclude();
}

void CaptureRun::noteStoreFailed(const Error& error)
{
    messages::report(error);
    m_fatal = error;
    conclude();
}

void CaptureRun::noteTroubles()
{
    for (const JournalTrouble& trouble : m_store->takeTroubles()) {
        messages::note(
            CaptureRunText::tr("not everything of a capture could be stored; its journal "
                               "is kept at %1")
                .arg(trouble.path));
        messages::report(trouble.error);
    }
}

void CaptureRun::noteForeign(const JournalShare& journals)
{
    const QString size = QLocale().formattedDataSize(journals.bytes);
    messages::note(CaptureRunText::tr("%n journal(s) wait for another store (%1)", nullptr,
                                      static_cast<int>(journals.count))
                       .arg(size));
}

/// A store that fails later stops nothing: the journal keeps what it misses. But for a full disk:
/// the journal grows where the store cannot, most often on the same one.
void CaptureRun::noteStoreState(const StoreState& state)
{
    m_statistics.setStoreState(state);
    m_unstored = state.queued;
    const auto before = std::exchange(m_storeError, m_hasBegun ? state.error : std::nullopt);
    const QString delay = words::storeDelay(state, m_clock.now());
    if (m_storeError && (!before || before->code != m_storeError->code)) {
        messages::report(*m_storeError);
        messages::note(delay);
        if (m_storeError->code == ErrorCode::DiskFull && !m_fatal) {
            m_fatal = m_storeError;
            stop();
        }
    } else if (!m_storeError && before) {
        messages::note(CaptureRunText::tr("the store answers again"));
        if (!delay.isEmpty())
            messages::note(delay);
    }
    if (state.cut > m_cutRows) {
        messages::report({ErrorCode::DbPacketTooSmall,
                          QStringLiteral("max_allowed_packet; rows cut: %1").arg(state.cut)});
    }
    m_cutRows = state.cut;
}

void CaptureRun::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    if (!m_hasBegun) {
        conclude();
        return;
    }
    for (const auto& run : m_runs) {
        if (!run->outcome)
            run->session->stop();
    }
}

void CaptureRun::flush()
{
    m_output.flush();
    if (!m_output.isBroken() || m_isStopping)
        return;
    if (const auto& status = m_output.status(); !status) {
        messages::report(status.error());
        m_fatal = status.error();
    }
    stop();
}

/// Not from within a session's signal: sessions end here.
void CaptureRun::conclude()
{
    if (std::exchange(m_isConcluding, true))
        return;
    m_duration.stop();
    QMetaObject::invokeMethod(
        this,
        [this] {
            bool hasJournals = false;
            for (const auto& run : m_runs) {
                hasJournals |= run->session && !run->session->isReplay();
                m_total = joined(m_total, run->stats);
                if (run->coverage)
                    m_coverages.push_back(*run->coverage);
                run->session.reset();
            }
            if (m_store) {
                m_store->close();
                if (hasJournals)
                    tellRest();
            }
            if (m_feed)
                m_feed->close();
            m_statistics.close();
            if (m_hasBegun || m_settings.isJson)
                tellSummary(); // the last line, whatever happened
            Q_EMIT finished(exitStatus());
        },
        Qt::QueuedConnection);
}

/// A store that is slow or away does not keep the program from ending.
void CaptureRun::tellRest() const
{
    if (m_unstored == 0)
        return;
    messages::note(
        CaptureRunText::tr("%n event(s) are not stored yet; they wait in the journal and "
                           "are stored at the next start with this database",
                           nullptr, static_cast<int>(m_unstored)));
}

void CaptureRun::tellSummary()
{
    const Coverage coverage = joined(m_coverages);
    if (m_settings.isJson) {
        writeJsonSummary(m_output, m_total, coverage);
        return;
    }
    messages::note(summaryText(m_total));
    if (coverage.connectedShare())
        messages::note(words::coverageSentence(coverage));
}

int CaptureRun::exitStatus() const
{
    if (m_fatal)
        return info(m_fatal->code).exitStatus;
    const Error* first = nullptr;
    std::size_t failures = 0;
    for (const auto& run : m_runs) {
        if (!run->failure)
            continue;
        first = first == nullptr ? &*run->failure : first;
        ++failures;
    }
    if (failures > 0)
        return failures == m_runs.size() ? info(first->code).exitStatus : kSomeFailed;
    return m_storeError ? info(m_storeError->code).exitStatus : 0;
}

} // namespace racha
