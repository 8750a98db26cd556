// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>
#include <QTextDocumentFragment>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

class SpokenWidget final : public QAccessibleWidget
{
public:
    SpokenWidget(QWidget* widget, const Spoken& words)
        : QAccessibleWidget(widget)
        , m_words(words)
    {
    }

    // Asked for each time: one may be wanted while the widget is being made.
    QAccessible::Role role() const override { return m_words.spokenRole(); }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return m_words.spokenName();
        return which == QAccessible::Description ? m_words.spokenDescription() : QString();
    }

private:
    const Spoken& m_words;
};

QAccessibleInterface* makeSpoken(const QString&, QObject* object)
{
    const auto* const words = dynamic_cast<const Spoken*>(object);
    return words != nullptr ? new SpokenWidget(qobject_cast<QWidget*>(object), *words) : nullptr;
}

} // namespace

Spoken::Spoken()
{
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(makeSpoken);
        return true;
    }();
}

QuietLabel::QuietLabel(QWidget* parent)
    : QLabel(parent)
{
    // QLabel tells of each text that is its name, too.
    setAccessibleName(u"label"_s);
}

QString QuietLabel::spokenName() const
{
    const QString words = textFormat() == Qt::RichText
        ? QTextDocumentFragment::fromHtml(text()).toPlainText()
        : text();
    const QString between = m_title.isEmpty() || words.isEmpty() ? QString() : u": "_s;
    return m_title + between + words;
}

} // namespace racha
