// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/pictures/picturesource.h"
#include "tests/support/testmain.h"
#include "ui/presentation/pictures.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

class FakePictures final : public PictureSource
{
    Q_OBJECT

public:
    void fetch(const QUrl& url) override { asked << url.toString(); }

    void cancelAll() override { ++cancelled; }

    void bring(const QString& url, const QByteArray& bytes) { Q_EMIT fetched(QUrl(url), bytes); }

    QStringList asked;
    int cancelled = 0;
};

QByteArray png(QSize size, const QColor& colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

const auto kAvatar = u"https://p16.tiktokcdn.com/a"_s;
const auto kGift = u"https://p16.tiktokcdn.com/rose"_s;

EventBatch batchOf(std::int64_t user)
{
    Event event;
    event.user.id = UserId {user};
    event.user.avatarUrl = kAvatar.toStdString();
    GiftEvent gift;
    gift.gift.name = "Rose";
    gift.gift.imageUrl = kGift.toStdString();
    event.payload = gift;
    EventBatch batch;
    batch.events.push_back(std::move(event));
    return batch;
}

} // namespace

class TestRowPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingIsAskedUntilItIsSwitchedOn()
    {
        FakePictures source;
        Pictures pictures(source);
        pictures.note(batchOf(7));
        QVERIFY(pictures.avatar(UserId {7}).isNull());
        QVERIFY(pictures.gift(u"Rose"_s).isNull());
        QVERIFY(source.asked.isEmpty());
    }

    void whatIsPaintedIsAskedForOnce()
    {
        FakePictures source;
        Pictures pictures(source);
        pictures.setOn(true);
        pictures.note(batchOf(7));
        QVERIFY(source.asked.isEmpty()); // nobody looked yet
        for (int i = 0; i < 3; ++i) {
            QVERIFY(pictures.avatar(UserId {7}).isNull());
            QVERIFY(pictures.gift(u"Rose"_s).isNull());
        }
        QVERIFY(pictures.avatar(UserId {8}).isNull());
        QCOMPARE(source.asked, QStringList({kAvatar, kGift}));
    }

    void aPictureBecomesADisc()
    {
        FakePictures source;
        Pictures pictures(source);
        pictures.setOn(true);
        pictures.note(batchOf(7));
        pictures.avatar(UserId {7});
        QSignalSpy changed(&pictures, &Pictures::changed);
        source.bring(kAvatar, png({300, 200}, Qt::red));
        QVERIFY(changed.wait());
        const QImage image = pictures.avatar(UserId {7}).toImage();
        QCOMPARE(image.size(), QSize(Pictures::kPixels, Pictures::kPixels));
        QCOMPARE(image.pixelColor(image.rect().center()), QColor(Qt::red));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    }

    void whatIsNoPictureStaysAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("<html>no</html>");
        QTest::newRow("cut") << png({300, 200}, Qt::red).first(40);
        QTest::newRow("drawing") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        QTest::newRow("too large") << png({Pictures::kLargestSide + 1, 1}, Qt::red);
    }

    void whatIsNoPictureStaysAway()
    {
        QFETCH(QByteArray, bytes);
        FakePictures source;
        Pictures pictures(source);
        pictures.setOn(true);
        pictures.note(batchOf(7));
        pictures.avatar(UserId {7});
        source.bring(kAvatar, bytes);
        QVERIFY(pictures.avatar(UserId {7}).isNull());
        QCOMPARE(source.asked.size(), 1);
    }

    void switchedOffNothingIsKept()
    {
        FakePictures source;
        Pictures pictures(source);
        pictures.setOn(true);
        pictures.note(batchOf(7));
        pictures.avatar(UserId {7});
        source.bring(kAvatar, png({64, 64}, Qt::red));
        pictures.setOn(false);
        QVERIFY(pictures.avatar(UserId {7}).isNull());
        QVERIFY(source.cancelled > 0);
        pictures.setOn(true);
        QVERIFY(pictures.avatar(UserId {7}).isNull());
        QCOMPARE(source.asked.size(), 1);
    }
};

RACHA_TEST(TestRowPictures);
#include "tst_rowpictures.moc"
