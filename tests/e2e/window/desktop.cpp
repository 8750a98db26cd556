// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/window/desktop.h"

#include "tests/support/plays.h"
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

Desktop::Desktop()
    : m_settings(m_folder.filePath(u"racha.ini"_s))
    , m_appearance(*qApp)
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    m_server.setTimeScale(0);
    const bool listens = m_server.listen();
    Q_ASSERT(listens);
    Q_UNUSED(listens)
    m_sessions = std::make_unique<WindowSessions>(
        settingsFor(m_server, m_folder.filePath(u"racha.sqlite"_s)), m_context);
    m_window = std::make_unique<MainWindow>(*m_sessions, m_appearance, m_settings);
    m_window->show();
}

Desktop::~Desktop() = default;

WindowSessionSettings Desktop::settingsFor(const FakeWebcastServer& server, const QString& path)
{
    WindowSessionSettings settings;
    settings.database.path = path;
    settings.connection.tiktokUrl = server.httpUrl();
    settings.connection.webcastUrl = server.httpUrl();
    settings.connection.signUrl = server.httpUrl();
    settings.connection.ttwidUrl = server.httpUrl();
    settings.connection.pushUrl = server.pushUrl();
    return settings;
}

void Desktop::addLive(const std::string& play, const QByteArray& name)
{
    FakeLive live;
    live.uniqueId = name;
    live.scenarios = playNamed(play).connections;
    m_server.addLive(live);
}

void Desktop::typeUsername(const QString& text)
{
    const QList<UsernameField*> fields = m_window->findChildren<UsernameField*>();
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
    const QList<QAction*> speeds = m_window->findChild<MainWindowMenus*>()->replaySpeed->actions();
    for (QAction* const speed : speeds) {
        if (qFuzzyCompare(speed->data().toDouble(), factor))
            speed->trigger();
    }
}

QStringList Desktop::feedLines()
{
    const LiveFeedModel& model = m_window->current().feed().model();
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row).data().toString();
    return lines;
}

QString Desktop::pillText()
{
    return m_window->findChild<StatePill*>()->text();
}

qint64 Desktop::stored(const QString& query)
{
    m_window.reset();
    m_sessions->closeStores();
    qint64 number = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(m_folder.filePath(u"racha.sqlite"_s));
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
