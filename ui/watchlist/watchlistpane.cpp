// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/watchlist/watchlistpane.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/settings/settingsfile.h"
#include "core/watchlist/livelookout.h"
#include "ui/models/watchlistmodel.h"
#include "ui/models/watchlistproxymodel.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/quotapresenter.h"
#include "ui/presentation/watchpresenter.h"
#include "ui/watchlist/watchaddbar.h"
#include "ui/watchlist/watchfilterbar.h"
#include "ui/watchlist/watchpersonform.h"
#include "ui/watchlist/watchrowdelegate.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usernamefield.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How long a newer "last seen live" may wait for the disk.
constexpr std::chrono::minutes kSaveLater {10};
constexpr int kIconSize = 16;

QWidget* makeSeparator(QWidget* parent)
{
    auto* const line = new QWidget(parent);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    return line;
}

/// What a tab knows of its live; a connection that broke leaves the live where it was.
LiveCheck checkOf(const CaptureState& state)
{
    LiveCheck check;
    check.username = state.username;
    check.at = state.since;
    check.room = state.room;
    switch (state.phase) {
    case CapturePhase::Live:
    case CapturePhase::Reconnecting:
        check.liveness = Liveness::Live;
        break;
    case CapturePhase::Paused:
        check.liveness = Liveness::Paused;
        break;
    case CapturePhase::WaitingForLive:
    case CapturePhase::Ended:
        check.liveness = Liveness::Offline;
        break;
    case CapturePhase::LookingUp:
    case CapturePhase::Connecting:
        check.isUnderWay = true;
        break;
    case CapturePhase::Idle:
    case CapturePhase::Failed:
    case CapturePhase::Stopped:
        break;
    }
    return check;
}

/// `model` has its columns already: a view without them forgets which one is shown.
QListView* makeView(const Appearance& appearance, QAbstractItemModel* model, QWidget* parent)
{
    auto* const view = new QListView(parent);
    view->setObjectName(u"flatList"_s);
    view->setModel(model);
    view->setModelColumn(WatchListModel::NameColumn);
    view->setItemDelegate(new WatchRowDelegate(appearance, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformItemSizes(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setMouseTracking(true);
    return view;
}

} // namespace

WatchListPane::WatchListPane(const Appearance& appearance, LiveLookout& lookout,
                             SettingsFile& settings, const QString& path, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_lookout(lookout)
    , m_settings(settings)
    , m_file(path)
    , m_model(new WatchListModel(this))
    , m_proxy(new WatchListProxyModel(*m_model, this))
    , m_summary(new QLabel(this))
    , m_plan(new QLabel(this))
    , m_checking(new QCheckBox(this))
    , m_add(new WatchAddBar(this))
    , m_filter(new WatchFilterBar(this))
    , m_noticeIcon(new QLabel(this))
    , m_noticeText(new QLabel(this))
    , m_view(makeView(appearance, m_proxy, this))
    , m_empty(new QLabel(m_view))
    , m_form(new WatchPersonForm(this))
{
    setObjectName(u"panel"_s);
    m_plan->setObjectName(u"dim"_s);
    m_plan->setWordWrap(true);
    m_plan->setContentsMargins(12, 0, 12, 10);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(kSaveLater);

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 2);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_plan);
    layout->addWidget(m_add);
    layout->addWidget(makeNotice());
    layout->addWidget(m_filter);
    layout->addWidget(makeSeparator(this));
    layout->addWidget(m_view, 1);
    layout->addWidget(makeSeparator(this));
    layout->addWidget(m_form);

    connectParts();
    retranslate();
    m_model->advanceTo(SystemClock().now());
    load();
}

WatchListPane::~WatchListPane()
{
    m_form->keep();
    if (m_saveLater.isActive())
        save();
}

QWidget* WatchListPane::makeHeader()
{
    auto* const header = new QWidget(this);
    m_summary->setObjectName(u"panelTitle"_s);
    m_summary->setWordWrap(true);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_checking);
    return header;
}

QWidget* WatchListPane::makeNotice()
{
    m_notice = new QWidget(this);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    auto* const layout = new QHBoxLayout(m_notice);
    layout->setContentsMargins(12, 0, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_noticeIcon, 0, Qt::AlignTop);
    layout->addWidget(m_noticeText, 1);
    return m_notice;
}

