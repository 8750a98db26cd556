// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/widgets/textline.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QRect kPlace(10, 0, 300, 30);

struct Painted
{
    QImage image;
    int width = 0;

    /// From the first to the last column with a pixel that `counts`; (0, -1) where there is none.
    template<typename Counts>
    std::pair<int, int> columns(Counts counts) const
    {
        int first = image.width();
        int last = -1;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (!counts(image.pixelColor(x, y)))
                    continue;
                first = std::min(first, x);
                last = x;
            }
        }
        return {last < 0 ? 0 : first, last};
    }

    std::pair<int, int> ink() const
    {
        return columns([](const QColor& colour) { return colour != Qt::white; });
    }

    std::pair<int, int> colour() const
    {
        return columns([](const QColor& colour) { return colour.hsvSaturation() > 100; });
    }
};

QFont font()
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(13);
    return font;
}

template<typename Paint>
Painted painted(Paint paint)
{
    Painted done {QImage(320, 30, QImage::Format_RGB32), 0};
    done.image.fill(Qt::white);
    QPainter painter(&done.image);
    painter.setFont(font());
    painter.setPen(Qt::black);
    done.width = paint(painter);
    return done;
}

Painted line(const QString& text, Qt::Alignment side = Qt::AlignLeft, const QRect& place = kPlace)
{
    return painted([&](QPainter& painter) { return paintLine(painter, place, side, text); });
}

/// A letter has some air beside it.
bool isNear(int x, int wanted)
{
    return std::abs(x - wanted) <= 1;
}

int widthOf(const QString& text)
{
    return QFontMetrics(font()).horizontalAdvance(text);
}

} // namespace

class TestTextLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void textIsPaintedAsQtDoes()
    {
        const QString text = u"Hola a todos, ñandú"_s;
        const auto by = painted([&](QPainter& painter) {
            painter.drawText(kPlace, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
            return widthOf(text);
        });
        QCOMPARE(line(text).image, by.image);
        QCOMPARE(line(text).width, by.width);
        QCOMPARE(line(QString()).width, 0);
    }

    void whatIsTooLongIsShortened()
    {
        const QRect place(10, 0, 60, 30);
        const Painted done = line(u"Hola a todos, ñandú"_s, Qt::AlignLeft, place);
        QVERIFY(done.width <= place.width());
        QVERIFY(done.ink().second <= place.right());
        QVERIFY(done.width > widthOf(u"Hola…"_s));
        QCOMPARE(line(u"Hola"_s, Qt::AlignLeft, QRect(10, 0, 0, 30)).width, 0);
    }

    void anEmojiHasItsPlace_data()
    {
        QTest::addColumn<QString>("emoji");
        QTest::newRow("one") << u"🌹"_s;
        QTest::newRow("at the end of its plane") << u"🥰"_s;
        QTest::newRow("by its style") << u"❤\uFE0F"_s;
        QTest::newRow("joined") << u"👩\u200D💻"_s;
        QTest::newRow("a flag") << u"🇪🇸"_s;
        QTest::newRow("by a skin tone") << u"✌🏽"_s;
        QTest::newRow("of the first plane") << u"✨"_s;
        QTest::newRow("behind Thai letters") << u"สุดา 🌧\uFE0F"_s;
    }

    void anEmojiHasItsPlace()
    {
        QFETCH(const QString, emoji);
        const Painted done = line(u"aa"_s + emoji + u"bb");
        const auto [first, last] = done.colour();
        QVERIFY(last > first);
        QVERIFY(first >= kPlace.left() + widthOf(u"aa"_s) - 1);
        QVERIFY(last - first <= 18);
        QVERIFY(done.ink().second > last); // the text goes on behind it
        QVERIFY(isNear(done.ink().second, kPlace.left() + done.width - 1));
        // What was kept is painted as what was made.
        QCOMPARE(line(u"aa"_s + emoji + u"bb").image, done.image);
    }

    void anEmojiIsNeverCutInTwo()
    {
        const QString text = u"🌹"_s.repeated(8);
        const int whole = line(text).width;
        for (int width = 1; width < whole; ++width) {
            const QRect place(10, 0, width, 30);
            const Painted done = line(text, Qt::AlignLeft, place);
            QVERIFY(done.width <= std::max(width, widthOf(u"…"_s) + 1));
            QVERIFY(done.colour().second < 10 + width);
        }
    }

    void sides()
    {
        QVERIFY(isNear(line(u"Hola"_s, Qt::AlignLeft).ink().first, kPlace.left()));
        QVERIFY(isNear(line(u"Hola"_s, Qt::AlignRight).ink().second, kPlace.right()));
        const auto [first, last] = line(u"Hola"_s, Qt::AlignHCenter).ink();
        QVERIFY(isNear((first + last) / 2, kPlace.center().x()));
        // A name from right to left stays in its column; what follows it stands at its left.
        const Painted arabic = line(u"مرحبا 🌹"_s);
        QVERIFY(arabic.ink().first <= kPlace.left() + 5);
        QVERIFY(arabic.colour().second < arabic.ink().second - 20);
    }

    void manyLinesAreOne() { QCOMPARE(line(u"a\nb\u2028c\td"_s).image, line(u"a b c d"_s).image); }

    void whatSomebodySendsEndsSoon()
    {
        const QStringList texts {QString(200'000, u'x'),        u"🌹"_s.repeated(50'000),
                                 u"e\u0301"_s.repeated(50'000), QString(100'000, u'\u0301'),
                                 u"👩\u200D"_s.repeated(50'000), QString(1'000, u'\xD83C'),
                                 QString(999, u'x') + u"🌹"_s,   QString(5'000, u'\u200B')};
        for (const QString& text : texts)
            QVERIFY(line(text).width <= kPlace.width());
    }
};

RACHA_TEST(TestTextLine);
#include "tst_textline.moc"
