// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedtoneplayer.h"

#include <QDebug>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace racha {

namespace {

/// How long the end of the program waits for a sound server.
constexpr std::chrono::milliseconds kPatience {500};

} // namespace

/// Whoever ends last, player or thread, frees it.
struct ThreadedTonePlayer::Shared
{
    /// On the thread, until it is to end.
    void run();
    std::optional<ToneWave> next();
    void fail(const SoundTrouble& trouble);

    bool hasNews() const { return shallEnd || !waiting.empty(); }

    std::unique_ptr<SoundOutput> output; ///< the thread's
    std::chrono::milliseconds idle {0};
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<ToneWave> waiting;
    std::function<void(const SoundTrouble& trouble)> tell; ///< null: nobody listens any more
    bool hasFailed = false; ///< until somebody wants it tried again
    bool shallEnd = false;
    bool hasEnded = false;
};

void ThreadedTonePlayer::Shared::run()
{
    while (const auto tone = next()) {
        if (const auto trouble = output->play(*tone))
            fail(*trouble);
    }
    output.reset();
    const std::lock_guard lock(mutex);
    hasEnded = true;
    changed.notify_all();
}

/// Waits for a tone; nullopt: it is to end.
std::optional<ToneWave> ThreadedTonePlayer::Shared::next()
{
    std::unique_lock lock(mutex);
    if (!changed.wait_for(lock, idle, [this] { return hasNews(); })) {
        lock.unlock();
        output->close(); // a loudspeaker that nobody needs may sleep
        lock.lock();
        changed.wait(lock, [this] { return hasNews(); });
    }
    if (shallEnd)
        return std::nullopt;
    ToneWave tone = std::move(waiting.front());
    waiting.pop_front();
    return tone;
}

void ThreadedTonePlayer::Shared::fail(const SoundTrouble& trouble)
{
    const std::lock_guard lock(mutex);
    hasFailed = true;
    waiting.clear();
    if (tell)
        tell(trouble);
}

ThreadedTonePlayer::ThreadedTonePlayer(std::unique_ptr<SoundOutput> output,
                                       std::chrono::milliseconds idle)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->output = std::move(output);
    m_shared->idle = idle;
    m_shared->tell = [this](const SoundTrouble& trouble) {
        QMetaObject::invokeMethod(
            &m_context, [this, trouble] { note(trouble); }, Qt::QueuedConnection);
    };
}

ThreadedTonePlayer::~ThreadedTonePlayer()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->tell = {};
    if (!m_thread.joinable())
        return;
    m_shared->shallEnd = true;
    m_shared->changed.notify_all();
    const bool hasEnded =
        m_shared->changed.wait_for(lock, kPatience, [this] { return m_shared->hasEnded; });
    lock.unlock();
    if (hasEnded)
        m_thread.join();
    else
        m_thread.detach(); // its server hangs; nothing of ours waits for it
}

void ThreadedTonePlayer::play(ToneWave tone)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        if (m_shared->hasFailed || m_shared->waiting.size() >= kMostWaiting)
            return;
        m_shared->waiting.push_back(std::move(tone));
    }
    m_shared->changed.notify_all();
    if (!m_thread.joinable())
        m_thread = std::thread([shared = m_shared] { shared->run(); });
}

void ThreadedTonePlayer::tryAgain()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->hasFailed = false;
    }
    setTrouble(std::nullopt);
}

/// Comes late where it was tried again meanwhile.
void ThreadedTonePlayer::note(const SoundTrouble& trouble)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        if (!m_shared->hasFailed || m_trouble)
            return;
    }
    qWarning().noquote() << "no tone can be heard:" << trouble.detail;
    setTrouble(trouble);
}

void ThreadedTonePlayer::setTrouble(const std::optional<SoundTrouble>& trouble)
{
    if (m_trouble == trouble)
        return;
    m_trouble = trouble;
    if (m_changed)
        m_changed();
}

} // namespace racha
