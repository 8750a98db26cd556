// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/about.h"

#include "ui/presentation/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct About
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

QString aboutText()
{
    const QString paragraphs[] {
        About::tr("A monitor for TikTok LIVE that keeps every event on your computer."),
        About::tr("Unofficial: not made, approved or supported by TikTok. What it shows is what "
                  "TikTok sends to a viewer; amounts in money are estimates."),
        About::tr("The source code is under the MIT licence. The program as it is shipped is under "
                  "the terms of the GNU GPL, version 3, because it contains Qt Charts."),
    };
    QString html;
    for (const QString& paragraph : paragraphs)
        html += u"<p>"_s + paragraph.toHtmlEscaped() + u"</p>";
    return html;
}

} // namespace

void showAbout(QWidget* parent)
{
    auto* const box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(About::tr("About Racha"));
    box->setText(u"<h2>Racha %1</h2>"_s.arg(QLatin1StringView(RACHA_VERSION)));
    box->setInformativeText(aboutText());
    box->setIconPixmap(symbolPixmap(u"racha"_s, Qt::white, 64, parent->devicePixelRatioF()));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace racha
