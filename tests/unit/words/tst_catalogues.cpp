// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"

#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< several where it has plural forms
    bool isFinished = true;
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation")
           && !xml.atEnd()) {
        if (xml.isStartElement() && xml.name() == u"numerusform")
            message.translations << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (message.translations.isEmpty())
        message.translations << text;
}

QList<Message> messagesOf(const QString& language)
{
    QFile file(QStringLiteral(RACHA_SOURCE_DIR "/translations/racha_") + language + u".ts");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            messages << Message {context, xml.readElementText(), {}, true};
        else if (xml.name() == u"translation")
            readTranslation(xml, messages.last());
    }
    return messages;
}

/// Sources that are the same in Spanish, one a line.
QSet<QString> allowedToBeEqual()
{
    QFile file(QStringLiteral(RACHA_SOURCE_DIR "/translations/same_in_spanish.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return {lines.begin(), lines.end()};
}

QStringList placeholdersOf(const QString& text)
{
    QStringList found;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == u'%' && (text[i + 1].isDigit() || text[i + 1] == u'n'))
            found << text.mid(i, 2);
    }
    found.sort();
    return found;
}

} // namespace

class TestCatalogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void spanishDiffersFromEnglish();
    void placeholdersAreKept();
};

void TestCatalogues::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Spanish") << u"es"_s;
    QTest::newRow("English plural forms") << u"en"_s;
}

void TestCatalogues::nothingIsUnfinished()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(!messages.isEmpty());
    QStringList unfinished;
    for (const Message& message : messages) {
        if (!message.isFinished || message.translations.contains(QString()))
            unfinished << QString(message.context + u": " + message.source);
    }
    QCOMPARE(unfinished, QStringList());
}

void TestCatalogues::spanishDiffersFromEnglish()
{
    const QSet<QString> allowed = allowedToBeEqual();
    QStringList equal;
    for (const Message& message : messagesOf(u"es"_s)) {
        if (message.translations.contains(message.source) && !allowed.contains(message.source))
            equal << QString(message.context + u": " + message.source);
    }
    QCOMPARE(equal, QStringList());
}

void TestCatalogues::placeholdersAreKept()
{
    QStringList broken;
    for (const Message& message : messagesOf(u"es"_s)) {
        for (const QString& translation : message.translations) {
            if (!translation.isEmpty()
                && placeholdersOf(translation) != placeholdersOf(message.source))
                broken << message.source;
        }
    }
    QCOMPARE(broken, QStringList());
}

RACHA_TEST(TestCatalogues);
#include "tst_catalogues.moc"
