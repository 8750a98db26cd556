// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/window/desktop.h"

#include "app/decidedsettings.h"
#include "core/simulator/plays.h"
#include "ui/feed/feedpane.h"
#include "ui/mainwindowmenus.h"
#include "ui/models/livefeedmodel.h"
#include "ui/watchbar.h"
#include "ui/widgets/statepill.h"
#include "ui/widgets/usernamefield.h"

#include <QActionGroup>
#include <QApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

Desktop::Desktop(const QHash<QString, QString>& settings,
                 const QHash<QString, QString>& environment)
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    m_server.setTimeScale(0);
    const bool listens = m_server.listen();
    Q_ASSERT(listens);
    Q_UNUSED(listens)
    m_sources.settings = SettingsFile(m_folder.filePath(u"racha.ini"_s));
    for (auto it = settings.begin(); it != settings.end(); ++it)
        m_sources.settings.setValue(it.key(), it.value());
    for (auto it = environment.begin(); it != environment.end(); ++it)
        m_sources.environment.insert(it.key(), it.value());
    const auto decided = decideSettings(m_sources, {});
    Q_ASSERT(decided);
    Q_UNUSED(decided)
    m_program = std::make_unique<DesktopProgram>(*qApp, commandLine(), m_sources, m_log);
    window().show();
}

Desktop::~Desktop() = default;

CommandLine Desktop::commandLine() const
{
    const QString http = m_server.httpUrl().toString();
    const QStringList arguments {u"--tiktok-url"_s,  http,
                                 u"--webcast-url"_s, http,
                                 u"--sign-url"_s,    http,
                                 u"--ttwid-url"_s,   http,
                                 u"--push-url"_s,    m_server.pushUrl().toString()};
    return *CommandLine::parse(arguments, u"racha"_s, desktopOptions());
}

void Desktop::addLive(const std::string& play, const QByteArray& name, std::int64_t room)
{
    FakeLive live;
    live.uniqueId = name;
    live.room = room;
    PlayOptions options;
    options.room = room;
    live.scenarios = playNamed(play, options).connections;
    m_server.addLive(live);
}

void Desktop::typeUsername(const QString& text)
{
    const QList<UsernameField*> fields = window().findChildren<UsernameField*>();
    for (UsernameField* const field : fields) {
        if (!field->isVisible())
            continue;
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        return;
    }
}

void Desktop::chooseReplaySpeed(double factor)
{
    const QList<QAction*> speeds = window().findChild<MainWindowMenus*>()->replaySpeed->actions();
    for (QAction* const speed : speeds) {
        if (qFuzzyCompare(speed->data().toDouble(), factor))
            speed->trigger();
    }
}

QStringList Desktop::feedLines()
{
    const LiveFeedModel& model = window().current().feed().model();
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row).data().toString();
    return lines;
}

std::optional<QString> Desktop::storedSetting(const char* key) const
{
    return SettingsFile(m_sources.settings.path()).value(QLatin1StringView(key));
}

QString Desktop::pillText()
{
    return window().findChild<StatePill*>()->text();
}

qint64 Desktop::stored(const QString& query)
{
    m_program.reset();
    qint64 number = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(m_folder.filePath(u"racha/racha.sqlite"_s));
        if (database.open()) {
            QSqlQuery look(database);
            if (look.exec(query) && look.next())
                number = look.value(0).toLongLong();
        }
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return number;
}

} // namespace racha::test
