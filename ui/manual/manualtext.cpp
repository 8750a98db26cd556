// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manualtext.h"

#include <QFile>
#include <QRegularExpression>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

class ManualReader
{
public:
    void take(const QString& line)
    {
        if (isOutside(line) || takeAnchor(line))
            return;
        takeHeading(line);
        m_text.markdown += line + u'\n';
    }

    ManualText text() && { return std::move(m_text); }

private:
    /// Comments; what looks like a heading in an example is none.
    bool isOutside(const QString& line)
    {
        if (line.startsWith(u"```"))
            m_isExample = !m_isExample;
        const bool isComment = m_isComment || (!m_isExample && line.startsWith(u"<!--"));
        m_isComment = isComment && !line.contains(u"-->");
        return isComment;
    }

    bool takeAnchor(const QString& line)
    {
        static const QRegularExpression kAnchor(u"^<a id=\"([^\"]+)\"></a>$"_s);
        const auto match = m_isExample ? QRegularExpressionMatch() : kAnchor.match(line);
        if (!match.hasMatch())
            return false;
        m_anchor = match.captured(1);
        return true;
    }

    void takeHeading(const QString& line)
    {
        static const QRegularExpression kHeading(u"^(#{1,6}) (.+)$"_s);
        const auto match = m_isExample ? QRegularExpressionMatch() : kHeading.match(line);
        if (!match.hasMatch())
            return;
        const QString title = match.captured(2).remove(u'`').remove(u'*');
        m_text.headings.append({static_cast<int>(match.capturedLength(1)), title, m_anchor});
        m_anchor.clear();
    }

    ManualText m_text;
    QString m_anchor;
    bool m_isExample = false;
    bool m_isComment = false;
};

} // namespace

ManualText manualText(const QString& source)
{
    ManualReader reader;
    const QStringList lines = source.split(u'\n');
    for (const QString& line : lines)
        reader.take(line);
    return std::move(reader).text();
}

ManualText manualText(Language language)
{
    QFile file(u":/manual/"_s + languageCode(language) + u".md");
    return file.open(QIODevice::ReadOnly) ? manualText(QString::fromUtf8(file.readAll()))
                                          : ManualText {};
}

} // namespace racha
