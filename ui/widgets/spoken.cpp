// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>
#include <QTextDocumentFragment>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kRole = "spokenRole";

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

    int childCount() const override
    {
        return m_words.speaksForItsParts() ? 0 : QAccessibleWidget::childCount();
    }

private:
    const Spoken& m_words;
};

QAccessibleInterface* makeSpoken(const QString&, QObject* object)
{
    auto* const widget = qobject_cast<QWidget*>(object);
    if (const auto* const words = dynamic_cast<const Spoken*>(object))
        return new SpokenWidget(widget, *words);
    const QVariant role = object->property(kRole);
    return widget != nullptr && role.isValid()
        ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()))
        : nullptr;
}

void installSpoken()
{
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(makeSpoken);
        return true;
    }();
}

} // namespace

Spoken::Spoken()
{
    installSpoken();
}

void setSpokenRole(QWidget& widget, QAccessible::Role role)
{
    installSpoken();
    widget.setProperty(kRole, static_cast<int>(role));
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
