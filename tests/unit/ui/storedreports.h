// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventreader.h"

#include <QCoreApplication>

namespace racha::test {

/// A store that answers reports with what a test put into it, and remembers the questions.
class StoredReports
{
public:
    StoredReports()
    {
        QObject::connect(&reader, &EventReader::requested, &reader,
                         [this](const ReadRequest& request) { note(request); });
        reader.setReady();
    }

    /// Answers all questions, and those that the answers raise.
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }

    /// The newest question of one kind.
    template<typename Question>
    std::optional<Question> asked() const
    {
        for (auto question = m_questions.rbegin(); question != m_questions.rend(); ++question) {
            if (const auto* const found = std::get_if<Question>(&*question))
                return *found;
        }
        return std::nullopt;
    }

    std::size_t questionCount() const { return m_questions.size(); }

    static WallTime minute(int minute)
    {
        return wallTimeFromText("2026-11-23 20:00:00") + std::chrono::minutes(minute);
    }

    static StoredLive live(std::int64_t room, const std::string& streamer, int begin)
    {
        StoredLive live;
        live.room = RoomId {room};
        live.streamer = streamer;
        live.begin = minute(begin);
        live.end = minute(begin + 3);
        live.captures = 1;
        live.events = 100;
        live.diamonds = 1'000 * room;
        return live;
    }

    EventReader reader;
    LiveList lives;
    LiveSummary summary;
    Ranking ranking;
    StreakList streaks;
    Timeline timeline;
    WordList words;
    CaptureList captures;
    std::optional<Error> error;

private:
    /// Answers come later, as from another thread.
    void note(const ReadRequest& request)
    {
        m_questions.push_back(std::get<ReportQuestion>(request.question));
        QMetaObject::invokeMethod(
            &reader, [this, request] { answer(request); }, Qt::QueuedConnection);
    }

    void answer(const ReadRequest& request)
    {
        const auto& question = std::get<ReportQuestion>(request.question);
        if (error) {
            reader.take({request.token, tl::unexpected(*error)});
            return;
        }
        auto report = std::make_shared<Report>(std::visit(Answering {*this}, question));
        reader.take({request.token, ReadFinding(std::shared_ptr<const Report>(report))});
    }

    struct Answering
    {
        const StoredReports& store;

        Report operator()(const LivesQuestion& /*question*/) const { return store.lives; }

        Report operator()(const SummaryQuestion& /*question*/) const { return store.summary; }

        Report operator()(const RankingQuestion& question) const
        {
            Ranking ordered = store.ranking;
            ordered.order = question.order;
            return ordered;
        }

        Report operator()(const StreaksQuestion& /*question*/) const { return store.streaks; }

        Report operator()(const TimelineQuestion& question) const
        {
            Timeline shifted = store.timeline;
            if (question.origin != WallTime()) {
                const auto shift = question.origin - store.timeline.steps.front().begin;
                for (TimelineStep& step : shifted.steps)
                    step.begin += shift;
            }
            return shifted;
        }

        Report operator()(const WordsQuestion& /*question*/) const { return store.words; }

        Report operator()(const CapturesQuestion& /*question*/) const { return store.captures; }
    };

    std::vector<ReportQuestion> m_questions;
};

} // namespace racha::test
