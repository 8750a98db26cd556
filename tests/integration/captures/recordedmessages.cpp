// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/captures/recordedmessages.h"

#include "proto/compression.h"
#include "proto/webcast/envelope.pb.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

namespace {

const QString kFolder = QStringLiteral(RACHA_SOURCE_DIR "/../shared/captures/webcast-2023");

QByteArray contents(const QString& name)
{
    QFile file(kFolder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool hasRecordedMessages()
{
    return QFile::exists(kFolder);
}

std::vector<RecordedMessage> readRecordedMessages()
{
    const std::string bytes = contents(u"messages.bin"_s).toStdString();
    std::vector<RecordedMessage> messages;
    for (std::size_t at = 0; at + 4 <= bytes.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i)
            size |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
        messages.push_back({bytes.substr(at + 4, size), {}, {}, false});
        at += 4 + size;
    }
    for (const QByteArray& line : contents(u"expected.jsonl"_s).split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        RecordedMessage& message = messages.at(static_cast<std::size_t>(object["i"_L1].toInt()));
        message.method = object["method"_L1].toString();
        message.decoded = object["decoded"_L1].toObject();
        message.wasDecoded = object["decoded"_L1].isObject();
    }
    return messages;
}

std::vector<std::string> framesOf(const std::vector<RecordedMessage>& messages)
{
    constexpr std::size_t kBatch = 20;
    std::vector<std::string> frames;
    for (std::size_t at = 0; at < messages.size(); at += kBatch) {
        wire::FetchResult response;
        for (std::size_t i = at; i < std::min(at + kBatch, messages.size()); ++i) {
            wire::BaseMessage& base = *response.add_messages();
            base.set_method(messages[i].method.toStdString());
            base.set_payload(messages[i].payload);
        }
        wire::PushFrame frame;
        frame.set_payload_type("msg");
        frame.set_payload(gzipped(response.SerializeAsString()));
        frames.push_back(frame.SerializeAsString());
    }
    return frames;
}

} // namespace racha::test
