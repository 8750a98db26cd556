// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/sqlcondition.h"

#include "core/filter/filterexpression.h"
#include "core/filter/plainwords.h"

#include <QStringList>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// SQL with its values. Where it is not exact it is true for more rows than it should be.
struct Piece
{
    QString sql;
    QVariantList values;
    bool isExact = true;
};

Piece never()
{
    return {u"0"_s, {}, true};
}

/// Never NULL: a null QString would be bound as one.
QVariant boundText(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

QVariant boundText(const std::string& text)
{
    return boundText(QString::fromStdString(text));
}

QString sqlOf(FilterRelation relation)
{
    switch (relation) {
    case FilterRelation::Less:
        return u" < "_s;
    case FilterRelation::LessOrEqual:
        return u" <= "_s;
    case FilterRelation::Greater:
        return u" > "_s;
    case FilterRelation::GreaterOrEqual:
        return u" >= "_s;
    default:
        return u" = "_s;
    }
}

/// `subject` compared with values for which `placeholders` stand.
Piece compared(const QString& subject, FilterRelation relation, const QStringList& placeholders,
               QVariantList values)
{
    if (placeholders.isEmpty())
        return never();
    if (placeholders.size() == 1)
        return {subject + sqlOf(relation) + placeholders.front(), std::move(values), true};
    return {subject + u" IN ("_s + placeholders.join(u", "_s) + u')', std::move(values), true};
}

Piece joined(const std::vector<Piece>& pieces, const QString& connective)
{
    Piece all;
    QStringList sql;
    for (const Piece& piece : pieces) {
        sql << piece.sql;
        all.values += piece.values;
        all.isExact = all.isExact && piece.isExact;
    }
    all.sql = pieces.size() == 1 ? sql.front() : u'(' + sql.join(connective) + u')';
    return all;
}

Piece either(const std::vector<Piece>& pieces)
{
    return joined(pieces, u" OR "_s);
}

Piece both(const std::vector<Piece>& pieces)
{
    return joined(pieces, u" AND "_s);
}

/// True where the piece is false or NULL. The opposite of too much is too little, so of an inexact
/// piece only "perhaps" is left.
Piece refuted(Piece piece)
{
    if (!piece.isExact)
        return {u"1"_s, {}, false};
    piece.sql = u'(' + piece.sql + u") IS NOT TRUE"_s;
    return piece;
}

Piece booleanTest(const FilterTest& test, const QString& subject)
{
    QVariantList values;
    for (const bool truth : test.booleans)
        values << (truth ? 1 : 0);
    return compared(subject, test.relation, QStringList(values.size(), u"?"_s), values);
}

/// How an engine says what a path of event_data holds. Each `?` is the path.
struct JsonWords
{
    QString type;
    QString value;
    QString truth; ///< 0 or 1
    QString number;
    QString text; ///< WHEN … THEN of each type
    QStringList booleans;
    QStringList numbers;
    QString hasValue; ///< behind the type: that it is one which can be compared
};

/// Unreadable JSON would be an error here, and ends the whole query.
JsonWords sqliteWords()
{
    const QString value = u"json_extract(event_data, ?)"_s;
    return {u"json_type(CASE WHEN json_valid(event_data) THEN event_data END, ?)"_s,
            value,
            value,
            value,
            u" WHEN 'text' THEN "_s,
            {u" WHEN 'true' THEN "_s, u" WHEN 'false' THEN "_s},
            {u" WHEN 'integer' THEN "_s, u" WHEN 'real' THEN "_s},
            u" NOT IN ('null', 'object', 'array')"_s};
}

/// Digits are read as a decimal, so that nothing is rounded.
JsonWords mysqlWords()
{
    const QString value = u"JSON_UNQUOTE(JSON_EXTRACT(event_data, ?))"_s;
    return {u"JSON_TYPE(JSON_EXTRACT(event_data, ?))"_s,
            value,
            u"("_s + value + u" = 'true')"_s,
            u"CAST("_s + value + u" AS DECIMAL(65, 30))"_s,
            u" WHEN 'STRING' THEN "_s,
            {u" WHEN 'BOOLEAN' THEN "_s},
            // Names of number types differ; of two branches for one type the first counts.
            {u" WHEN 'STRING' THEN 0 WHEN 'BOOLEAN' THEN 0 WHEN 'NULL' THEN 0 "
             "WHEN 'OBJECT' THEN 0 WHEN 'ARRAY' THEN 0 ELSE "_s},
            u" NOT IN ('NULL', 'OBJECT', 'ARRAY')"_s};
}

/// `CASE type WHEN … THEN … END`; what no branch is for is NULL.
class JsonCase
{
public:
    JsonCase(const QString& type, const QString& path)
        : m_path(path)
        , m_all {u"CASE "_s + type, {path}, true}
    {
    }

    /// `piece` speaks of the value once.
    void add(const QString& when, const Piece& piece)
    {
        m_all.sql += when + piece.sql;
        m_all.values += m_path;
        m_all.values += piece.values;
        m_all.isExact = m_all.isExact && piece.isExact;
    }

    Piece finished() &&
    {
        m_all.sql += u" END"_s;
        return std::move(m_all);
    }

private:
    QString m_path;
    Piece m_all;
};

/// What differs between the engines, for one comparison.
class Writer
{
public:
    Writer(const FilterSqlTarget& target, WallTime now)
        : m_target(target)
        , m_now(now)
    {
    }

    Piece write(const FilterNode& node, bool isRefuted) const;

private:
    Piece comparison(const FilterComparison& comparison, bool isRefuted) const;
    Piece test(const FilterTest& test, const FilterComparison& comparison) const;
    Piece columnTest(const FilterTest& test, const QString& column) const;
    Piece jsonTest(const FilterTest& test, const QString& path,
                   const std::optional<FilterPattern>& pattern) const;
    Piece textTest(const FilterTest& test, const QString& subject,
                   const std::optional<FilterPattern>& pattern) const;
    Piece textComparison(const FilterTest& test, const QString& subject, bool hasIndex) const;
    Piece numberTest(const FilterTest& test, const QString& subject) const;
    Piece timeTest(const FilterTest& test, const QString& subject) const;
    Piece isKnown(const FilterSource& source) const;

    bool isSqlite() const { return m_target.engine == FilterSqlTarget::Engine::Sqlite; }

    const FilterSqlTarget& m_target;
    WallTime m_now;
};

QString columnOf(FilterColumn column)
{
    const std::string_view name = columnName(column);
    return QString::fromUtf8(name.data(), std::ssize(name));
}

Piece Writer::write(const FilterNode& node, bool isRefuted) const
{
    if (node.kind == FilterNode::Kind::Compare)
        return comparison(node.comparison, isRefuted);
    if (node.kind == FilterNode::Kind::Not)
        return write(node.children.front(), !isRefuted);
    std::vector<Piece> pieces;
    for (const FilterNode& child : node.children)
        pieces.push_back(write(child, isRefuted));
    return (node.kind == FilterNode::Kind::And) != isRefuted ? both(pieces) : either(pieces);
}

Piece Writer::comparison(const FilterComparison& comparison, bool isRefuted) const
{
    std::vector<Piece> tests;
    std::vector<Piece> known;
    for (const FilterTest& each : comparison.tests) {
        Piece piece = test(each, comparison);
        const bool mustFail = comparison.isNegated || isRefuted;
        tests.push_back(mustFail ? refuted(std::move(piece)) : std::move(piece));
        known.push_back(isKnown(each.source));
    }
    if (!comparison.isNegated)
        return isRefuted ? both(tests) : either(tests);
    const Piece unequal = both({either(known), both(tests)});
    return isRefuted ? refuted(unequal) : unequal;
}

Piece Writer::test(const FilterTest& test, const FilterComparison& comparison) const
{
    if (const auto* const path = std::get_if<FilterPath>(&test.source.where))
        return jsonTest(test, path->jsonPath(), comparison.pattern);
    const QString column = columnOf(std::get<FilterColumn>(test.source.where));
    if (test.source.hasText())
        return textTest(test, column, comparison.pattern);
    return columnTest(test, column);
}

Piece Writer::columnTest(const FilterTest& test, const QString& column) const
{
    switch (test.source.kind) {
    case FilterKind::Integer:
        return numberTest(test, column);
    case FilterKind::Boolean:
        return booleanTest(test, column);
    case FilterKind::Time:
        return timeTest(test, column);
    default:
        return never();
    }
}

Piece Writer::timeTest(const FilterTest& test, const QString& subject) const
{
    QVariantList values;
    for (const FilterTime& time : test.times)
        values << boundText(time.storedAt(m_now));
    return compared(subject, test.relation, QStringList(values.size(), u"?"_s), values);
}

Piece Writer::textTest(const FilterTest& test, const QString& subject,
                       const std::optional<FilterPattern>& pattern) const
{
    if (test.relation < FilterRelation::Contains)
        return textComparison(test, subject, true);
    if (!isSqlite() || !m_target.hasFunctions)
        return {subject + u" IS NOT NULL"_s, {}, false};
    if (test.relation == FilterRelation::Matches)
        return {u"racha_matches("_s + subject + u", ?)"_s, {boundText(pattern->text())}, true};
    return {
        u"instr(racha_fold("_s + subject + u"), ?) > 0"_s, {boundText(test.texts.front())}, true};
}

/// MySQL's collations, utf8mb4_bin too, take `ana` and `ana ` for equal: bytes decide, and the
/// text is compared once more only for the index's sake.
Piece Writer::textComparison(const FilterTest& test, const QString& subject, bool hasIndex) const
{
    QVariantList values;
    for (const std::string& text : test.texts)
        values << boundText(text);
    const QStringList plain(values.size(), u"?"_s);
    if (isSqlite())
        return compared(subject, test.relation, plain, values);
    const QStringList bytes(values.size(), u"CAST(? AS BINARY)"_s);
    Piece exact = compared(u"CAST("_s + subject + u" AS BINARY)"_s, test.relation, bytes, values);
    if (!hasIndex || test.relation != FilterRelation::OneOf)
        return exact;
    return both({compared(subject, test.relation, plain, values), exact});
}

Piece Writer::numberTest(const FilterTest& test, const QString& subject) const
{
    QStringList placeholders;
    QVariantList values;
    for (const FilterNumber& number : test.numbers) {
        placeholders << (number.isInteger ? u"?"_s
                             : isSqlite() ? u"CAST(? AS REAL)"_s
                                          : u"CAST(? AS DECIMAL(65, 30))"_s);
        values << (number.isInteger ? QVariant(static_cast<qlonglong>(number.integer))
                                    : QVariant(number.digits));
    }
    return compared(subject, test.relation, placeholders, values);
}

/// The value at a path, compared as what it is.
Piece Writer::jsonTest(const FilterTest& test, const QString& path,
                       const std::optional<FilterPattern>& pattern) const
{
    const JsonWords words = isSqlite() ? sqliteWords() : mysqlWords();
    JsonCase cases(words.type, path);
    if (test.relation >= FilterRelation::Contains)
        cases.add(words.text, textTest(test, words.value, pattern));
    else if (!test.texts.empty())
        cases.add(words.text, textComparison(test, words.value, false));
    if (!test.booleans.empty()) {
        for (const QString& when : words.booleans)
            cases.add(when, booleanTest(test, words.truth));
    }
    if (!test.numbers.empty()) {
        for (const QString& when : words.numbers)
            cases.add(when, numberTest(test, words.number));
    }
    return std::move(cases).finished();
}

Piece Writer::isKnown(const FilterSource& source) const
{
    if (const auto* const column = std::get_if<FilterColumn>(&source.where))
        return {columnOf(*column) + u" IS NOT NULL"_s, {}, true};
    const JsonWords words = isSqlite() ? sqliteWords() : mysqlWords();
    return {words.type + words.hasValue, {std::get<FilterPath>(source.where).jsonPath()}, true};
}

} // namespace

SqlCondition sqlCondition(const FilterExpression& expression, const FilterSqlTarget& target,
                          WallTime now)
{
    Piece piece = Writer(target, now).write(expression.root(), false);
    return {std::move(piece.sql), std::move(piece.values), !piece.isExact};
}

SqlCondition sqlCondition(const PlainWords& words, const FilterSqlTarget& target)
{
    if (words.isEmpty())
        return {u"1 = 1"_s, {}, false};
    if (!target.hasFunctions)
        return {u"1 = 1"_s, {}, true};
    // Most rows have no comment: their JSON need not be read.
    return {u"racha_words(?, user_unique_id, user_nickname, streamer_unique_id, room_id, "
            "CASE WHEN instr(event_data, '\"comment\"') > 0 AND json_valid(event_data) "
            "AND json_type(event_data, '$.\"comment\"') = 'text' "
            "THEN json_extract(event_data, '$.\"comment\"') END)"_s,
            {boundText(words.text())},
            false};
}

} // namespace racha
