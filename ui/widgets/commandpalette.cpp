// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/commandpalette.h"

#include "ui/models/commandlistmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/commanddelegate.h"
#include "ui/widgets/listedaction.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 420;
constexpr int kTop = 70;
constexpr int kMargin = 20;
constexpr int kAround = 26; ///< margins, spacing and frames
constexpr int kRowHeight = CommandDelegate::kRowHeight;
constexpr int kPage = 8;
constexpr int kLongestQuery = 100;

} // namespace

CommandPalette::CommandPalette(QMainWindow& window, const Appearance& appearance)
    : QFrame(&window)
    , m_window(window)
    , m_model(new CommandListModel(this))
    , m_field(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"palette"_s);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setMaxLength(kLongestQuery);
    m_field->installEventFilter(this);
    m_view->setObjectName(u"paletteList"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CommandDelegate(appearance, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus); // the keys go to the field
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(u"dim"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing, 1);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_view, &QListView::clicked, this, &CommandPalette::run);
    connect(&appearance, &Appearance::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    hide();
}

void CommandPalette::open()
{
    m_focusBefore = QApplication::focusWidget();
    collect();
    m_field->clear();
    filter(QString());
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    m_window.installEventFilter(this);
}

void CommandPalette::collect()
{
    std::vector<Command> commands;
    for (const ListedAction& listed : listedActions(m_window)) {
        if (!listed.action->isEnabled())
            continue;
        const QPointer<QAction> action = listed.action;
        const auto trigger = [action] {
            if (action)
                action->trigger();
        };
        commands.push_back({listed.title, listed.menus.join(u" › "_s), listed.shortcut, trigger});
    }
    for (const QString& name : std::as_const(m_usernames)) {
        commands.push_back(
            {tr("Watch @%1").arg(name), {}, {}, [this, name] { Q_EMIT watchRequested(name); }});
    }
    m_model->setCommands(std::move(commands));
}

void CommandPalette::filter(const QString& query)
{
    m_model->setQuery(query);
    const bool isEmpty = m_model->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_view->setCurrentIndex(m_model->index(0));
    m_view->scrollToTop();
    place();
}

void CommandPalette::place()
{
    const int width = std::min(Appearance::scaled(kWidth), m_window.width() - 2 * kMargin);
    const int top = std::min(Appearance::scaled(kTop), m_window.height() / 8);
    const int rows = std::max(1, m_model->rowCount()) * Appearance::scaled(kRowHeight);
    const int wanted = m_field->sizeHint().height() + rows + kAround;
    const int height =
        std::min({wanted, Appearance::scaled(kHeight), m_window.height() - top - kMargin});
    setGeometry((m_window.width() - width) / 2, top, width, height);
}

void CommandPalette::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int row = std::clamp(m_view->currentIndex().row() + rows, 0, last);
    m_view->setCurrentIndex(m_model->index(row));
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-kPage);
        return true;
    case Qt::Key_PageDown:
        move(kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Tab: // there is nowhere to go: it stays open
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

void CommandPalette::run()
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    // Closed first: what runs may take the focus, or open another window.
    const std::function<void()> chosen = m_model->command(row).run;
    dismiss();
    chosen();
}

void CommandPalette::dismiss()
{
    m_window.removeEventFilter(this);
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // while it is open, keys are for it
        return true;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress
        && takeKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        dismiss();
    if (watched == &m_window && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Command to find"));
    m_view->setAccessibleName(tr("Commands"));
    m_nothing->setText(tr("No command is called that."));
}

} // namespace racha
