// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/errortext.h"
#include "ui/words/language.h"

#include <QSet>

using namespace racha;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCodeHasThreePartsInBothLanguages();
    void noTwoCodesSayTheSame();
    void identifiersAreReadBack();
    void strangeIdentifiersAreNone();
};

void TestErrorText::eachCodeHasThreePartsInBothLanguages()
{
    for (const Language language : {Language::English, Language::Spanish}) {
        QVERIFY(installLanguage(language));
        for (const ErrorCodeInfo& info : kErrorCodes) {
            const ErrorText text = errorText(info.code);
            for (const QString& part : {text.what, text.cause, text.next}) {
                QVERIFY2(part.size() > 10, info.text.data());
                QVERIFY2(part.endsWith(u'.'), info.text.data());
            }
        }
    }
}

void TestErrorText::noTwoCodesSayTheSame()
{
    for (const Language language : {Language::English, Language::Spanish}) {
        QVERIFY(installLanguage(language));
        QSet<QString> sentences;
        for (const ErrorCodeInfo& info : kErrorCodes)
            sentences.insert(errorSentence(info.code));
        QCOMPARE(static_cast<std::size_t>(sentences.size()), kErrorCodes.size());
    }
}

void TestErrorText::identifiersAreReadBack()
{
    for (const ErrorCodeInfo& info : kErrorCodes)
        QVERIFY2(errorCodeFromText(info.text) == info.code, info.text.data());
}

void TestErrorText::strangeIdentifiersAreNone()
{
    QVERIFY(!errorCodeFromText(""));
    QVERIFY(!errorCodeFromText("net"));
    QVERIFY(!errorCodeFromText("interrupted"));
}

RACHA_TEST(TestErrorText);
#include "tst_errortext.moc"
