// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/namesintext.h"

#include <algorithm>

namespace racha {

namespace {

/// Shorter ones (`a`, a flag) are in every text and tell nobody apart.
constexpr qsizetype kShortestName = 3;
/// In scripts in which a character is a word or a part of one.
constexpr qsizetype kShortestSpacelessName = 2;

/// What ends a mention, beside spaces and another one.
constexpr QStringView kMentionEnds = u",;:!?…¿¡\"()[]{}<>«»“”„/|、。，；：！？（）「」『』【】《》";
/// Signs that handles have inside, and sentences behind them.
constexpr QStringView kMentionTails = u".-'’";

bool isMentionSign(QChar c)
{
    return c == u'@' || c == u'＠';
}

/// Scripts that put no space between words: a name ends anywhere there.
bool isOfSpacelessScript(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Makes a sign an emoji, and no word.
bool isVariation(char32_t c)
{
    return c >= 0xFE00 && c <= 0xFE0F;
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || (c.isMark() && !isVariation(c.unicode())) || c == u'_';
}

bool isLongEnough(const QString& name)
{
    return name.size() >= kShortestName
        || (name.size() >= kShortestSpacelessName
            && std::ranges::all_of(name, isOfSpacelessScript));
}

/// Without the emoji and signs at both ends, which people leave out.
QString bareName(const QString& name)
{
    const std::u32string points = name.toStdU32String();
    const auto isLetter = [](char32_t c) { return QChar::isLetterOrNumber(c) || c == U'_'; };
    const auto first = std::ranges::find_if(points, isLetter);
    const auto last = std::find_if(points.rbegin(), points.rend(), isLetter).base();
    if (first == points.end())
        return {};
    const auto end = std::find_if_not(
        last, points.end(), [](char32_t c) { return QChar::isMark(c) && !isVariation(c); });
    return QString::fromStdU32String({first, end});
}

/// The word goes on from the one to the other.
bool areJoined(QChar before, QChar behind)
{
    return isOfWord(before) && isOfWord(behind) && !isOfSpacelessScript(before)
        && !isOfSpacelessScript(behind);
}

/// Names have emoji and signs, too.
bool isOfMention(QChar c)
{
    return !c.isSpace() && !isMentionSign(c) && !kMentionEnds.contains(c);
}

/// Of the word behind an `@`, without the signs that end a sentence.
qsizetype mentionLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isOfMention(text[end]))
        ++end;
    while (end > at && kMentionTails.contains(text[end - 1]))
        --end;
    return end - at;
}

} // namespace

void NamesInText::add(const PersonNames& person)
{
    const std::string pseudonym = m_pseudonyms.person(person);
    for (const std::string& name : {person.id, person.handle, person.nickname}) {
        const QString whole = QString::fromStdString(name).trimmed();
        const QString bare = bareName(whole);
        if (isLongEnough(whole))
            m_names.push_back({whole, QString::fromStdString(pseudonym)});
        if (bare != whole && isLongEnough(bare))
            m_names.push_back({bare, QString::fromStdString(pseudonym)});
    }
    std::ranges::stable_sort(m_names, std::ranges::greater(),
                             [](const Name& name) { return name.text.size(); });
}

const NamesInText::Name* NamesInText::nameAt(QStringView text, qsizetype at, bool isMention) const
{
    const QStringView mention = isMention ? text.mid(at, mentionLength(text, at)) : QStringView();
    for (const Name& name : m_names) {
        const qsizetype end = at + name.text.size();
        if (!text.mid(at).startsWith(name.text, Qt::CaseInsensitive))
            continue;
        const bool begins = isMention || at == 0 || !areJoined(text[at - 1], text[at]);
        const bool ends = end == text.size() || !areJoined(text[end - 1], text[end]);
        // `@ana.maria` is not Ana, and `@ana♡` is.
        const bool isWhole =
            !isMention || std::ranges::none_of(mention.mid(name.text.size()), isOfWord);
        if (begins && ends && isWhole)
            return &name;
    }
    return nullptr;
}

QString NamesInText::strangerAt(const QString& mention) const
{
    const QString handle = bareName(mention);
    return QString::fromStdString(
        m_pseudonyms.person({{}, (handle.isEmpty() ? mention : handle).toStdString(), {}}));
}

QString NamesInText::replaced(const QString& text) const
{
    QString told;
    qsizetype at = 0;
    while (at < text.size()) {
        const bool isMention = isMentionSign(text[at]);
        const qsizetype from = isMention ? at + 1 : at;
        if (isMention)
            told += text[at];
        const Name* const name = nameAt(text, from, isMention);
        const qsizetype length = name != nullptr ? name->text.size()
            : isMention                          ? mentionLength(text, from)
                                                 : 0;
        if (name != nullptr)
            told += name->pseudonym;
        else if (length > 0)
            told += strangerAt(text.mid(from, length));
        else if (!isMention)
            told += text[at];
        at = length > 0 ? from + length : at + 1;
    }
    return told;
}

} // namespace racha
