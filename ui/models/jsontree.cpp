// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/jsontree.h"

#include <algorithm>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Strict about what is a number, lax about how it is written: it is shown as it stands.
bool isNumeral(QStringView word)
{
    const auto isPart = [](QChar c) { return QStringView(u"0123456789+-.eE").contains(c); };
    return !word.isEmpty() && (word.front().isDigit() || word.front() == u'-')
        && word.back().isDigit() && std::all_of(word.begin(), word.end(), isPart);
}

class JsonParser
{
public:
    JsonParser(QStringView text, JsonTree& tree)
        : m_text(text)
        , m_tree(tree)
    {
    }

    bool parseWhole() { return parseValue(-1, {}, 0) && peek().isNull() && m_at == m_text.size(); }

private:
    /// The next character that is no space, null at the end.
    QChar peek()
    {
        while (m_at < m_text.size() && QStringView(u" \t\r\n").contains(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }

    bool take(QChar expected)
    {
        const bool isThere = peek() == expected;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    int add(int parent, QString key, JsonKind kind)
    {
        JsonNode node;
        node.kind = kind;
        node.key = std::move(key);
        node.parent = parent;
        const int index = static_cast<int>(m_tree.nodes.size());
        if (parent >= 0) {
            auto& siblings = m_tree.nodes[static_cast<std::size_t>(parent)].children;
            node.row = static_cast<int>(siblings.size());
            siblings.push_back(index);
        }
        m_tree.nodes.push_back(std::move(node));
        return index;
    }

    bool parseValue(int parent, QString key, int depth)
    {
        if (depth > JsonTree::kDepth || m_tree.nodes.size() >= JsonTree::kNodes)
            return false;
        switch (peek().unicode()) {
        case u'{':
            return parseMembers(add(parent, std::move(key), JsonKind::Object), depth);
        case u'[':
            return parseItems(add(parent, std::move(key), JsonKind::List), depth);
        case u'"': {
            const int node = add(parent, std::move(key), JsonKind::Text);
            return parseText(m_tree.nodes[static_cast<std::size_t>(node)].value);
        }
        default:
            return parseWord(parent, std::move(key));
        }
    }

    bool parseMembers(int object, int depth)
    {
        ++m_at;
        if (take(u'}'))
            return true;
        do {
            QString key;
            if (peek() != u'"' || !parseText(key) || !take(u':')
                || !parseValue(object, std::move(key), depth + 1))
                return false;
        } while (take(u','));
        return take(u'}');
    }

    bool parseItems(int list, int depth)
    {
        ++m_at;
        if (take(u']'))
            return true;
        do {
            if (!parseValue(list, {}, depth + 1))
                return false;
        } while (take(u','));
        return take(u']');
    }

    /// A number, `true`, `false` or `null`.
    bool parseWord(int parent, QString key)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !QStringView(u",]} \t\r\n").contains(m_text[m_at]))
            ++m_at;
        const QStringView word = m_text.sliced(begin, m_at - begin);
        const bool isNumber = isNumeral(word);
        const bool isTruth = word == u"true" || word == u"false";
        if (!isNumber && !isTruth && word != u"null")
            return false;
        const int node = add(parent, std::move(key),
                             isNumber      ? JsonKind::Number
                                 : isTruth ? JsonKind::Truth
                                           : JsonKind::Null);
        m_tree.nodes[static_cast<std::size_t>(node)].value = word.toString();
        return true;
    }

    bool parseText(QString& out)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                return true;
            }
            if (c != u'\\')
                out += c;
            else if (!parseEscape(out))
                return false;
        }
        return false;
    }

    /// Stands on the backslash, and afterwards on the last character of the escape.
    bool parseEscape(QString& out)
    {
        if (++m_at >= m_text.size())
            return false;
        const QChar c = m_text[m_at];
        if (c == u'u') {
            bool isHex = false;
            const ushort unit = m_text.mid(m_at + 1, 4).toUShort(&isHex, 16);
            m_at += 4;
            out += QChar(unit);
            return isHex && m_at < m_text.size();
        }
        constexpr QStringView kFrom = u"\"\\/bfnrt";
        constexpr QStringView kTo = u"\"\\/\b\f\n\r\t";
        const qsizetype which = kFrom.indexOf(c);
        if (which < 0)
            return false;
        out += kTo[which];
        return true;
    }

    QStringView m_text;
    JsonTree& m_tree;
    qsizetype m_at = 0;
};

QString quoted(const QString& text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n";
        else if (c == u'\t')
            out += u"\\t";
        else if (c < u' ')
            out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            out += c;
    }
    return out + u'"';
}

void append(const JsonTree& tree, int index, int depth, QString& out)
{
    const JsonNode& node = tree.nodes[static_cast<std::size_t>(index)];
    if (node.kind == JsonKind::Text)
        out += quoted(node.value);
    else if (node.kind != JsonKind::Object && node.kind != JsonKind::List)
        out += node.value;
    if (node.kind != JsonKind::Object && node.kind != JsonKind::List)
        return;
    const bool isObject = node.kind == JsonKind::Object;
    const QString indent((depth + 1) * 2, u' ');
    out += isObject ? u'{' : u'[';
    for (const int child : node.children) {
        out += (child == node.children.front() ? u"\n"_s : u",\n"_s) + indent;
        if (isObject)
            out += quoted(tree.nodes[static_cast<std::size_t>(child)].key) + u": ";
        append(tree, child, depth + 1, out);
    }
    if (!node.children.empty())
        out += u'\n' + QString(depth * 2, u' ');
    out += isObject ? u'}' : u']';
}

} // namespace

JsonTree parseJson(std::string_view utf8)
{
    JsonTree tree;
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (!JsonParser(text, tree).parseWhole())
        tree.nodes.clear();
    return tree;
}

QString formattedJson(const JsonTree& tree, int from)
{
    QString out;
    if (!tree.nodes.empty())
        append(tree, from, 0, out);
    return out;
}

} // namespace racha
