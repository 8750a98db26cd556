// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Mapping files, and messages decoded by them: up to NUL the file, the rest a payload.

#include "core/event/eventdatareader.h"
#include "core/event/eventjson.h"
#include "core/event/mappeddecoding.h"
#include "core/event/mappingfile.h"
#include "core/event/messagedecoder.h"
#include "tests/fuzz/fuzzinput.h"

#include <QJsonDocument>

using namespace racha;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const std::string_view file = input.part();
    const auto mapping = readMapping(QByteArray(file.data(), static_cast<qsizetype>(file.size())),
                                     QStringLiteral("x.json"));
    if (!mapping) {
        test::expect(mapping.error().detail.size() < 1'000, "errors are short");
        return 0;
    }
    const QByteArray text = mappingText(*mapping);
    const auto again = readMapping(text, QStringLiteral("x.json"));
    test::expect(again && mappingText(*again) == text, "a mapping is read as it was written");
    const Event event = mappedEvent(*mapping, input.rest(), WallTime {});
    const std::string json = eventDataJson(event);
    test::expect(json.size() < 2 * kMappedBytes + input.rest().size(), "event_data is bounded");
    test::expect(QJsonDocument::fromJson(QByteArray::fromStdString(json)).isObject(),
                 "event_data is JSON");
    Event read;
    read.user = event.user;
    readEventData(EventType::Mapped, json, read);
    return 0;
}
