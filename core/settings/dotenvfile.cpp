// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/dotenvfile.h"

#include <QFile>
#include <QFileInfo>

namespace racha {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isNameCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'
        || c == '.';
}

char unescaped(char c)
{
    switch (c) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

/// A position in the text; each function eats what it names.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    char peek() const { return atEnd() ? '\n' : m_text.at(m_at); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(peek()))
            ++m_at;
    }

    void skipLine()
    {
        const auto end = m_text.indexOf(QByteArrayView("\n"), m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
    }

    bool take(char wanted)
    {
        if (atEnd() || peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    QByteArray takeName()
    {
        const auto begin = m_at;
        while (!atEnd() && isNameCharacter(peek()))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toByteArray();
    }

    std::optional<QByteArray> takeQuoted(char quote);
    QByteArray takeBare();

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// What stands between the quotes; nullopt where the second one is missing: no value then.
std::optional<QByteArray> Cursor::takeQuoted(char quote)
{
    QByteArray value;
    while (!atEnd()) {
        const char c = m_text.at(m_at++);
        if (c == quote)
            return value;
        const char next = peek();
        const bool isEscape =
            quote == '"' && c == '\\' && !atEnd() && QByteArrayView("nrt\\\"$").contains(next);
        if (isEscape)
            ++m_at;
        value += isEscape ? unescaped(next) : c;
    }
    return std::nullopt;
}

QByteArray Cursor::takeBare()
{
    const auto begin = m_at;
    while (!atEnd() && peek() != '\n') {
        if (peek() == '#' && (m_at == begin || isBlank(m_text.at(m_at - 1))))
            break;
        ++m_at;
    }
    return m_text.sliced(begin, m_at - begin).trimmed().toByteArray();
}

std::optional<QByteArray> takeValue(Cursor& cursor)
{
    for (const char quote : {'"', '\''}) {
        Cursor ahead = cursor;
        if (!ahead.take(quote))
            continue;
        auto value = ahead.takeQuoted(quote);
        if (value)
            cursor = ahead;
        return value;
    }
    return cursor.takeBare();
}

} // namespace

DotEnvFile DotEnvFile::parse(const QByteArray& text)
{
    DotEnvFile file;
    const QByteArray content = text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
    Cursor cursor(content);
    for (; !cursor.atEnd(); cursor.skipLine()) {
        cursor.skipBlanks();
        QByteArray name = cursor.takeName();
        cursor.skipBlanks();
        if (name == "export" && cursor.peek() != '=') {
            name = cursor.takeName();
            cursor.skipBlanks();
        }
        if (name.isEmpty() || !cursor.take('='))
            continue;
        cursor.skipBlanks();
        const auto value = takeValue(cursor);
        if (value && (file.m_values.size() < kMaxVariables || file.m_values.contains(name)))
            file.m_values.insert(name, *value);
    }
    return file;
}

Result<DotEnvFile> DotEnvFile::read(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return DotEnvFile();
    QFile source(path);
    if (!info.isFile() || !source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       path + QStringLiteral(": ") + source.errorString());
    const QByteArray text = source.read(kMaxBytes + 1);
    if (text.size() > kMaxBytes)
        return failure(ErrorCode::FileUnreadable, path + QStringLiteral(": larger than 64 KiB"));
    DotEnvFile file = parse(text);
    file.m_isReadableByOthers =
        info.permissions().testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther);
    return file;
}

std::optional<QByteArray> DotEnvFile::value(const QByteArray& name) const
{
    const auto found = m_values.constFind(name);
    return found == m_values.cend() ? std::nullopt : std::optional(*found);
}

} // namespace racha
