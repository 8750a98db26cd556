// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/keyedpseudonyms.h"

#include <QString>

#include <vector>

namespace racha {

/// Takes names out of what people wrote: those of people who are told of in the event, wherever
/// they stand as words of their own, also without the emoji around them, and the word after each
/// `@`. Others can still be named there, and those of the event by a part of their name.
class NamesInText
{
public:
    /// `pseudonyms` outlives it.
    explicit NamesInText(KeyedPseudonyms& pseudonyms)
        : m_pseudonyms(pseudonyms)
    {
    }

    void clear() { m_names.clear(); }

    /// Somebody of the event.
    void add(const PersonNames& person);
    QString replaced(const QString& text) const;

private:
    struct Name
    {
        QString text;
        QString pseudonym;
    };

    /// Of whom only the word behind an `@` is known.
    QString strangerAt(const QString& mention) const;
    const Name* nameAt(QStringView text, qsizetype at, bool isMention) const;

    KeyedPseudonyms& m_pseudonyms;
    std::vector<Name> m_names; ///< the longest first
};

} // namespace racha
