// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/versions.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramComesFirst();
    void eachPartHasAVersion();
    void theCommitIsKnown();
};

void TestVersions::theProgramComesFirst()
{
    const QString first = versionText(u"racha-cli"_s).section(u'\n', 0, 0);
    QCOMPARE(first, QStringLiteral("racha-cli " RACHA_VERSION));
}

void TestVersions::eachPartHasAVersion()
{
    const QStringList lines = versionText(u"racha"_s).split(u'\n').mid(1);
    QCOMPARE(lines.size(), versions().size() - 1);
    for (const QString& name :
         {u"commit"_s, u"Qt"_s, u"TLS"_s, u"Protocol Buffers"_s, u"Zstandard"_s, u"libdeflate"_s,
          u"SQLite"_s, u"MariaDB Connector/C"_s, u"libxlsxwriter"_s, u"database drivers"_s}) {
        const QStringList found = lines.filter(QRegularExpression(u'^' + name + u": .*\\w"));
        QVERIFY2(found.size() == 1, qPrintable(name));
    }
    const QString drivers = lines.last();
    QVERIFY2(drivers.contains(u"QSQLITE"), qPrintable(drivers));
}

void TestVersions::theCommitIsKnown()
{
    const QString commit = versions().at(1).second;
    // Without git there is nobody to ask.
    const bool isAsked = QFileInfo::exists(QStringLiteral(RACHA_SOURCE_DIR "/.git"));
    static const QRegularExpression hash(u"^[0-9a-f]{12}(-changed)?$"_s);
    QVERIFY2(hash.match(commit).hasMatch() || (!isAsked && commit == u"unknown"),
             qPrintable(commit));
}

RACHA_TEST(TestVersions);
#include "tst_versions.moc"
