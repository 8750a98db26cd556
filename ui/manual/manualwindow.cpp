// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manualwindow.h"

#include "core/settings/settingsfile.h"
#include "ui/manual/manualview.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize {1040, 760};
constexpr int kContentsWidth = 260;
constexpr int kNarrow = 720; ///< less has no room for contents beside the text
constexpr int kLeastSearch = 120;
constexpr int kGap = 6;
constexpr int kAnchorRole = Qt::UserRole;
constexpr int kPlacesRemembered = 100;
constexpr int kZoomLimit = 12;
const QString kGeometry = u"window/manual_geometry"_s;
const QString kZoom = u"window/manual_zoom"_s;

} // namespace

ManualWindow::ManualWindow(SettingsFile& settings, const Appearance& appearance)
    : m_settings(settings)
    , m_appearance(appearance)
    , m_showContents(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_forward(new QPushButton(this))
    , m_home(new QPushButton(this))
    , m_smaller(new QPushButton(u"A−"_s, this))
    , m_larger(new QPushButton(u"A+"_s, this))
    , m_search(new QLineEdit(this))
    , m_hits(new QLabel(this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_contents(new QTreeWidget(this))
    , m_view(new ManualView(appearance, this))
{
    setObjectName(u"manualWindow"_s);
    setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its own window
    m_contents->setHeaderHidden(true);
    m_contents->setObjectName(u"manualContents"_s);
    m_hits->setObjectName(u"dim"_s);
    m_search->setMinimumWidth(Appearance::scaled(kLeastSearch));
    m_showContents->setObjectName(u"barToggle"_s);
    m_showContents->setCheckable(true);
    m_showContents->setChecked(true);
    auto* const parts = new QSplitter(this);
    parts->addWidget(m_contents);
    parts->addWidget(m_view);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setSizes(
        {Appearance::scaled(kContentsWidth), Appearance::scaled(kSize.width() - kContentsWidth)});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(makeBar());
    layout->addWidget(parts, 1);
    resizeToScreen(*this, kSize);
    if (const auto geometry = settings.value(kGeometry))
        restoreGeometry(QByteArray::fromBase64(geometry->toLatin1()));
    connectParts();
    addShortcuts();
    retranslate();
    refreshIcons();
    fill();
    zoom(settings.value(kZoom).value_or(QString()).toInt());
    m_view->setFocus();
}

QWidget* ManualWindow::makeBar()
{
    auto* const bar = new QWidget(this);
    auto* const way = new QHBoxLayout;
    way->setSpacing(kGap);
    for (QPushButton* const button :
         {m_showContents, m_back, m_forward, m_home, m_smaller, m_larger})
        way->addWidget(button);
    way->addStretch(1);
    auto* const find = new QHBoxLayout;
    find->setSpacing(kGap);
    find->addWidget(m_search, 1);
    find->addWidget(m_hits);
    find->addWidget(m_previous);
    find->addWidget(m_next);
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bar->setContentsMargins(0, 0, 0, 0);
    m_bar->setSpacing(2 * kGap);
    m_bar->addLayout(way);
    m_bar->addLayout(find, 1);
    m_search->setClearButtonEnabled(true);
    return bar;
}

void ManualWindow::connectParts()
{
    connect(m_showContents, &QPushButton::toggled, this, &ManualWindow::showContents);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_place - 1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { go(m_place + 1); });
    connect(m_home, &QPushButton::clicked, this, [this] { showTopic(QString()); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { zoom(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { zoom(1); });
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    const auto open = [this](const QTreeWidgetItem* item) {
        showTopic(item->data(0, kAnchorRole).toString());
    };
    connect(m_contents, &QTreeWidget::itemClicked, this, open);
    connect(m_contents, &QTreeWidget::itemActivated, this, open);
    connect(m_view, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    connect(m_view, &ManualView::placeChanged, this, &ManualWindow::markPlace);
    connect(&m_appearance, &Appearance::changed, this, &ManualWindow::refreshIcons);
}

void ManualWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto does) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, does);
    };
    add(QKeySequence::Back, [this] { go(m_place - 1); });
    add(QKeySequence::Forward, [this] { go(m_place + 1); });
    add(Qt::ALT | Qt::Key_Home, [this] { showTopic(QString()); });
    add(QKeySequence::ZoomIn, [this] { zoom(1); });
    add(QKeySequence::ZoomOut, [this] { zoom(-1); });
    add(Qt::CTRL | Qt::Key_0, [this] { zoom(-m_zoom); });
    add(QKeySequence::FindNext, [this] { step(1); });
    add(QKeySequence::FindPrevious, [this] { step(-1); });
    add(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void ManualWindow::fit()
{
    const bool isNarrow = width() < Appearance::scaled(kNarrow);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_bar->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_showContents->setChecked(!isNarrow);
    showContents(!isNarrow);
}

void ManualWindow::showContents(bool shown)
{
    m_contents->setVisible(shown);
    m_view->setVisible(!m_isNarrow || !shown);
    if (m_isNarrow)
        (shown ? static_cast<QWidget*>(m_contents) : m_view)->setFocus();
}

void ManualWindow::fill()
{
    const QString language = QLocale().name();
    m_text = manualText(languageFromCode(language).value_or(Language::English));
    m_view->showText(m_text);
    fillContents();
    search();
}

void ManualWindow::fillContents()
{
    m_contents->clear();
    QTreeWidgetItem* chapter = nullptr;
    for (const ManualHeading& heading : std::as_const(m_text.headings)) {
        if (heading.level < 2 || heading.level > 3)
            continue;
        const bool isChapter = heading.level == 2 || chapter == nullptr;
        auto* const item =
            isChapter ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(chapter);
        item->setText(0, heading.title);
        item->setToolTip(0, heading.title);
        item->setData(0, kAnchorRole, heading.anchor);
        if (isChapter)
            chapter = item;
    }
    markPlace();
}

/// The contents say where one is.
void ManualWindow::markPlace()
{
    const QString anchor = m_view->anchorShown();
    for (QTreeWidgetItemIterator item(m_contents); *item != nullptr; ++item) {
        if ((*item)->data(0, kAnchorRole).toString() != anchor || anchor.isEmpty())
            continue;
        if (m_contents->currentItem() != *item) {
            m_contents->setCurrentItem(*item);
            m_contents->scrollToItem(*item);
        }
        return;
    }
    m_contents->setCurrentItem(nullptr); // at the very beginning
}

void ManualWindow::showTopic(const QString& anchor)
{
    const QString first = m_text.headings.isEmpty() ? QString() : m_text.headings.first().anchor;
    const QString wanted = anchor.isEmpty() || !m_view->showAnchor(anchor) ? first : anchor;
    if (m_place < 0 || m_places.at(m_place) != wanted) {
        m_places.resize(m_place + 1); // what was ahead is another way now
        m_places.append(wanted);
        if (m_places.size() > kPlacesRemembered)
            m_places.removeFirst();
    }
    go(static_cast<int>(m_places.size()) - 1);
}

void ManualWindow::go(int place)
{
    if (place < 0 || place >= m_places.size())
        return;
    m_place = place;
    showText();
    m_view->showAnchor(m_places.at(place));
    markPlace();
    m_back->setEnabled(place > 0);
    m_forward->setEnabled(place + 1 < m_places.size());
}

/// Also where the contents are in its place.
void ManualWindow::showText()
{
    if (m_isNarrow)
        m_showContents->setChecked(false);
}

void ManualWindow::follow(const QUrl& address)
{
    if (address.isRelative() && address.hasFragment())
        showTopic(address.fragment());
    else if (address.scheme() == u"https")
        askToOpen(address);
}

/// Nothing leaves the program behind somebody's back.
void ManualWindow::askToOpen(const QUrl& address)
{
    auto* const question =
        new QMessageBox(QMessageBox::Question, tr("Open in the browser?"),
                        address.toDisplayString(), QMessageBox::Open | QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    connect(question, &QDialog::accepted, this, [address] { QDesktopServices::openUrl(address); });
    question->open();
}

void ManualWindow::search()
{
    m_found = m_view->search(m_search->text());
    for (QWidget* const each : std::initializer_list<QWidget*> {m_hits, m_previous, m_next})
        each->setHidden(m_search->text().trimmed().isEmpty());
    m_previous->setEnabled(m_found > 0);
    m_next->setEnabled(m_found > 0);
    m_hits->setText(m_search->text().trimmed().isEmpty() ? QString()
                                                         : tr("%n paragraph(s)", nullptr, m_found));
}

void ManualWindow::step(int by)
{
    showText();
    if (const int number = m_view->stepFound(by); number > 0)
        m_hits->setText(tr("%1 of %2").arg(number).arg(m_found));
}

void ManualWindow::zoom(int steps)
{
    const int wanted = std::clamp(m_zoom + steps, -kZoomLimit / 3, kZoomLimit);
    m_view->zoomIn(wanted - m_zoom);
    m_zoom = wanted;
}

void ManualWindow::refreshIcons()
{
    const QColor colour = m_appearance.theme().dim;
    m_showContents->setIcon(symbolIcon(u"page-feed"_s, colour));
    m_back->setIcon(symbolIcon(u"back"_s, colour));
    m_forward->setIcon(symbolIcon(u"forward"_s, colour));
    m_home->setIcon(symbolIcon(u"home"_s, colour));
    m_previous->setIcon(symbolIcon(u"arrowup"_s, colour));
    m_next->setIcon(symbolIcon(u"arrowdown"_s, colour));
}

void ManualWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ManualWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(kGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    m_settings.setValue(kZoom, QString::number(m_zoom));
    QWidget::closeEvent(event);
}

void ManualWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_view->isHidden())
        showText();
    else if (m_search->text().isEmpty())
        close();
    else
        m_search->clear();
}

void ManualWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void ManualWindow::retranslate()
{
    setWindowTitle(tr("Racha manual"));
    const auto name = [](QPushButton& button, const QString& text) {
        button.setAccessibleName(text);
        button.setToolTip(text);
    };
    name(*m_showContents, tr("Show the contents"));
    name(*m_back, tr("Back"));
    name(*m_forward, tr("Forward"));
    name(*m_home, tr("To the beginning"));
    name(*m_previous, tr("Previous place"));
    name(*m_next, tr("Next place"));
    name(*m_smaller, tr("Smaller text"));
    name(*m_larger, tr("Larger text"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_contents->setAccessibleName(tr("Contents"));
    m_view->setAccessibleName(tr("Text of the manual"));
}

} // namespace racha
