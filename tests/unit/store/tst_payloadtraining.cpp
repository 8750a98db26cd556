// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/payloadtraining.h"
#include "proto/compression.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace racha;

namespace {

std::string noise(std::size_t size, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::string bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

std::string handleOf(int person)
{
    return "handle-of-person-" + std::to_string(100'000 + 7'919 * person);
}

/// A message as they are: what all have, who it is, and a signature that nobody else has.
PayloadSample message(int person, int number)
{
    return {UserId {person},
            "https://p16-sign.example.com/webcast/avatar~100x100.webp?refresh_token="
                + noise(60, static_cast<std::uint32_t>(number)) + handleOf(person)
                + "pm_mt_guidance_viewer_5_gift_sent_grouped_text"};
}

std::vector<PayloadSample> messages(int people, int count)
{
    std::vector<PayloadSample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back(message(i % people, i));
    return samples;
}

} // namespace

class TestPayloadTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void smallMessagesPackBetter()
    {
        const std::string trained = trainedDictionary(messages(100, 1'000));
        QVERIFY(!trained.empty());
        const ZstdDictionary dictionary(trained);
        ZstdCodec codec;
        const std::string text = message(777, 5'000).bytes;
        std::string alone;
        std::string packed;
        codec.compress(text, alone);
        codec.compress(text, packed, dictionary);
        QVERIFY2(3 * packed.size() < 2 * alone.size(), qPrintable(QString::number(packed.size())));
        const auto unpacked = codec.decompress(packed, text.size(), &dictionary);
        QVERIFY(unpacked && *unpacked == text);
        QVERIFY(!codec.decompress(packed, text.size()));
    }

    /// Somebody who is in every tenth message, and each of whose messages has the name.
    void whatIsOnePersonsAloneIsNotKept()
    {
        std::vector<PayloadSample> samples = messages(100, 1'000);
        const std::string secret = "nobody+else+is+called+like+her";
        for (std::size_t i = 0; i < samples.size(); i += 5)
            samples[i] = {UserId {4'711}, samples[i].bytes + secret};
        const std::string trained = trainedDictionary(samples);
        QVERIFY(!trained.empty());
        for (std::size_t i = 0; i + 8 <= secret.size(); ++i)
            QVERIFY2(trained.find(secret.substr(i, 8)) == std::string::npos,
                     secret.substr(i, 8).c_str());
        // Two are still too few, three have it in common.
        for (std::size_t i = 0; i < samples.size(); i += 5)
            samples[i].person = UserId {4'711 + static_cast<std::int64_t>(i % 2)};
        QVERIFY(trainedDictionary(samples).find(secret) == std::string::npos);
        for (std::size_t i = 0; i < samples.size(); i += 5)
            samples[i].person = UserId {4'711 + static_cast<std::int64_t>(i % 3)};
        QVERIFY(trainedDictionary(samples).find(secret) != std::string::npos);
    }

    void tooFewGiveNone()
    {
        QVERIFY(trainedDictionary({}).empty());
        QVERIFY(trainedDictionary(messages(3, 3)).empty());
        const std::vector<PayloadSample> tiny(500, {UserId {1}, "x"});
        QVERIFY(trainedDictionary(tiny).empty());
    }
};

RACHA_TEST(TestPayloadTraining);
#include "tst_payloadtraining.moc"
