// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/soundoutput.h"

#include <QCoreApplication>
#include <QLibrary>

#include <pulse/error.h>
#include <pulse/simple.h>

#include <utility>

namespace racha {

namespace {

struct SoundText
{
    Q_DECLARE_TR_FUNCTIONS(SoundText)
};

constexpr pa_sample_spec kFormat {PA_SAMPLE_S16NE, kToneRate, 1};
constexpr auto kAsTheServerLikes = static_cast<std::uint32_t>(-1);

constexpr std::uint32_t bytesOf(std::chrono::milliseconds time)
{
    return static_cast<std::uint32_t>(kToneRate * time.count() / 1000 * sizeof(std::int16_t));
}

/// Heard soon rather than without fail: little waits at the server, and a tone begins with its
/// first part. Between tones the server has nothing, which it takes for a pause.
constexpr pa_buffer_attr kBuffer {kAsTheServerLikes, bytesOf(std::chrono::milliseconds {150}),
                                  bytesOf(std::chrono::milliseconds {20}), kAsTheServerLikes,
                                  kAsTheServerLikes};

/// The library of PulseAudio, which PipeWire answers, too. It is loaded when the first tone is
/// wanted: linked, it and a dozen that it needs would be loaded at each start, for what is off at
/// first.
class PulseLibrary
{
public:
    /// Nullopt: all functions are there.
    std::optional<SoundTrouble> load()
    {
        resolve(open, "pa_simple_new");
        resolve(write, "pa_simple_write");
        resolve(free, "pa_simple_free");
        resolve(errorText, "pa_strerror");
        if (open && write && free && errorText)
            return std::nullopt;
        return SoundTrouble {SoundFault::NoLibrary, m_library.errorString()};
    }

    decltype(&pa_simple_new) open = nullptr;
    decltype(&pa_simple_write) write = nullptr;
    decltype(&pa_simple_free) free = nullptr;
    decltype(&pa_strerror) errorText = nullptr;

private:
    template<typename Function>
    void resolve(Function& function, const char* name)
    {
        if (function == nullptr)
            function = reinterpret_cast<Function>(m_library.resolve(name));
    }

    QLibrary m_library {QStringLiteral("pulse-simple"), 0};
};

class PulseOutput final : public SoundOutput
{
public:
    ~PulseOutput() override { close(); }

    std::optional<SoundTrouble> play(const ToneWave& tone) override
    {
        if (auto trouble = m_pulse.load())
            return trouble;
        if (m_stream != nullptr && write(tone))
            return std::nullopt;
        close(); // the server that we knew is gone; there may be another one
        if (open() && write(tone))
            return std::nullopt;
        close();
        return SoundTrouble {SoundFault::NoServer, QString::fromUtf8(m_pulse.errorText(m_error))};
    }

    void close() override
    {
        if (m_stream != nullptr)
            m_pulse.free(std::exchange(m_stream, nullptr));
    }

private:
    bool open()
    {
        m_stream = m_pulse.open(nullptr, "Racha", PA_STREAM_PLAYBACK, nullptr,
                                SoundText::tr("Tones of gifts").toUtf8().constData(), &kFormat,
                                nullptr, &kBuffer, &m_error);
        return m_stream != nullptr;
    }

    bool write(const ToneWave& tone)
    {
        return m_pulse.write(m_stream, tone.data(), tone.size() * sizeof(ToneWave::value_type),
                             &m_error)
            == 0;
    }

    PulseLibrary m_pulse;
    pa_simple* m_stream = nullptr;
    int m_error = 0;
};

} // namespace

std::unique_ptr<SoundOutput> soundOutput()
{
    return std::make_unique<PulseOutput>();
}

} // namespace racha
