// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/presentation/theme.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

constexpr double kReadable = 4.5;
constexpr double kReadableByAll = 7.0;

void addThemes()
{
    QTest::addColumn<const Theme*>("theme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << &Theme::light() << kReadable;
    QTest::newRow("dark") << &Theme::dark() << kReadable;
    QTest::newRow("high contrast, light") << &Theme::contrastLight() << kReadableByAll;
    QTest::newRow("high contrast, dark") << &Theme::contrastDark() << kReadableByAll;
}

QPalette paletteOf(const QColor& window, const QColor& text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void contrastIsCountedAsTheStandardDoes()
    {
        QCOMPARE(Theme::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(Theme::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(Theme::contrast(QColor(0x777777), QColor(0x777777)), 1.0);
        QVERIFY(qAbs(Theme::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void everyTextCanBeRead_data() { addThemes(); }

    void everyTextCanBeRead()
    {
        QFETCH(const Theme*, theme);
        QFETCH(double, least);
        QStringList faults;
        const auto read = [&faults, least](const QColor& text, const QColor& on) {
            if (const double found = Theme::contrast(text, on); found < least)
                faults << u"%1 on %2: %3"_s.arg(text.name(), on.name()).arg(found);
        };
        for (const QColor& on : {theme->background, theme->panel}) {
            for (const QColor& text : {theme->text, theme->dim, theme->accent, theme->started,
                                       theme->running, theme->ended})
                read(text, on);
        }
        for (const QColor& text : theme->groups)
            read(text, theme->panel);
        read(theme->onAccent, theme->accent);
        read(theme->text, theme->tint(theme->accent)); // a chosen row
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void aDesktopOfHighContrastHasOurs()
    {
        auto& application = *qobject_cast<QApplication*>(qApp);
        const QPalette before = QApplication::palette();
        QApplication::setPalette(paletteOf(Qt::black, Qt::white));
        Appearance dark(application);
        QCOMPARE(&dark.theme(), &Theme::contrastDark());
        dark.choose(Appearance::Choice::Light);
        QCOMPARE(&dark.theme(), &Theme::contrastLight());
        QApplication::setPalette(paletteOf(QColor(0xefefef), Qt::black)); // as Qt has it by itself
        const Appearance usual(application);
        QCOMPARE(&usual.theme(), &Theme::light());
        QApplication::setPalette(before);
    }
};

RACHA_TEST(TestTheme);
#include "tst_theme.moc"
