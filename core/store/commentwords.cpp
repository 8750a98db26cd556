// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/commentwords.h"

#include "core/base/textfolding.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Folded. Words that tell nothing of what was talked about.
constexpr auto kStopWords =
    "a al algo ahi aqui asi aun con cual como cuando de del desde donde e el ella ellas ellos en "
    "entre era eres es esa ese eso esta estas este esto estos fue ha hay han he la las le les lo "
    "los mas me mi mis muy ni no nos o os para pero por porque pues que quien se si sin sobre son "
    "soy su sus tan te ti tu tus un una uno unos unas va voy y ya yo "
    "about all am an and any are as at be been but by can cant did do does dont for from get go "
    "got had has have her here him his how i if im in into is isnt it its just me my no not of on "
    "or our out she so that thats the their them then there they this to too u up us was we were "
    "what when where which who why will with would you your youre";

const QSet<QString>& stopWords()
{
    static const QSet<QString> all = [] {
        const QStringList words = QString::fromLatin1(kStopWords).split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return all;
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    return unit.unicode();
}

qsizetype unitsOf(char32_t codePoint)
{
    return QChar::requiresSurrogates(codePoint) ? 2 : 1;
}

bool isOfWord(char32_t codePoint)
{
    return QChar::isLetterOrNumber(codePoint) || QChar::isMark(codePoint);
}

bool isApostrophe(char32_t codePoint)
{
    return codePoint == U'\'' || codePoint == U'\u2019';
}

/// Pictures: what is a symbol beyond the signs of a keyboard.
bool isPicture(char32_t codePoint)
{
    return codePoint >= 0x2190
        && (QChar::category(codePoint) == QChar::Symbol_Other
            || (codePoint >= 0x1F000 && codePoint <= 0x1FAFF));
}

qsizetype endOfWord(const QString& text, qsizetype at)
{
    while (at < text.size()) {
        const char32_t codePoint = codePointAt(text, at);
        const qsizetype next = at + unitsOf(codePoint);
        const bool joins = isApostrophe(codePoint) && next < text.size()
            && QChar::isLetter(codePointAt(text, next));
        if (!isOfWord(codePoint) && !joins)
            break;
        at = next;
    }
    return at;
}

/// A picture with what belongs to it: skin, joined pictures, flags.
qsizetype endOfPicture(const QString& text, qsizetype at)
{
    // Only as far as a word may go: a long comment of nothing but pictures stays cheap.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme,
                               text.mid(at, CommentWords::kLongestWord));
    return at + std::max(finder.toNextBoundary(), unitsOf(codePointAt(text, at)));
}

bool isTooShort(const QString& word)
{
    return word.size() == 1 && word[0].unicode() < 0x250;
}

} // namespace

void CommentWords::add(std::string_view comment, std::int64_t times)
{
    m_comments += times;
    const QString text =
        QString::fromUtf8(comment.data(), static_cast<qsizetype>(comment.size())).toLower();
    for (qsizetype at = 0; at < text.size();) {
        const char32_t codePoint = codePointAt(text, at);
        qsizetype end = at + unitsOf(codePoint);
        if (isOfWord(codePoint)) {
            end = endOfWord(text, at);
            count(text.mid(at, std::min(end - at, kLongestWord)), times);
        } else if (isPicture(codePoint)) {
            end = endOfPicture(text, at);
            count(text.mid(at, std::min(end - at, kLongestWord)), times);
        }
        at = end;
    }
}

void CommentWords::count(const QString& spelling, std::int64_t times)
{
    if (isTooShort(spelling))
        return;
    if (const auto known = m_spellings.find(spelling); known != m_spellings.end()) {
        *known += times;
        return;
    }
    if (m_spellings.size() >= kSpellings)
        m_isWhole = false;
    else
        m_spellings.insert(spelling, times);
}

WordList CommentWords::list(std::size_t most, bool withStopWords) const
{
    struct Word
    {
        QString spelling;
        std::int64_t ofSpelling = 0;
        std::int64_t times = 0;
    };

    QHash<QString, Word> words;
    for (auto it = m_spellings.begin(); it != m_spellings.end(); ++it) {
        const QString folded = QString::fromStdString(foldedText(it.key().toStdString()));
        if (!withStopWords && stopWords().contains(QString(folded).remove(u'\'').remove(u'’')))
            continue;
        Word& word = words[folded];
        word.times += *it;
        if (std::tuple(-*it, it.key()) < std::tuple(-word.ofSpelling, word.spelling)) {
            word.spelling = it.key();
            word.ofSpelling = *it;
        }
    }
    WordList list;
    list.comments = m_comments;
    list.isWhole = m_isWhole;
    list.words.reserve(static_cast<std::size_t>(words.size()));
    for (const Word& word : std::as_const(words))
        list.words.push_back({word.spelling.toStdString(), word.times});
    std::ranges::sort(list.words, [](const CommonWord& a, const CommonWord& b) {
        return std::tuple(-a.times, a.word) < std::tuple(-b.times, b.word);
    });
    list.words.resize(std::min(list.words.size(), most));
    return list;
}

} // namespace racha
