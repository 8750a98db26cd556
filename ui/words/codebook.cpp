// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/codebook.h"

#include "core/export/exportprivacy.h"
#include "core/export/exportwriter.h"
#include "core/export/keyedpseudonyms.h"
#include "ui/words/codebookmeanings.h"
#include "ui/words/coveragetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace racha::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CodebookText
{
    Q_DECLARE_TR_FUNCTIONS(CodebookText)
};

QString text(std::string_view name)
{
    return QString::fromUtf8(name.data(), std::ssize(name));
}

QString code(const QString& name)
{
    return u'`' + name + u'`';
}

QString meaningOf(FilterColumn column)
{
    return CodebookText::tr(meanings::kColumns[static_cast<std::size_t>(column)].text);
}

QString meaningOf(const KeyRule& rule)
{
    const auto place = &rule - rules::kKeys.data();
    return CodebookText::tr(meanings::kKeys[static_cast<std::size_t>(place)].text);
}

QString typeText(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return CodebookText::tr("text", "type of a value");
    case ValueKind::Word:
        return CodebookText::tr("word", "type of a value");
    case ValueKind::Id:
        return CodebookText::tr("identifier", "type of a value");
    case ValueKind::Truth:
        return CodebookText::tr("yes or no (1, 0; in JSON true, false)", "type of a value");
    case ValueKind::Time:
        return CodebookText::tr("time (ISO 8601)", "type of a value");
    case ValueKind::Code:
        return CodebookText::tr("number that stands for something", "type of a value");
    case ValueKind::UsDollars:
        return CodebookText::tr("decimal number", "type of a value");
    case ValueKind::Object:
        return CodebookText::tr("object", "type of a value");
    default:
        return CodebookText::tr("whole number", "type of a value");
    }
}

/// A dash where there is none.
QString unitText(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Characters:
        return CodebookText::tr("characters");
    case ValueKind::Diamonds:
        return CodebookText::tr("diamonds");
    case ValueKind::UsDollars:
        return CodebookText::tr("US dollars");
    case ValueKind::Seconds:
        return CodebookText::tr("seconds");
    case ValueKind::Milliseconds:
        return CodebookText::tr("milliseconds");
    case ValueKind::UnixSeconds:
        return CodebookText::tr("seconds since 1970 (UTC)");
    default:
        return u"–"_s;
    }
}

QString sourceText(ValueSource source)
{
    switch (source) {
    case ValueSource::TikTok:
        return u"TikTok"_s;
    case ValueSource::Computer:
        return CodebookText::tr("the capturing computer");
    case ValueSource::Store:
        return CodebookText::tr("the database");
    case ValueSource::Racha:
        break;
    }
    return u"Racha"_s;
}

QString pseudonymText(char letter)
{
    return CodebookText::tr("pseudonym, %1", "%1: how it begins")
        .arg(code(QChar::fromLatin1(letter) + u"…"_s));
}

/// With pseudonyms.
QString disguiseText(ValueUse use, const ExportPrivacy& privacy)
{
    const QString asStored = CodebookText::tr("as stored");
    const QString leftOut = CodebookText::tr("left out");
    switch (use) {
    case ValueUse::Word:
        return CodebookText::tr("as stored, if it is a plain word");
    case ValueUse::RowNumber:
        return CodebookText::tr("number of the row in this export");
    case ValueUse::Person:
    case ValueUse::Handle:
    case ValueUse::Nickname:
        return pseudonymText('p');
    case ValueUse::Streamer:
        return privacy.hidesStreamer ? pseudonymText('p') : asStored;
    case ValueUse::StreamerFigure:
        return privacy.hidesStreamer ? leftOut : asStored;
    case ValueUse::Room:
        return privacy.hidesStreamer ? pseudonymText('r') : asStored;
    case ValueUse::Message:
        return pseudonymText('m');
    case ValueUse::Streak:
        return pseudonymText('s');
    case ValueUse::Thing:
        return pseudonymText('t');
    case ValueUse::Text:
        return CodebookText::tr("names of the event's people and words after an @ are pseudonyms");
    case ValueUse::LeftOut:
        return leftOut;
    default:
        return asStored;
    }
}

