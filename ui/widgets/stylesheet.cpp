// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/stylesheet.h"

#include "ui/presentation/theme.h"
#include "ui/widgets/appearance.h"

#include <QRegularExpression>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fields have no colour here: of one, Qt would make that of the placeholders by halving it.
constexpr const char* kTemplate = R"(
QMainWindow, QDialog { background: @background; }
QMenuBar { background: @background; color: @dim; padding: 2px 6px; border-bottom: 1px solid @line; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 5px; }
QMenuBar::item:selected { background: @hover; color: @text; }
QMenu { background: @panel; color: @text; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 5px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QStatusBar { background: @background; color: @dim; border-top: 1px solid @line; font-size: 12px; }
QStatusBar::item { border: none; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px 6px; }
#watchBar { background: @panel; border-bottom: 1px solid @line; }
#tabStrip { background: @panel; border-bottom: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @dim; border: none;
               border-bottom: 2px solid transparent; padding: 7px 10px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QToolButton#quiet { border: 1px solid transparent; border-radius: 5px; background: transparent;
                    padding: 2px; }
QToolButton#quiet:hover { background: @hover; }
QToolButton#quiet:focus { border: 1px solid @accent; }
#panel { background: @panel; border: 1px solid @line; border-radius: 8px; }
#panelTitle { font-weight: 600; }
#dim, #figureCaption { color: @dim; }
#figureCaption { font-size: 11px; }
#figureValue { font-size: 16px; font-weight: 700; }
#separator { background: @line; }
#emptyTitle { font-size: 15px; font-weight: 600; }
#firstTitle { font-size: 26px; font-weight: 700; }
#firstText { font-size: 15px; color: @dim; }
QLineEdit { background: @field; border: 1px solid @line; border-radius: 6px;
            padding: 6px 10px; selection-background-color: @accent;
            selection-color: @onAccent; }
QLineEdit:focus { border: 1px solid @accent; }
QLineEdit[wrong="true"] { border: 1px solid @ended; }
QLineEdit#largeField { font-size: 18px; padding: 11px 14px; border-radius: 8px; }
QPushButton { background: @panel; color: @text; border: 1px solid @line; border-radius: 6px;
              padding: 6px 14px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @disabled; }
QPushButton:checked { background: @recordTint; border-color: @ended; color: @ended; }
QPushButton#menuButton { padding-right: 30px; }
QPushButton::menu-indicator { image: url(:/icons/arrowdown.svg); width: 14px; height: 14px;
                              subcontrol-origin: padding; subcontrol-position: right center;
                              right: 8px; }
QPushButton#primary { background: @accent; color: @onAccent; border: 1px solid @accent;
                      font-weight: 600; padding: 6px 16px; }
QPushButton#primary:hover { background: @accentHover; }
QPushButton#primary:focus { border: 2px solid @text; padding: 5px 15px; }
QPushButton#primary:disabled { background: @background; border-color: @line; color: @dim; }
QPushButton#largePrimary { background: @accent; color: @onAccent; border: 1px solid @accent;
                           border-radius: 8px; font-size: 16px; font-weight: 600;
                           padding: 11px 26px; }
QPushButton#largePrimary:hover { background: @accentHover; }
QPushButton#largePrimary:focus { border: 2px solid @text; padding: 10px 25px; }
QPushButton#largePrimary:disabled { background: @background; border-color: @line; color: @dim; }
QPushButton#largePlain { border-radius: 8px; padding: 9px 18px; }
QPushButton#newEvents { background: @accent; color: @onAccent; border: none; border-radius: 14px;
                        font-weight: 600; padding: 6px 16px; }
QPushButton#newEvents:hover, QPushButton#newEvents:focus { background: @accentHover; }
QPushButton#quiet { border: 1px solid transparent; background: transparent; padding: 4px 6px; }
QPushButton#quiet:hover { background: @hover; }
QPushButton#quiet:focus { border: 1px solid @accent; }
QPushButton#barToggle:checked { background: @accentTint; border-color: @accentTint; }
QPushButton#barToggle:focus { border-color: @accent; }
QPushButton#toggle { padding: 3px 10px; color: @dim; }
QPushButton#toggle:checked { background: @accentTint; border-color: @accentTint; color: @text; }
QPushButton#toggle:focus { border-color: @accent; }
QAbstractItemView { background: @panel; color: @text; border: none; outline: none; }
QComboBox QAbstractItemView, QListView { border: 1px solid @line; }
QListView#flatList { border: none; }
QPlainTextEdit, QTextEdit { background: @field; border: 1px solid @line;
                            border-radius: 6px; padding: 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: @handle; border-radius: 4px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: @dim; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: @handle; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @dim; border: none;
                       border-bottom: 1px solid @line; padding: 5px 8px; }
