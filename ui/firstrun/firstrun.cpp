// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/firstrun/firstrun.h"

#include "core/settings/settingsfile.h"
#include "ui/presentation/icons.h"
#include "ui/settings/storageform.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kCardSize {680, 500};
constexpr QSize kSmallestCard {420, 260}; ///< what does not fit is scrolled
constexpr int kLogoSize = 56;
constexpr int kNoticeIcon = 20;

enum Page
{
    LanguagePage,
    StorePage,
    NoticePage,
    PageCount
};

QLabel* wrapped(const QString& name, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

/// A page that is never clipped: small windows, large text, long languages.
QScrollArea* scrolled(QWidget* page, QWidget* parent)
{
    auto* const area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setObjectName(u"plainArea"_s);
    page->setObjectName(u"plainArea"_s);
    area->setWidget(page);
    return area;
}

} // namespace

FirstRun::FirstRun(SettingsFile& file, SettingOverrides overrides, StoreTester& tester,
                   const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_overrides(std::move(overrides))
    , m_tester(tester)
    , m_appearance(appearance)
    , m_pages(new QStackedWidget(this))
    , m_logo(new QLabel(this))
{
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        m_titles[i] = wrapped(u"firstRunTitle"_s, this);
        m_texts[i] = wrapped(u"dim"_s, this);
    }
    for (QWidget* const page : {makeLanguagePage(), makeStorePage(), makeNoticePage()})
        m_pages->addWidget(scrolled(page, this));
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(makeCard(), 1, 1);
    // The card takes what it may; the rest is left and right, above and below.
    for (const int side : {0, 2}) {
        layout->setColumnStretch(side, 1);
        layout->setRowStretch(side, 1);
    }
    layout->setColumnStretch(1, 1'000);
    layout->setRowStretch(1, 1'000);

    connect(m_skip, &QPushButton::clicked, this, &FirstRun::finish);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_pages->currentIndex() + 1); });
    connect(&appearance, &Appearance::changed, this, &FirstRun::refreshIcons);
    begin();
    refreshIcons();
}

bool FirstRun::isDue(const SettingsFile& file)
{
    return !file.value(QLatin1StringView(kSettingFirstRunDone));
}

void FirstRun::begin()
{
    m_storage->reload(m_file, m_overrides);
    showPage(LanguagePage);
}

QWidget* FirstRun::makeCard()
{
    auto* const card = new QFrame(this);
    card->setObjectName(u"panel"_s);
    card->setMaximumSize(Appearance::scaled(kCardSize.width()),
                         Appearance::scaled(kCardSize.height()));
    card->setMinimumSize(kSmallestCard);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* const layout = new QVBoxLayout(card);
    layout->setContentsMargins(28, 24, 28, 18);
    layout->setSpacing(14);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeFoot()); // made last, so that Tab comes to it behind the page
    return card;
}

QWidget* FirstRun::makeLanguagePage()
{
    auto* const page = new QWidget(this);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch(1);
    m_logo->setAlignment(Qt::AlignCenter);
    m_titles[LanguagePage]->setAlignment(Qt::AlignCenter);
    m_texts[LanguagePage]->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_logo);
    layout->addSpacing(6);
    layout->addWidget(m_titles[LanguagePage]);
    layout->addWidget(m_texts[LanguagePage]);
    layout->addSpacing(20);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->addStretch(1);
    m_languages = {LanguageButton {"en", new QPushButton(u"English"_s, this)},
                   LanguageButton {"es", new QPushButton(u"Español"_s, this)}};
    for (const LanguageButton& each : m_languages) {
        each.button->setObjectName(u"choice"_s);
        each.button->setCheckable(true);
        connect(each.button, &QPushButton::clicked, this,
                [this, code = each.code] { chooseLanguage(QLatin1StringView(code)); });
        row->addWidget(each.button);
    }
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(2);
    return page;
}

QWidget* FirstRun::makeStorePage()
{
    auto* const page = new QWidget(this);
    m_storage = new StorageForm(m_tester, m_appearance, page);
    m_storage->layout()->setContentsMargins(0, 6, 6, 0);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_titles[StorePage]);
    layout->addWidget(m_texts[StorePage]);
    layout->addWidget(m_storage);
    layout->addStretch(1);
    connect(m_storage, &StorageForm::edited, this, &FirstRun::store);
    return page;
}

