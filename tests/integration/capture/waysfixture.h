// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/story.h"
#include "tests/integration/capture/watchedcapture.h"

#include <string>
#include <vector>

namespace racha::test {

Story lunasStory();
Person viewer();

/// Two comments, then the end of the live.
std::vector<Batch> shortLive();
/// One comment, and the live goes on.
std::vector<Batch> oneComment();
std::vector<Batch> onlyTheEnd();
std::vector<std::string> framesOf(const std::vector<Batch>& batches);
QStringList commentsOf(const Course& told);

/// Settings for `luna.canta` that know no server yet.
LiveCaptureSettings bareSettings(ProviderChoice way);

/// Everything that is logged while it lives.
class KeptLog
{
public:
    KeptLog();
    ~KeptLog();
    const QStringList& lines() const;

private:
    QtMessageHandler m_before;
};

} // namespace racha::test
