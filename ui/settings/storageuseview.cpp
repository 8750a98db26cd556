// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/storageuseview.h"

#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QFont>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

int pluralOf(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

StorageUseView::StorageUseView(StoreTester& tester, QWidget* parent)
    : QWidget(parent)
    , m_tester(tester)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_title->setBuddy(m_text);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    retranslate();
}

void StorageUseView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measure();
}

void StorageUseView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StorageUseView::measure()
{
    const QPointer<StorageUseView> self(this);
    m_tester.measure([self](const StorageFigures& figures) {
        if (!self)
            return;
        self->m_figures = figures;
        self->retranslate();
    });
}

QString StorageUseView::searchWords() const
{
    return m_title->text() + u' ' + tr("disk, size, journals");
}

void StorageUseView::retranslate()
{
    m_title->setText(tr("Room taken"));
    m_text->setAccessibleName(tr("Room taken"));
    if (!m_figures) {
        m_text->setText(tr("Looking…"));
        return;
    }
    QStringList lines {storeText()};
    if (m_figures->store)
        lines << growthText();
    lines << journalText() << retentionText();
    lines.removeAll(QString());
    m_text->setText(lines.join(u'\n'));
}

QString StorageUseView::storeText() const
{
    if (!m_figures->store)
        return errorSentence(m_figures->store.error().code);
    const StorageUse& use = *m_figures->store;
    if (use.events == 0)
        return tr("The store takes %1 and holds no events yet.").arg(words::bytes(use.bytes));
    return tr("The store takes %1 for %2 events, %3 each.")
        .arg(words::bytes(use.bytes), words::number(use.events), words::bytes(use.bytesPerEvent()));
}

QString StorageUseView::growthText() const
{
    const StorageUse& use = *m_figures->store;
    if (use.lastHour == 0)
        return tr("Nothing came in the last hour.");
    return tr("It grows by about %1 an hour, at the pace of the last hour.")
        .arg(words::bytes(use.bytesPerHour()));
}

QString StorageUseView::journalText() const
{
    const JournalFigures& journals = m_figures->journals;
    QStringList parts;
    const auto add = [&parts](const QString& text, const JournalShare& share) {
        if (share.count > 0)
            parts << text.arg(words::bytes(share.bytes));
    };
    add(tr("%n of captures that run (%1)", nullptr, pluralOf(journals.running.count)),
        journals.running);
    add(tr("%n not wholly stored yet (%1)", nullptr, pluralOf(journals.waiting.count)),
        journals.waiting);
    add(tr("%n kept (%1)", nullptr, pluralOf(journals.kept.count)), journals.kept);
    add(tr("%n that cannot be read (%1)", nullptr, pluralOf(journals.unreadable.count)),
        journals.unreadable);
    return parts.isEmpty() ? QString() : tr("Journals: %1.").arg(parts.join(u", "_s));
}

QString StorageUseView::retentionText() const
{
    const JournalFigures& journals = m_figures->journals;
    if (m_figures->keeping.age.count() == 0)
        return tr("A journal goes as soon as its live is over and wholly stored.");
    if (!journals.nextAt)
        return tr("No journal is going to be removed.");
    return tr("The next journal to be removed (%1) goes on %2.")
        .arg(words::bytes(journals.next.bytes), words::dayAndMinute(*journals.nextAt));
}

} // namespace racha