QWidget* FirstRun::makeNoticePage()
{
    auto* const page = new QWidget(this);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_titles[NoticePage]);
    layout->addWidget(m_texts[NoticePage]);
    auto* const grid = new QGridLayout;
    grid->setContentsMargins(0, 12, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(16);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kNotices; ++i) {
        Notice& notice = m_notices[static_cast<std::size_t>(i)];
        notice = {new QLabel(this), wrapped(QString(), this)};
        grid->addWidget(notice.icon, i, 0, Qt::AlignTop);
        grid->addWidget(notice.words, i, 1);
    }
    layout->addLayout(grid);
    layout->addStretch(1);
    return page;
}

QWidget* FirstRun::makeFoot()
{
    auto* const foot = new QWidget(this);
    m_step = new QLabel(foot);
    m_skip = new QPushButton(foot);
    m_back = new QPushButton(foot);
    m_next = new QPushButton(foot);
    m_step->setObjectName(u"dim"_s);
    m_next->setObjectName(u"primary"_s);
    m_skip->setObjectName(u"quiet"_s);
    auto* const layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_skip);
    layout->addStretch(1);
    layout->addWidget(m_step);
    layout->addSpacing(8);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return foot;
}

void FirstRun::showPage(int page)
{
    if (page >= PageCount) {
        finish();
        return;
    }
    m_pages->setCurrentIndex(page);
    m_back->setEnabled(page > 0);
    retranslate();
}

void FirstRun::chooseLanguage(const QString& code)
{
    store(QLatin1StringView(kSettingLanguage), code);
    if (const auto language = languageFromCode(code))
        installLanguage(*language);
    retranslate();
}

void FirstRun::store(const QString& key, const QString& value)
{
    m_file.setValue(key, value);
    Q_EMIT settingChanged(key, value);
}

void FirstRun::finish()
{
    m_file.setValue(QLatin1StringView(kSettingFirstRunDone), u"1"_s);
    Q_EMIT finished();
}

void FirstRun::refreshIcons()
{
    const Theme& theme = m_appearance.theme();
    m_logo->setPixmap(symbolPixmap(u"racha"_s, theme.accent, kLogoSize, devicePixelRatioF()));
    static const std::array kIcons {u"info"_s, u"warning"_s, u"gift"_s, u"page-privacy"_s};
    for (std::size_t i = 0; i < m_notices.size(); ++i)
        m_notices[i].icon->setPixmap(
            symbolPixmap(kIcons[i], theme.accent, kNoticeIcon, devicePixelRatioF()));
}

void FirstRun::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstRun::retranslate()
{
    const int page = m_pages->currentIndex();
    m_titles[LanguagePage]->setText(tr("Welcome to Racha"));
    m_texts[LanguagePage]->setText(tr("In which language shall it speak?"));
    m_titles[StorePage]->setText(tr("Where shall every event be kept?"));
    m_texts[StorePage]->setText(
        tr("One file on this computer is right for most people. It can be changed later."));
    m_titles[NoticePage]->setText(tr("Good to know"));
    m_texts[NoticePage]->setText(tr("What Racha is, and what it cannot see."));
    m_step->setText(tr("%1 of %2").arg(page + 1).arg(int {PageCount}));
    m_skip->setText(tr("Skip"));
    m_back->setText(tr("Back"));
    m_next->setText(page + 1 < PageCount ? tr("Next") : tr("Begin"));
    const QString code = QLocale().name().left(2);
    for (const LanguageButton& each : m_languages)
        each.button->setChecked(code == QLatin1StringView(each.code));
    setAccessibleName(tr("First steps"));
    retranslateNotices();
}

void FirstRun::retranslateNotices()
{
    const std::array texts {
        tr("Racha is unofficial: not made, approved or supported by TikTok, which may change or "
           "close what Racha relies on at any time."),
        tr("It sees what TikTok sends to a viewer from the moment you watch: nothing from before, "
           "not every like, not everyone who joins."),
        tr("Amounts in money are estimates. Only TikTok knows what a host is paid."),
        tr("Everything stays on this computer or in your own database. Racha needs no account and "
           "sends nothing about you to anybody. What people write and give in a live is personal: "
           "keep it no longer than you need it."),
    };
    for (std::size_t i = 0; i < texts.size(); ++i)
        m_notices[i].words->setText(texts[i]);
}

} // namespace racha
