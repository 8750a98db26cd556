// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/capture/waysfixture.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

namespace {

constexpr std::int64_t kStartMs = 1'790'000'000'000;
QStringList logged;

void keep(QtMsgType, const QMessageLogContext&, const QString& text)
{
    logged.append(text);
}

} // namespace

Story lunasStory()
{
    return Story({.id = 6800000000000000001, .uniqueId = "luna.canta", .nickname = "Luna Canta"},
                 kStartMs);
}

Person viewer()
{
    return {.id = 6800000000000000101, .uniqueId = "ana", .nickname = "Ana"};
}

std::vector<Batch> shortLive()
{
    auto story = lunasStory();
    return {Batch {{story.chat(viewer(), "hola")}}, Batch {{story.chat(viewer(), "adios")}},
            Batch {{story.control(3)}}};
}

std::vector<Batch> oneComment()
{
    return {Batch {{lunasStory().chat(viewer(), "hola")}}};
}

std::vector<Batch> onlyTheEnd()
{
    return {Batch {{lunasStory().control(3)}}};
}

std::vector<std::string> framesOf(const std::vector<Batch>& batches)
{
    std::vector<std::string> frames;
    for (const Batch& batch : batches)
        frames.push_back(batchFrame(batch, 7, kStartMs));
    return frames;
}

QStringList commentsOf(const Course& told)
{
    QStringList all;
    for (const auto& event : told.events()) {
        if (const auto* const comment = std::get_if<CommentEvent>(&event.payload))
            all.append(QString::fromStdString(comment->comment));
    }
    return all;
}

LiveCaptureSettings bareSettings(ProviderChoice way)
{
    LiveCaptureSettings settings = settingsFor(FakeWebcastServer());
    settings.connection = {};
    settings.connection.provider = way;
    return settings;
}

KeptLog::KeptLog()
{
    logged.clear();
    QLoggingCategory::setFilterRules(u"*=true\nqt.*=false"_s);
    m_before = qInstallMessageHandler(keep);
}

KeptLog::~KeptLog()
{
    qInstallMessageHandler(m_before);
}

const QStringList& KeptLog::lines() const
{
    return logged;
}

} // namespace racha::test
