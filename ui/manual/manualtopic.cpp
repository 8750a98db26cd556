// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manualtopic.h"

#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>

namespace racha {

namespace {

constexpr auto kProperty = "manualTopic";

/// By name, since a table that includes the header of everything that is shown would be built anew
/// with each of them; tests/checks/manual.py knows that all dialogs are here, and no others.
constexpr std::array kTopics {
    ManualTopic {"AboutDialog", "first-steps"},
    ManualTopic {"AdoptionDialog", "adopting"},
    ManualTopic {"AlertsDialog", "alerts"},
    ManualTopic {"BackupDialog", "backup"},
    ManualTopic {"CaptureDialog", "captures"},
    ManualTopic {"ChartPane", "charts"},
    ManualTopic {"CoveragePane", "coverage"},
    ManualTopic {"DetailPane", "details"},
    ManualTopic {"EraseDialog", "erasing"},
    ManualTopic {"ExportDialog", "export"},
    ManualTopic {"FeedPane", "feed"},
    ManualTopic {"FilterField", "filters"},
    ManualTopic {"FindingsPane", "findings"},
    ManualTopic {"FirstPage", "first-live"},
    ManualTopic {"FirstRun", "first-steps"},
    ManualTopic {"ImportDialog", "import"},
    ManualTopic {"InspectDialog", "verifying"},
    ManualTopic {"LeadersPane", "leaders"},
    ManualTopic {"LogPane", "files"},
    ManualTopic {"MarkEditor", "marks"},
    ManualTopic {"MomentDialog", "stored"},
    ManualTopic {"NoticesDialog", "first-steps"},
    ManualTopic {"ReplayBar", "replay"},
    ManualTopic {"ReportsPage", "reports"},
    ManualTopic {"ResearchFields", "export-research"},
    ManualTopic {"SavedFiltersDialog", "filters"},
    ManualTopic {"SettingsDialog", "settings"},
    ManualTopic {"ShortcutsDialog", "keys"},
    ManualTopic {"StatisticsPane", "statistics"},
    ManualTopic {"StoredPage", "stored"},
    ManualTopic {"TimelinePane", "streaks"},
    ManualTopic {"UnknownDialog", "unknown-messages"},
    ManualTopic {"WallPage", "wall"},
    ManualTopic {"WatchBar", "window"},
    ManualTopic {"WatchListPane", "watch-list"},
    ManualTopic {"WhyDialog", "connection"},
};

QString ownTopic(const QWidget& widget)
{
    const QString said = widget.property(kProperty).toString();
    if (!said.isEmpty())
        return said;
    const QString name = QString::fromLatin1(widget.metaObject()->className()).section(u':', -1);
    const auto found = std::ranges::find_if(kTopics, [name](const ManualTopic& topic) {
        return name == QLatin1StringView(topic.shown);
    });
    return found == kTopics.end() ? QString() : QString(QLatin1StringView(found->anchor));
}

} // namespace

std::span<const ManualTopic> manualTopics()
{
    return kTopics;
}

QString manualTopic(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const QString anchor = ownTopic(*widget); !anchor.isEmpty())
            return anchor;
    }
    return {};
}

void setManualTopic(QWidget& widget, const QString& anchor)
{
    widget.setProperty(kProperty, anchor);
}

QString manualTopic(ErrorCode code)
{
    const auto text = info(code).text;
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QUrl manualUrl(const QString& anchor)
{
    QUrl url;
    url.setScheme(QLatin1StringView(kManualScheme));
    url.setPath(anchor);
    return url;
}

} // namespace racha
