// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>

#include <string>
#include <vector>

namespace racha::test {

/// One of the messages beside the checkout (shared/captures/webcast-2023).
struct RecordedMessage
{
    std::string payload;
    QString method;
    QJsonObject decoded; ///< by another program
    bool wasDecoded = false; ///< by the other program
};

bool hasRecordedMessages();
std::vector<RecordedMessage> readRecordedMessages();
/// The messages as a server would send them: batches in compressed push frames.
std::vector<std::string> framesOf(const std::vector<RecordedMessage>& messages);

} // namespace racha::test
