// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingspage.h"

#include "core/settings/settingsfile.h"
#include "ui/settings/originnote.h"
#include "ui/settings/settingrow.h"
#include "ui/words/searchtext.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

SettingsPage::SettingsPage(SettingsSection section, const Appearance& appearance, QWidget* parent)
    : QScrollArea(parent)
    , m_section(section)
    , m_appearance(appearance)
    , m_title(new QLabel(this))
    , m_introduction(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"settingsPage"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_introduction->setObjectName(u"dim"_s);
    m_introduction->setWordWrap(true);
    auto* const content = new QWidget(this);
    content->setObjectName(u"settingsPageContent"_s);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(4, 0, 12, 12);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_introduction);
    addRows();
    m_layout->addStretch(1);
    setWidget(content);
    retranslate();
}

QVBoxLayout* SettingsPage::addFrame()
{
    auto* const frame = new QFrame(this);
    frame->setObjectName(u"panel"_s);
    auto* const layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    // Before the stretch, once there is one.
    m_layout->insertWidget(m_rowsFrame == nullptr ? -1 : m_layout->count() - 1, frame);
    return layout;
}

void SettingsPage::addRows()
{
    auto* const layout = addFrame();
    m_rowsFrame = layout->parentWidget();
    for (const SettingEntry& entry : settingEntries()) {
        if (entry.section != m_section)
            continue;
        if (!m_rows.empty()) {
            auto* const line = new QWidget(this);
            line->setObjectName(u"separator"_s);
            line->setAttribute(Qt::WA_StyledBackground);
            line->setFixedHeight(1);
            layout->addWidget(line);
            m_lines.push_back(line);
        }
        auto* const row = new SettingRow(entry, m_appearance, this);
        connect(row, &SettingRow::edited, this, &SettingsPage::edited);
        layout->addWidget(row);
        m_rows.push_back(row);
    }
    m_rowsFrame->setVisible(!m_rows.empty());
}

void SettingsPage::addPanel(QWidget* content, std::function<QString()> words)
{
    auto* const layout = addFrame();
    layout->addWidget(content);
    m_panels.push_back({layout->parentWidget(), std::move(words)});
}

void SettingsPage::reload(const SettingsFile& file, const SettingOverrides& overrides)
{
    for (SettingRow* const row : m_rows) {
        const char* const key = row->entry().key;
        row->show(file.value(QLatin1StringView(key)).value_or(QString()),
                  overrideOf(overrides, key));
    }
}

bool SettingsPage::showMatching(const QString& query)
{
    int found = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isFound = m_rows[i]->matches(query);
        m_rows[i]->setVisible(isFound);
        if (i > 0)
            m_lines[i - 1]->setVisible(isFound && found > 0);
        found += isFound ? 1 : 0;
    }
    m_rowsFrame->setVisible(found > 0);
    for (const Panel& panel : m_panels) {
        const bool isFound =
            words::containsWords(panel.words() + u' ' + sectionTitle(m_section), query);
        panel.frame->setVisible(isFound);
        found += isFound ? 1 : 0;
    }
    return found > 0;
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void SettingsPage::retranslate()
{
    m_title->setText(sectionTitle(m_section));
    const QString introduction = sectionIntroduction(m_section);
    m_introduction->setText(introduction);
    m_introduction->setVisible(!introduction.isEmpty());
    setAccessibleName(tr("Page: %1").arg(sectionTitle(m_section)));
}

} // namespace racha