QString treatment(ValueUse use, const ExportPrivacy& privacy)
{
    if (use == ValueUse::Text && privacy.dropsText)
        return CodebookText::tr("left out; %1 tells its length").arg(code(u"text_length"_s));
    if (use == ValueUse::Object && privacy.changesCells())
        return CodebookText::tr("keys that this codebook does not name are left out");
    return privacy.hasPseudonyms() ? disguiseText(use, privacy) : CodebookText::tr("as stored");
}

QString line(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString head()
{
    const QStringList titles {CodebookText::tr("Name"),
                              CodebookText::tr("Type"),
                              CodebookText::tr("Unit"),
                              CodebookText::tr("Meaning"),
                              CodebookText::tr("From", "who says so"),
                              CodebookText::tr("Known", "how a value is known"),
                              CodebookText::tr("In this export")};
    return line(titles) + line(QStringList(titles.size(), u"---"_s));
}

/// Of a ColumnRule or KeyRule.
template<typename Rule>
QString lineOf(const QString& name, const QString& meaning, const Rule& rule,
               const ExportPrivacy& privacy)
{
    return line({code(name), typeText(rule.kind), unitText(rule.kind), meaning,
                 sourceText(rule.source), basisText(rule.basis), treatment(rule.use, privacy)});
}

QString typeName(const KeyRule& rule)
{
    return rule.type ? text(eventTypeName(*rule.type)) : QString();
}

/// A key has its meaning in each kind of events.
QString pathLine(const QString& name, const FilterPath& path, const ExportPrivacy& privacy)
{
    const auto found = keyRules(pathText(path));
    if (found.empty())
        return line({code(name), u"–"_s, u"–"_s,
                     CodebookText::tr("see the keys that begin so; else a key that this version "
                                      "does not know"),
                     u"–"_s, u"–"_s,
                     privacy.changesCells() ? CodebookText::tr("left out where it is not known")
                                            : CodebookText::tr("as stored")});
    QString lines;
    for (const KeyRule* const rule : found) {
        const QString type = typeName(*rule);
        lines += lineOf(name, type.isEmpty() ? meaningOf(*rule) : type + u": "_s + meaningOf(*rule),
                        *rule, privacy);
    }
    return lines;
}

QString sourceLine(const QString& name, const FilterSource& source, const ExportPrivacy& privacy)
{
    if (const auto* const path = std::get_if<FilterPath>(&source.where))
        return pathLine(name, *path, privacy);
    const auto column = std::get<FilterColumn>(source.where);
    return lineOf(name, meaningOf(column), columnRule(column), privacy);
}

QString sourceName(const FilterSource& source)
{
    const auto* const column = std::get_if<FilterColumn>(&source.where);
    return column != nullptr ? text(columnName(*column))
                             : QString::fromStdString(pathText(std::get<FilterPath>(source.where)));
}

/// A short name shows the first of several that there is.
QString columnLines(const ExportColumn& column, const ExportPrivacy& privacy)
{
    if (column.sources.size() == 1)
        return sourceLine(column.name, column.sources.front(), privacy);
    QStringList names;
    QString lines;
    for (const FilterSource& source : column.sources) {
        names << code(sourceName(source));
        lines += sourceLine(column.name + u" = "_s + sourceName(source), source, privacy);
    }
    return line({code(column.name), u"–"_s, u"–"_s,
                 CodebookText::tr("the first of these that is there: %1").arg(names.join(u", "_s)),
                 u"–"_s, u"–"_s, u"–"_s})
        + lines;
}

bool isShown(const KeyRule& rule, const ExportPrivacy& privacy)
{
    return rule.path != "text_length" || privacy.dropsText;
}

/// The keys of event_data, a table for each kind of events.
QString keyTables(const ExportPrivacy& privacy)
{
    QString tables;
    const KeyRule* last = nullptr;
    for (const KeyRule& rule : rules::kKeys) {
        if (last == nullptr || last->type != rule.type)
            tables += u"\n### "_s + (rule.type ? typeName(rule) : CodebookText::tr("All events"))
                + u"\n\n"_s + head();
        last = &rule;
        if (isShown(rule, privacy))
            tables += lineOf(text(rule.path), meaningOf(rule), rule, privacy);
    }
    return tables;
}

/// Some column holds event_data or an object of it.
bool showsKeys(const std::vector<ExportColumn>& columns)
{
    const auto isOpen = [](const FilterSource& source) {
        const auto* const column = std::get_if<FilterColumn>(&source.where);
        return column != nullptr ? *column == FilterColumn::EventData
                                 : keyRules(pathText(std::get<FilterPath>(source.where))).empty();
    };
    return std::ranges::any_of(columns, [&isOpen](const ExportColumn& column) {
        return std::ranges::any_of(column.sources, isOpen);
    });
}

QString paragraph(const QString& sentences)
{
    return sentences + u"\n\n"_s;
}

QString basics()
{
    return paragraph(CodebookText::tr("A row is an event of a TikTok live: one message that TikTok "
                                      "sent to whoever watched. An empty cell (null in JSON) says "
                                      "that it is not known or does not apply."))
        + paragraph(CodebookText::tr("Known: “observed” is counted, or told by TikTok in so many "
                                     "words; “derived” follows from that; “estimated” is a guess, "
                                     "by TikTok or of totals that several servers keep. What a "
                                     "capture missed stands in the manifest."));
}

QString pseudonymRules(const ExportPrivacy& privacy)
{
    QString told = u"## "_s + CodebookText::tr("Pseudonyms") + u"\n\n"_s;
    told += paragraph(
        CodebookText::tr("A person is called alike in all cells, exports and lives that have the "
                         "same key: %1 and 24 digits, the first of HMAC-SHA256, under the key, of "
                         "%2 and TikTok's number of the person. Where there is no number it is of "
                         "%3 and the handle in lower case, else of %4 and the name. Who does not "
                         "have the key finds no way back; who has it can look for a person.")
            .arg(code(u"p"_s), code(u"person:"_s), code(u"handle:"_s), code(u"nickname:"_s)));
    told += paragraph(
        CodebookText::tr("Messages (%1), streaks (%2), rooms (%3) and other things (%4) have "
                         "theirs in the same way, of %5, %6, %7 and %8 and the true identifier.")
            .arg(code(u"m"_s), code(u"s"_s), code(u"r"_s), code(u"t"_s), code(u"message:"_s),
                 code(u"streak:"_s), code(u"room:"_s), code(u"thing:"_s)));
    told += paragraph(
        CodebookText::tr("Fingerprint of the key: %1. Exports with one fingerprint can be joined.")
            .arg(code(QString::fromStdString(KeyedPseudonyms(privacy.key).fingerprint()))));
    told += paragraph(CodebookText::tr(
        "What this does not hide: times, gifts and counts are the true ones. TikTok, and whoever "
        "recorded the same live, can find people again by them."));
    if (!privacy.dropsText)
        told += paragraph(CodebookText::tr(
            "Texts are what people wrote: they can tell who somebody is. Names of the event's "
            "people "
            "are found whole, with or without the emoji at their ends; parts of names and names of "
            "others stay. A word after an @, to a space or punctuation, is taken for a handle; it "
            "is called like that person only where the event tells whom it means."));
    return told;
}

} // namespace

QString codebook(const ExportForm& form, const ExportPrivacy& privacy)
{
    const std::vector<ExportColumn> columns =
        form.columns.empty() ? exportColumns(storedColumnNames()).value() : form.columns;
    QString told = u"# "_s + CodebookText::tr("Codebook") + u"\n\n"_s + basics();
    if (privacy.hasPseudonyms())
        told += pseudonymRules(privacy);
    told += u"## "_s + CodebookText::tr("Columns") + u"\n\n"_s + head();
    for (const ExportColumn& column : columns)
        told += columnLines(column, privacy);
    if (!showsKeys(columns))
        return told;
    told += u"\n## "_s + CodebookText::tr("Keys of %1").arg(code(u"event_data"_s)) + u"\n\n"_s
        + paragraph(CodebookText::tr("By their path; one through a list holds for each of its "
                                     "parts."))
              .chopped(1);
    return told + keyTables(privacy);
}

} // namespace racha::words
