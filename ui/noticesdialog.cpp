// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/noticesdialog.h"

#include "ui/widgets/windowsize.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QPushButton>
#include <QTextBlockFormat>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 520;
constexpr int kGap = 8; ///< between paragraphs: Markdown sets none

void showMarkdown(QTextBrowser& browser, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    browser.setMarkdown(QString::fromUtf8(file.readAll()));
    QTextBlockFormat format;
    format.setBottomMargin(kGap);
    QTextCursor all(browser.document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
}

} // namespace

NoticesDialog::NoticesDialog(QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
    , m_close(new QPushButton(this))
{
    m_text->setOpenExternalLinks(true);
    showMarkdown(*m_text, u":/notices/thirdparty.md"_s);
    auto* const buttons = new QDialogButtonBox(this);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    resizeToScreen(*this, {kWidth, kHeight});
    retranslate();
}

void NoticesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NoticesDialog::retranslate()
{
    setWindowTitle(tr("Licences of the Parts"));
    m_text->setAccessibleName(windowTitle());
    m_close->setText(tr("Close"));
}

} // namespace racha
