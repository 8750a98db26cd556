// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/unit/ingest/replaylistener.h"

#include "core/event/eventjson.h"
#include "core/journal/framejournal.h"

#include <QFile>

namespace racha::test {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

void recordWords(const QString& path, int frames, const char* end, bool hasHeader)
{
    QFile::remove(path);
    const auto journal = FrameJournal::create(path);
    if (!journal)
        qFatal("cannot create %s", qPrintable(path));
    const auto add = [&](std::chrono::milliseconds at, decltype(Record::body) body) {
        Record r;
        r.receivedAt = kReplayStart + at;
        r.body = std::move(body);
        (*journal)->append(r);
    };
    if (hasHeader)
        add(0ms, CaptureHeader {"ana", RoomId {7}, "test", {}, {}, "u-1"});
    for (int i = 1; i <= frames; ++i) {
        const auto at = 250ms * i + (i > frames / 2 ? 15s : 0s);
        const auto text = std::to_string(i * 10) + " " + std::to_string(i * 10 + 1) + ":"
            + std::to_string(i) + ":0";
        add(at, PushFrame {text});
        if (i % 16 == 0 && !(*journal)->flush())
            qFatal("cannot write");
    }
    if (end)
        add(250ms * frames + 20s, End {end});
}

ReplayListener::ReplayListener(ReplayCapture& capture)
    : finished(&capture, &Capture::finished)
{
    QObject::connect(&capture, &Capture::batchReady, &capture,
                     [this](const EventBatchPtr& batch) { add(batch); });
    QObject::connect(&capture, &Capture::stateChanged, &capture, [this](const CaptureState& state) {
        phases << static_cast<int>(state.phase);
    });
    QObject::connect(&capture, &ReplayCapture::progressed, &capture,
                     [this](const ReplayProgress& news) { progress = news; });
    QObject::connect(&capture, &ReplayCapture::restarted, &capture, [this] { restart(); });
}

int ReplayListener::comments() const
{
    return static_cast<int>(told.filter(u"CommentEvent"_s).size());
}

void ReplayListener::add(const EventBatchPtr& batch)
{
    ++batches;
    lastFrame = batch->lastFrame;
    passBatches << batch;
    for (std::size_t i = 0; i <= batch->events.size(); ++i) {
        addStreaks(*batch, i);
        addNotices(*batch, i);
        if (i == batch->events.size())
            break;
        std::string json;
        JsonWriter writer(json);
        writeEventColumns(writer, batch->events[i], "ana", {});
        told << QString::fromStdString(json);
    }
    for (const RowChange& change : batch->rowChanges)
        rowChanges << u"%1 %2"_s.arg(change.row.message.value).arg(int(change.status));
    if (batch->end)
        told << u"end "_s + QString::fromStdString(*batch->end);
}

void ReplayListener::addStreaks(const EventBatch& batch, std::size_t position)
{
    for (const StreakChange& change : batch.streaks) {
        if (change.position != position)
            continue;
        told << u"streak %1 %2 %3"_s.arg(static_cast<int>(change.kind))
                    .arg(change.streak.total)
                    .arg(QString::fromLatin1(endReasonText(change.streak.endReason).data()));
    }
}

void ReplayListener::addNotices(const EventBatch& batch, std::size_t position)
{
    for (const Notice& notice : batch.notices) {
        const auto* const mark = std::get_if<Mark>(&notice.what);
        if (mark && notice.position == position) {
            told << u"mark %1 %2"_s.arg(QString::fromStdString(mark->text),
                                        QString::fromStdString(isoText(notice.at)));
        }
    }
}

void ReplayListener::restart()
{
    ++restarts;
    told.clear();
    rowChanges.clear();
    passBatches.clear();
}

} // namespace racha::test
