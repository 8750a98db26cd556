// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"

#ifdef RACHA_TEST_GUI
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace racha::test {

std::vector<Factory>& registeredTests()
{
    static std::vector<Factory> tests;
    return tests;
}

} // namespace racha::test

/// Runs every registered class. `-only CLASS` runs one of them; other arguments are Qt Test's.
int main(int argc, char* argv[])
{
    // The same everywhere: tests compare printed times and numbers.
    qputenv("TZ", "UTC");
    Application app(argc, argv);
    Application::setApplicationName(QStringLiteral("racha-test"));

    QStringList arguments = Application::arguments();
    QString only;
    if (const auto at = arguments.indexOf(QStringLiteral("-only"));
        at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1);
        arguments.remove(at, 2);
    }
    int failures = 0;
    int ran = 0;
    for (const auto& factory : racha::test::registeredTests()) {
        const auto test = factory();
        if (!only.isEmpty() && only != QLatin1StringView(test->metaObject()->className()))
            continue;
        ++ran;
        // Whatever language the one before chose.
        qDeleteAll(app.findChildren<QTranslator*>());
        QLocale::setDefault(QLocale::c());
        failures += QTest::qExec(test.get(), arguments);
    }
    if (ran == 0) {
        std::fputs("no test class ran\n", stderr);
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
