// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/upkeep/upkeepdialog.h"

#include "ui/settings/verdictline.h"
#include "ui/upkeep/storeupkeep.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/errortext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 16;

} // namespace

UpkeepDialog::UpkeepDialog(StoreUpkeep& upkeep, const Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_upkeep(upkeep)
    , m_subject(new QLabel(this))
    , m_what(new QLabel(this))
    , m_fields(new QVBoxLayout)
    , m_bar(new QProgressBar(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_go(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resizeToScreen(*this, {600, 260});
    m_subject->setObjectName(u"panelTitle"_s);
    for (QLabel* const label : {m_subject, m_what}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_go->setObjectName(u"begin"_s);
    m_go->setAutoDefault(false);
    m_close->setDefault(true);
    m_bar->setTextVisible(false);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_go);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(10);
    layout->addWidget(m_subject);
    layout->addWidget(m_what);
    layout->addLayout(m_fields);
    layout->addWidget(m_bar);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    layout->addLayout(foot);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_isRunning) {
            m_upkeep.cancel();
            return;
        }
        setRunning(true);
        begin();
    });
    setRunning(false);
}

UpkeepDialog::~UpkeepDialog()
{
    m_upkeep.forget();
}

void UpkeepDialog::addField(QWidget* field)
{
    m_fields->addWidget(field);
}

void UpkeepDialog::setWords(const QString& title, const QString& subject, const QString& what,
                            const QString& go)
{
    setWindowTitle(title);
    m_subject->setText(subject);
    m_what->setText(what);
    m_goText = go;
    refresh();
    grow();
}

void UpkeepDialog::grow()
{
    // A layout squeezes labels that wrap rather than make its window higher.
    const int wide = width() - 2 * kMargin;
    for (QLabel* const label : {m_subject, m_what})
        label->setMinimumHeight(label->heightForWidth(wide));
}

void UpkeepDialog::setReady(bool isReady)
{
    m_isReady = isReady;
    refresh();
}

void UpkeepDialog::showProgress(const QString& text, double share)
{
    constexpr int kSteps = 1'000;
    m_bar->setRange(0, share < 0 ? 0 : kSteps);
    if (share >= 0)
        m_bar->setValue(static_cast<int>(share * kSteps));
    m_bar->setAccessibleName(text);
    m_verdict->say(VerdictLine::Kind::Note, text);
}

void UpkeepDialog::fail(const Error& error)
{
    setRunning(false);
    m_verdict->say(VerdictLine::Kind::Bad, errorSentence(error.code) + u'\n' + error.detail);
    Q_EMIT finished();
}

void UpkeepDialog::succeed(const QString& text)
{
    setReady(false);
    setRunning(false);
    m_verdict->say(VerdictLine::Kind::Good, text);
    Q_EMIT finished();
}

void UpkeepDialog::stopped(const QString& text)
{
    setRunning(false);
    m_verdict->say(VerdictLine::Kind::Note, text);
    Q_EMIT finished();
}

void UpkeepDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_bar->setVisible(isRunning);
    m_bar->setRange(0, 0);
    refresh();
}

void UpkeepDialog::refresh()
{
    m_go->setText(m_isRunning ? tr("&Stop") : m_goText);
    m_go->setEnabled(m_isRunning || m_isReady);
    m_close->setText(tr("&Close"));
}

void UpkeepDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace racha
