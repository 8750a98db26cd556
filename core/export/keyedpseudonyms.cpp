// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/keyedpseudonyms.h"

#include <QMessageAuthenticationCode>
#include <QString>

#include <utility>

namespace racha {

namespace {

/// 96 bits: of ten million people hardly ever two are called alike.
constexpr qsizetype kDigits = 24;
constexpr qsizetype kFingerprintDigits = 16;
constexpr std::size_t kMostKnown = 100'000;

QByteArray digits(const Secret& key, const QByteArray& text)
{
    return QMessageAuthenticationCode::hash(text, key.reveal(), QCryptographicHash::Sha256).toHex();
}

std::string inLowerCase(std::string_view handle)
{
    return QString::fromUtf8(handle.data(), std::ssize(handle)).toLower().toStdString();
}

} // namespace

KeyedPseudonyms::KeyedPseudonyms(Secret key)
    : m_key(std::move(key))
{
}

std::string KeyedPseudonyms::person(const PersonNames& names)
{
    if (!names.id.empty() && names.id != "0")
        return named('p', "person", names.id);
    if (!names.handle.empty())
        return named('p', "handle", inLowerCase(names.handle));
    return named('p', "nickname", names.nickname);
}

std::string KeyedPseudonyms::message(std::string_view id)
{
    return named('m', "message", id);
}

std::string KeyedPseudonyms::streak(std::string_view id)
{
    return named('s', "streak", id);
}

std::string KeyedPseudonyms::room(std::string_view id)
{
    return named('r', "room", id);
}

std::string KeyedPseudonyms::thing(std::string_view id)
{
    return named('t', "thing", id);
}

std::string KeyedPseudonyms::fingerprint() const
{
    return digits(m_key, "fingerprint of this key").left(kFingerprintDigits).toStdString();
}

std::string KeyedPseudonyms::named(char letter, std::string_view kind, std::string_view trueName)
{
    if (trueName.empty() || trueName == "0")
        return {};
    std::string text(kind);
    text.append(":").append(trueName);
    if (const auto known = m_known.find(text); known != m_known.end())
        return known->second;
    std::string pseudonym(1, letter);
    pseudonym += digits(m_key, QByteArray::fromStdString(text)).left(kDigits).toStdString();
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    return m_known.emplace(std::move(text), std::move(pseudonym)).first->second;
}

} // namespace racha