#factList, #facts { background: transparent; }
#cells { border: 1px solid @panel; }
#cells:focus { border: 1px solid @accent; }
#cells::item { border: none; padding: 3px 5px; }
#cells::item:selected { background: @accentTint; color: @text; }
QSplitter::handle { background: transparent; }
QSplitter::handle:vertical { border-top: 1px solid @line; }
QSplitter::handle:horizontal { border-left: 1px solid @line; }
QSplitter::handle:hover { border-color: @accent; }
QTextBrowser#manualView { background: @panel; padding: 0; border-radius: 8px; }
#manualContents { background: transparent; }
#manualContents::item { padding: 4px 2px; border-radius: 6px; }
#manualContents::item:hover { background: @hover; }
#manualContents::item:selected { background: @accentTint; color: @text; }
QPlainTextEdit#plainText { background: @panel; border: none; border-radius: 0; padding: 4px 8px; }
QMainWindow::separator { background: @background; width: 8px; height: 8px; }
#firstRunTitle { font-size: 22px; font-weight: 700; }
#plainArea { background: transparent; }
QPushButton#choice { font-size: 16px; padding: 12px 32px; border-radius: 8px; }
QPushButton#choice:checked { background: @accentTint; border: 1px solid @accent; color: @text; }
QPushButton#choice:focus { border: 2px solid @accent; padding: 11px 31px; }
#palette { background: @panel; border: 1px solid @handle; border-radius: 10px; }
QLineEdit#paletteField { font-size: 16px; padding: 9px 12px; }
QListView#paletteList { border: none; }
QTableView#logView::item { padding-left: 5px; }
QTreeView#shortcutList { border: 1px solid @line; border-radius: 8px; }
QTreeView#shortcutList::item { padding: 5px 6px; }
#pageTitle { font-size: 20px; font-weight: 700; }
#settingsPage, #settingsPageContent { background: @background; }
QListWidget#pageList { background: transparent; border: none; }
QListWidget#pageList::item { padding: 7px 8px; border-radius: 6px; color: @text; }
QListWidget#pageList::item:hover { background: @hover; }
QListWidget#pageList::item:selected { background: @accentTint; color: @text; }
QListWidget#pageList::item:focus { border: 1px solid @accent; }
QRadioButton::indicator, QCheckBox::indicator { width: 14px; height: 14px; background: @field;
                                                border: 1px solid @dim; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 6px; height: 6px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: @accent; }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @handle; }
QRadioButton:disabled, QCheckBox:disabled { color: @disabled; }
QComboBox { background: @field; color: @text; border: 1px solid @line; border-radius: 6px;
            padding: 5px 10px; }
QComboBox:focus { border: 1px solid @accent; }
QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled { color: @disabled; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/icons/arrowdown.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @panel; selection-background-color: @accent;
                              selection-color: @onAccent; }
QAbstractSpinBox { background: @field; color: @text; border: 1px solid @line; border-radius: 6px;
                   padding: 5px 8px; selection-background-color: @accent;
                   selection-color: @onAccent; }
QAbstractSpinBox:focus { border: 1px solid @accent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrowup.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrowdown.svg); width: 12px; height: 12px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: none;
                                                  padding: 0; }
)";

/// What has a size of its own grows with the letters of the desktop as everything else does.
void scaleLetters(QString& sheet)
{
    static const QRegularExpression kSize(u"font-size: (\\d+)px"_s);
    qsizetype from = 0;
    for (auto match = kSize.match(sheet); match.hasMatch(); match = kSize.match(sheet, from)) {
        const QString size = QString::number(Appearance::scaled(match.captured(1).toInt()));
        sheet.replace(match.capturedStart(1), match.capturedLength(1), size);
        from = match.capturedStart(1);
    }
}

} // namespace

QString styleSheet(const Theme& theme)
{
    QString sheet = QString::fromLatin1(kTemplate);
    const auto put = [&sheet](const char* token, const QColor& colour) {
        sheet.replace(QLatin1StringView(token), colour.name());
    };
    sheet.replace("@tick"_L1,
                  theme.isDark ? ":/icons/tickdark.svg"_L1 : ":/icons/ticklight.svg"_L1);
    // Longer names first: a token may begin with another.
    put("@accentHover", theme.isDark ? theme.accent.lighter(112) : theme.accent.darker(112));
    put("@accentTint", theme.tint(theme.accent, 0.12));
    put("@accent", theme.accent);
    put("@onAccent", theme.onAccent);
    put("@background", theme.background);
    put("@panel", theme.panel);
    put("@field", theme.background);
    put("@line", theme.line);
    put("@text", theme.text);
    put("@dim", theme.dim);
    put("@disabled", theme.palette().color(QPalette::Disabled, QPalette::Text));
    put("@hover", theme.isDark ? theme.line : theme.tint(theme.text, 0.06));
    put("@handle", theme.tint(theme.dim, 0.45));
    put("@recordTint", theme.tint(theme.ended, 0.12));
    put("@ended", theme.ended);
    scaleLetters(sheet);
    return sheet;
}

} // namespace racha