void WatchListPane::connectParts()
{
    connect(&m_lookout, &LiveLookout::checked, this, [this](const LiveCheck& check) {
        if (m_checking->isChecked()) // news from before the switch may still come
            m_model->setCheck(check);
    });
    connect(&m_lookout, &LiveLookout::stateChanged, this, &WatchListPane::takeState);
    connect(m_model, &WatchListModel::listChanged, this, [this] {
        showList();
        save();
    });
    connect(m_model, &WatchListModel::wentLive, this, &WatchListPane::wentLive);
    connect(m_model, &WatchListModel::lastLiveChanged, this, [this] {
        tellHabits();
        if (!m_saveLater.isActive())
            m_saveLater.start();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &WatchListPane::showSummary);
    connect(&m_saveLater, &QTimer::timeout, this, &WatchListPane::save);
    connect(m_checking, &QCheckBox::toggled, this, &WatchListPane::switchChecking);
    connect(m_add, &WatchAddBar::addRequested, this, &WatchListPane::addPerson);
    connect(m_add, &WatchAddBar::undoRequested, this, &WatchListPane::undoRemoval);
    connect(m_filter, &WatchFilterBar::textChanged, m_proxy, &WatchListProxyModel::setText);
    connect(m_filter, &WatchFilterBar::tagChanged, m_proxy, &WatchListProxyModel::setTag);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &WatchListPane::showEmptyHint);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &WatchListPane::showEmptyHint);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &WatchListPane::showEmptyHint);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WatchListPane::showChosen);
    connect(m_view, &QListView::doubleClicked, this, [this] { Q_EMIT watchRequested(chosen()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &WatchListPane::showContextMenu);
    connect(m_form, &WatchPersonForm::described, m_model, &WatchListModel::describe);
    connect(m_form, &WatchPersonForm::watchRequested, this, &WatchListPane::watchRequested);
    connect(m_form, &WatchPersonForm::removeRequested, this, &WatchListPane::remove);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        m_view->viewport()->update();
        showNotice();
    });
}

void WatchListPane::load()
{
    LoadedWatchList loaded = m_file.load();
    m_model->setList(loaded.list);
    m_fileProblem = loaded.problem;
    m_damagedCopy = loaded.copy;
    showList();
    m_checking->setChecked(m_settings.value(QLatin1StringView(kSettingChecking)) == u"1"_s);
    m_checking->setEnabled(!m_settings.decided(QLatin1StringView(kSettingChecking)));
    showNotice();
}

void WatchListPane::save()
{
    m_saveLater.stop();
    const auto saved = m_file.save(m_model->list());
    m_saveProblem = saved ? std::nullopt : std::optional(saved.error());
    if (m_saveProblem)
        qCWarning(lcSettings) << "the watch list was not saved" << m_saveProblem->detail;
    showNotice();
}

void WatchListPane::showList()
{
    const WatchList& list = m_model->list();
    m_lookout.setNames(list.names());
    tellHabits();
    m_filter->setTags(list.tags());
    m_filter->setVisible(!list.people().empty());
    showChosen();
    showSummary();
    showEmptyHint();
}

void WatchListPane::takeState(const LookoutState& state)
{
    m_state = state;
    showSummary();
    showPlan();
    showNotice();
}

void WatchListPane::switchChecking(bool isOn)
{
    m_settings.setValue(QLatin1StringView(kSettingChecking), isOn ? u"1"_s : QString());
    m_lookout.setOn(isOn);
    if (!isOn)
        m_model->forgetChecks();
    showSummary();
}

void WatchListPane::setWatched(const QList<CaptureState>& lives)
{
    QStringList names;
    QList<LiveCheck> checks;
    for (const CaptureState& state : lives) {
        if (state.isReplay || state.username.isEmpty())
            continue;
        names << state.username;
        checks << checkOf(state);
    }
    m_lookout.setWatched(names);
    m_model->setWatched(checks);
}

void WatchListPane::advanceTo(WallTime now)
{
    m_model->advanceTo(now);
}

void WatchListPane::addPerson(const QString& username)
{
    switch (m_model->add({username, {}, {}, SystemClock().now(), {}})) {
    case WatchList::Added::Yes:
        m_add->say({});
        break;
    case WatchList::Added::NotAName:
        return;
    case WatchList::Added::AlreadyThere:
        m_add->say(tr("@%1 is on the list already.").arg(username));
        break;
    case WatchList::Added::Full:
        m_add->say(tr("The list is full: it takes %1 people.")
                       .arg(words::number(static_cast<qint64>(WatchList::kMaxPeople))));
        return;
    }
    m_filter->clear();
    choose(username);
}

void WatchListPane::remove(const QString& username)
{
    m_form->keep(); // not while rows are on their way out
    m_removed = m_model->remove(username);
    if (m_removed)
        m_add->say(tr("@%1 was removed.").arg(username), true);
    m_view->setFocus();
}

void WatchListPane::undoRemoval()
{
    if (!m_removed)
        return;
    m_model->add(*m_removed);
    m_add->say({});
    choose(m_removed->username);
    m_removed.reset();
}

