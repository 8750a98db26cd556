// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/jsonpage.h"

#include "ui/models/jsontreemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kExpanded = 300; ///< nodes; larger trees open at their first level
constexpr int kIndent = 16;
constexpr qsizetype kTextShown = 1 << 20; ///< characters; copying takes all

} // namespace

JsonPage::JsonPage(const Appearance& appearance, QWidget* parent)
    : NotedPage(parent)
    , m_appearance(appearance)
    , m_model(new JsonTreeModel(this))
    , m_search(new QLineEdit(this))
    , m_matchLabel(new QLabel(this))
    , m_asText(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_views(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_text(new QPlainTextEdit(this))
{
    m_tree->setModel(m_model);
    m_tree->setObjectName(u"cells"_s);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(Appearance::scaled(kIndent));
    m_tree->header()->setStretchLastSection(false);
    m_text->setReadOnly(true);
    m_text->setFont(Appearance::fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setObjectName(u"plainText"_s);
    m_views->addWidget(m_tree);
    m_views->addWidget(m_text);

    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_views, 1);
    setContent(content);
    makeShortcuts();
    connect(m_search, &QLineEdit::textChanged, this, &JsonPage::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        step(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    });
    connect(m_asText, &QPushButton::toggled, this, &JsonPage::setTextShown);
    connect(m_copy, &QPushButton::clicked, this, &JsonPage::copy);
    connect(&appearance, &Appearance::changed, this, &JsonPage::markInText);
    retranslate();
}

QWidget* JsonPage::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    m_search->setClearButtonEnabled(true);
    m_matchLabel->setObjectName(u"dim"_s);
    m_asText->setObjectName(u"toggle"_s);
    m_asText->setCheckable(true);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_matchLabel);
    layout->addWidget(m_asText);
    layout->addWidget(m_copy);
    return header;
}

void JsonPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence& keys, QWidget* where, auto reaction) {
        auto* const shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, reaction);
    };
    add(Qt::Key_Escape, m_search, [this] { m_search->clear(); });
    add(QKeySequence::Copy, m_tree, [this] { copy(); });
}

void JsonPage::showJson(std::string_view json)
{
    JsonTree tree = parseJson(json);
    if (tree.nodes.empty()) {
        // Nobody can do anything about it, but all can look at it.
        m_text->setPlainText(
            QString::fromUtf8(json.data(), static_cast<qsizetype>(json.size())).left(kTextShown));
        m_asText->setChecked(true);
    } else {
        m_text->setPlainText(formattedJson(tree).left(kTextShown));
    }
    const bool isSmall = tree.nodes.size() <= kExpanded;
    m_model->setTree(std::move(tree));
    if (isSmall)
        m_tree->expandAll();
    m_tree->resizeColumnToContents(JsonTreeModel::Key);
    m_tree->header()->setSectionResizeMode(JsonTreeModel::Value, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(JsonTreeModel::Kind, QHeaderView::ResizeToContents);
    showContent();
    search();
}

void JsonPage::setTextShown(bool shown)
{
    m_asText->setChecked(shown);
    m_views->setCurrentIndex(shown ? 1 : 0);
    showMatch();
}

void JsonPage::copy() const
{
    const QModelIndex current =
        m_tree->hasFocus() ? m_tree->selectionModel()->currentIndex() : QModelIndex();
    QGuiApplication::clipboard()->setText(
        m_model->tree().nodes.empty() ? m_text->toPlainText() : m_model->copyText(current));
}

void JsonPage::search()
{
    m_matches = m_model->matches(m_search->text());
    m_match = m_matches.isEmpty() ? -1 : 0;
    markInText();
    showMatch();
}

void JsonPage::step(int by)
{
    if (m_matches.isEmpty())
        return;
    const auto count = static_cast<int>(m_matches.size());
    m_match = (m_match + by + count) % count;
    showMatch();
}

QString JsonPage::searchState() const
{
    if (m_search->text().isEmpty())
        return {};
    if (m_matches.isEmpty())
        return tr("not found", "search");
    return tr("%1 of %2", "place in what was found")
        .arg(words::number(m_match + 1), words::number(m_matches.size()));
}

void JsonPage::showMatch()
{
    m_matchLabel->setText(searchState());
    m_matchLabel->setVisible(!m_matchLabel->text().isEmpty());
    if (m_match < 0)
        return;
    const QModelIndex index = m_matches.at(m_match);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    // In the text a match is a place; the same word may be in it twice, so walk from the top.
    QTextCursor cursor(m_text->document());
    for (int i = 0; i <= m_match && !cursor.isNull(); ++i)
        cursor = m_text->document()->find(m_search->text(), cursor);
    if (!cursor.isNull())
        m_text->setTextCursor(cursor);
}

void JsonPage::markInText()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(m_appearance.theme().tint(m_appearance.theme().running, 0.3));
    const QString wanted = m_search->text();
    if (!wanted.isEmpty()) {
        for (mark.cursor = m_text->document()->find(wanted);
             !mark.cursor.isNull() && marks.size() < JsonTreeModel::kMatches;
             mark.cursor = m_text->document()->find(wanted, mark.cursor))
            marks << mark;
    }
    m_text->setExtraSelections(marks);
}

/// The window filters events by the same keys: inside the page they are the page's. As two
/// shortcuts, neither would be taken.
bool JsonPage::event(QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find))
        return NotedPage::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_search->setFocus();
        m_search->selectAll();
    }
    return true;
}

void JsonPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    NotedPage::changeEvent(event);
}

void JsonPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search keys and values"));
    m_search->setAccessibleName(tr("Search the JSON"));
    m_asText->setText(tr("As text"));
    m_asText->setAccessibleName(tr("JSON as text"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the JSON"));
    m_tree->setAccessibleName(tr("JSON of the event, as a tree"));
    m_text->setAccessibleName(tr("JSON of the event, as text"));
    m_model->retranslate();
    m_tree->viewport()->update();
    m_matchLabel->setText(searchState());
}

} // namespace racha
