// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/aboutdialog.h"

#include "ui/noticesdialog.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 520;
constexpr int kLogoSize = 64;

QLabel* wrapped(QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString versionText()
{
    return u"Racha %1 · Qt %2 · %3"_s.arg(QLatin1StringView(RACHA_VERSION),
                                          QLatin1StringView(qVersion()),
                                          QSysInfo::prettyProductName());
}

} // namespace

AboutDialog::AboutDialog(const QString& versions, QWidget* parent)
    : QDialog(parent)
    , m_subtitle(wrapped(this))
    , m_version(wrapped(this))
    , m_notices(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    auto* const logo = new QLabel(this);
    logo->setPixmap(symbolPixmap(u"racha"_s, Qt::white, kLogoSize, devicePixelRatioF()));
    auto* const name = new QLabel(u"Racha"_s, this);
    name->setObjectName(u"firstTitle"_s);
    m_version->setObjectName(u"dim"_s);
    auto* const names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(name);
    names->addWidget(m_subtitle);
    names->addWidget(m_version);
    auto* const head = new QHBoxLayout;
    head->setSpacing(18);
    head->addWidget(logo, 0, Qt::AlignTop);
    head->addLayout(names, 1);

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 16);
    layout->setSpacing(4);
    layout->addLayout(head);
    for (std::size_t i = 0; i < kParts; ++i) {
        m_headings[i] = new QLabel(this);
        m_headings[i]->setObjectName(u"panelTitle"_s);
        m_texts[i] = wrapped(this);
        layout->addSpacing(12);
        layout->addWidget(m_headings[i]);
        layout->addWidget(m_texts[i]);
    }
    auto* const foot = new QHBoxLayout;
    foot->addWidget(m_notices);
    foot->addWidget(m_copy);
    foot->addStretch(1);
    foot->addWidget(m_close);
    layout->addSpacing(16);
    layout->addLayout(foot);
    m_close->setDefault(true);
    m_close->setFocus();
    m_version->setToolTip(versions);
    connect(m_notices, &QPushButton::clicked, this, [this] {
        auto* const notices = new NoticesDialog(this);
        notices->setAttribute(Qt::WA_DeleteOnClose);
        notices->show();
    });
    connect(m_copy, &QPushButton::clicked, this, [versions] {
        QGuiApplication::clipboard()->setText(versions + u'\n' + QSysInfo::prettyProductName());
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    setFixedWidth(Appearance::scaled(kWidth));
    retranslate();
}

void AboutDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Racha"));
    m_subtitle->setText(tr("A monitor for TikTok LIVE that keeps every event on your computer."));
    m_version->setText(versionText());
    const std::array headings {tr("Unofficial"), tr("Licences"), tr("Thanks")};
    const std::array texts {
        tr("Not made, approved or supported by TikTok. What Racha shows is what TikTok sends to a "
           "viewer; amounts in money are estimates."),
        tr("The source code is under the MIT licence. The program as it is shipped is under the "
           "terms of the GNU GPL, version 3, because it contains Qt Charts."),
        tr("To the makers of Qt, Protocol Buffers, SQLite, MariaDB, Zstandard, libdeflate, "
           "libxlsxwriter, libsecret, QtKeychain and tl::expected, and to all who found out how "
           "TikTok LIVE speaks."),
    };
    for (std::size_t i = 0; i < kParts; ++i) {
        m_headings[i]->setText(headings[i]);
        m_texts[i]->setText(texts[i]);
    }
    m_notices->setText(tr("Licences of the Parts…"));
    m_copy->setText(tr("Copy Versions"));
    m_close->setText(tr("Close"));
    setFixedHeight(heightForWidth(width()));
}

} // namespace racha