void WatchListPane::choose(const QString& username)
{
    const int row = m_model->rowOf(username);
    if (row < 0)
        return;
    const auto index = m_proxy->mapFromSource(m_model->index(row, WatchListModel::NameColumn));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

/// Empty where nobody is.
QString WatchListPane::chosen() const
{
    return m_view->currentIndex().data(WatchListModel::UsernameRole).toString();
}

void WatchListPane::showChosen()
{
    const int row = m_model->rowOf(chosen());
    if (row < 0)
        m_form->setPerson(std::nullopt);
    else
        m_form->setPerson(m_model->list().people()[static_cast<std::size_t>(row)]);
}

void WatchListPane::showSummary()
{
    const int live = m_model->liveCount();
    QString text;
    if (m_model->rowCount() == 0)
        text = tr("Nobody yet", "on the watch list");
    else if (m_checking->isChecked() && m_state.heldUntil)
        text = tr("Live at the last check: %1").arg(words::number(live));
    else if (m_checking->isChecked() || live > 0)
        text = tr("Live now: %1").arg(words::number(live));
    else
        text = tr("%n people", "on the watch list", m_model->rowCount());
    if (text != m_summary->text())
        m_summary->setText(text);
}

/// What it costs, so that nobody is surprised by a refusal.
void WatchListPane::showPlan()
{
    m_plan->setText(QuotaPresenter::plan(plan()));
    m_plan->setVisible(!m_plan->text().isEmpty());
}

void WatchListPane::tellHabits()
{
    QList<LiveHabit> habits;
    for (const WatchedPerson& person : m_model->list().people()) {
        if (person.lastLiveAt != WallTime {})
            habits << LiveHabit {person.username, person.hours, person.lastLiveAt};
    }
    m_lookout.setHabits(habits);
}

void WatchListPane::showNotice()
{
    QStringList lines;
    if (m_checking->isChecked() && m_state.heldUntil) {
        const QString time = WatchPresenter::moment(*m_state.heldUntil, *m_state.heldUntil);
        lines << tr("TikTok refuses to answer. Checking goes on at %1.").arg(time);
    }
    if (m_fileProblem && !m_damagedCopy.isEmpty()) {
        lines << tr("The file of the watch list was damaged. What could be read is here; the file "
                    "was kept as %1.")
                     .arg(QFileInfo(m_damagedCopy).fileName());
    } else if (m_fileProblem) {
        lines << tr("The file of the watch list cannot be read. Changes will not be saved.");
    } else if (m_saveProblem) {
        lines
            << tr("The watch list could not be saved. %1").arg(errorText(m_saveProblem->code).next);
    }
    m_noticeText->setText(lines.join(u'\n'));
    m_noticeIcon->setPixmap(
        symbolPixmap(u"warning"_s, m_appearance.theme().running, kIconSize, devicePixelRatioF()));
    m_notice->setVisible(!lines.isEmpty());
}

void WatchListPane::showEmptyHint()
{
    const bool isEmpty = m_proxy->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        return;
    m_empty->setText(m_model->rowCount() > 0
                         ? tr("Nobody on the list has this tag and these words.")
                         : tr("Add people above to see who of them is live, to remember why, and "
                              "to watch them with a double click."));
    m_empty->setGeometry(m_view->viewport()->geometry().adjusted(20, 0, -20, 0));
}

void WatchListPane::showContextMenu(const QPoint& where)
{
    const QString username = m_view->indexAt(where).data(WatchListModel::UsernameRole).toString();
    if (username.isEmpty())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Watch"), this, [this, username] { Q_EMIT watchRequested(username); });
    menu->addAction(tr("Edit tags and note"), m_form, &WatchPersonForm::editTags);
    menu->addAction(tr("Copy @%1").arg(username), this,
                    [username] { QGuiApplication::clipboard()->setText(u'@' + username); });
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, username] { remove(username); });
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

bool WatchListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        showEmptyHint();
    if (watched == m_view && event->type() == QEvent::KeyPress && !chosen().isEmpty()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT watchRequested(chosen());
            return true;
        }
        if (key == Qt::Key_Delete) {
            remove(chosen());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void WatchListPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void WatchListPane::retranslate()
{
    m_checking->setText(tr("Check who is live"));
    m_checking->setToolTip(tr("Asks TikTok about one person after the other, within the budget of "
                              "the settings. People whose live is open in a tab are not asked "
                              "about."));
    m_view->setAccessibleName(tr("People on the watch list"));
    m_view->setAccessibleDescription(
        tr("People, those who are live first. Return watches, Delete removes."));
    m_model->retranslate();
    showSummary();
    showPlan();
    showNotice();
    showEmptyHint();
}

} // namespace racha
