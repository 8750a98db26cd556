// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "core/session/journalprojection.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace racha;

namespace {

constexpr qsizetype kMagic = 8;
constexpr qsizetype kLength = 3; ///< the third byte of a block's length

} // namespace

/// A journal whose second block says that it is longer than all that follows.
class TestJournalProjection final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_right;

    QString path() const { return m_folder.filePath(u"a.racha"_s); }

    void write(const QByteArray& bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    std::unique_ptr<CatchUp> opened(bool isOver) const
    {
        CatchUpRequest request;
        request.journalPath = path();
        request.isOver = isOver;
        auto projection = JournalProjection::open(request, std::make_unique<WebcastDecoder>());
        return projection ? std::move(*projection) : nullptr;
    }

private Q_SLOTS:

    void init()
    {
        QFile::remove(path());
        qsizetype second = 0;
        {
            const auto journal = FrameJournal::create(path());
            QVERIFY(journal);
            CaptureHeader header;
            header.room = RoomId {5};
            header.uuid = "u";
            for (decltype(Record::body) body :
                 std::vector<decltype(Record::body)> {header, Mark {"one"}, Mark {"two"}}) {
                Record record;
                record.receivedAt = wallTimeFromText("2026-11-23T20:00:00Z");
                record.body = std::move(body);
                (*journal)->append(record);
                QVERIFY((*journal)->flush());
                second = second == 0 ? static_cast<qsizetype>((*journal)->bytesWritten()) : second;
            }
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_right = file.readAll();
        file.close();
        QVERIFY(second > kMagic);
        QByteArray wrong = m_right;
        wrong[second + kLength] = char(wrong[second + kLength] ^ 0x10);
        write(wrong);
    }

    void ofACaptureThatIsOverDamageIsAnError()
    {
        const auto projection = opened(true);
        QVERIFY(projection);
        const auto before = projection->next();
        QVERIFY(before);
        QCOMPARE((*before)->lastFrame, FrameNumber {1});
        const auto damaged = projection->next();
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, ErrorCode::FileUnreadable);
    }

    void ofOneThatGoesOnItIsABlockBeingWritten()
    {
        const auto projection = opened(false);
        QVERIFY(projection);
        QVERIFY(projection->next());
        for (int i = 0; i < 100; ++i) {
            const auto none = projection->next();
            QVERIFY(none && *none == nullptr);
        }
        write(m_right);
        const auto rest = projection->next();
        QVERIFY(rest && *rest);
        QCOMPARE((*rest)->lastFrame, FrameNumber {3});
    }

    void whatStaysDamagedIsGivenUp()
    {
        QByteArray wrong = m_right;
        wrong.back() = char(wrong.back() ^ 1);
        write(wrong);
        const auto projection = opened(false);
        QVERIFY(projection);
        QVERIFY(projection->next());
        int looks = 0;
        while (projection->next() && looks < 1000)
            ++looks;
        QVERIFY(looks > 10);
        QVERIFY(looks < 1000);
    }
};

RACHA_TEST(TestJournalProjection);

#include "tst_journalprojection.moc"
