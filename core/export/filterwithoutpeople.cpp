// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/filterwithoutpeople.h"

#include "core/export/exportprivacy.h"
#include "core/export/exportrules.h"
#include "core/filter/filterlexer.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isHarmless(ValueUse use, const ExportPrivacy& privacy)
{
    switch (use) {
    case ValueUse::Keep:
    case ValueUse::Word:
    case ValueUse::GiftName:
        return true;
    case ValueUse::Streamer:
    case ValueUse::StreamerFigure:
    case ValueUse::Room:
        return !privacy.hidesStreamer;
    default:
        return false;
    }
}

bool isHarmless(const FilterSource& source, const ExportPrivacy& privacy)
{
    if (const auto* const column = std::get_if<FilterColumn>(&source.where))
        return isHarmless(columnRule(*column).use, privacy);
    const auto rules = keyRules(pathText(std::get<FilterPath>(source.where)));
    return !rules.empty() && std::ranges::all_of(rules, [&privacy](const KeyRule* rule) {
        return isHarmless(rule->use, privacy);
    });
}

bool tellsOfPeople(const QString& field, const ExportPrivacy& privacy)
{
    const auto sources = filterSources(field);
    return !sources || !std::ranges::all_of(*sources, [&privacy](const FilterSource& source) {
        return isHarmless(source, privacy);
    });
}

bool isOperator(const FilterToken& token)
{
    return token.kind == FilterTokenKind::Operator || token.is("in"_L1) || token.is("contains"_L1)
        || token.is("matches"_L1);
}

bool isJoint(const FilterToken& token)
{
    return token.is("and"_L1) || token.is("or"_L1) || token.is("not"_L1);
}

} // namespace

QString filterWithoutPeople(const QString& text, const ExportPrivacy& privacy)
{
    QString told;
    qsizetype copied = 0;
    bool isSecret = true;
    bool isValue = false;
    bool isList = false;
    FilterLexer lexer(text);
    for (FilterToken token = lexer.next(); token.kind != FilterTokenKind::End;
         token = lexer.next()) {
        const bool isWord =
            token.kind == FilterTokenKind::Word || token.kind == FilterTokenKind::String;
        if (isValue && isWord) {
            if (isSecret) {
                told += QStringView(text).mid(copied, token.position - copied) + u"\"…\""_s;
                copied = token.end();
            }
            isValue = isList;
        } else if (isOperator(token)) {
            isValue = true;
            isList = token.is("in"_L1);
        } else if (token.kind == FilterTokenKind::Close) {
            isValue = isList = false;
        } else if (isWord && !isJoint(token)) {
            isSecret = tellsOfPeople(token.text, privacy);
        }
    }
    return told + QStringView(text).mid(copied);
}

} // namespace racha
