// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/models/feedfilterproxymodel.h"
#include "ui/models/livefeedmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using racha::FeedFilterProxyModel;
using racha::FeedGroup;
using racha::LiveFeedModel;
using racha::StreakStatus;
using racha::test::BatchBuilder;
using racha::test::second;

class TestFeedFilterProxyModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void figuresAreHiddenAtFirst()
    {
        LiveFeedModel model;
        FeedFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(&proxy);
        model.append(BatchBuilder().comment("leo", "a").viewers(1204).take());
        model.flush();
        QCOMPARE(proxy.rowCount(), 1);
    }

    void aSwitchedOffGroupLeavesAndComesBack()
    {
        LiveFeedModel model;
        FeedFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(&proxy);
        model.append(BatchBuilder().comment("leo", "a").like("luz", 1, 1, "l").join("mar").take());
        model.flush();
        auto groups = FeedFilterProxyModel::usualGroups();
        groups.reset(static_cast<std::size_t>(FeedGroup::Like));
        proxy.setShownGroups(groups);
        QCOMPARE(proxy.rowCount(), 2);
        model.append(BatchBuilder(second(1)).like("luz", 1, 2, "l").like("eva", 1, 1, "m").take());
        model.flush();
        QCOMPARE(proxy.rowCount(), 2);
        proxy.setShownGroups(FeedFilterProxyModel::usualGroups());
        QCOMPARE(proxy.rowCount(), 4);
    }

    void gapsAreAlwaysShown()
    {
        LiveFeedModel model;
        FeedFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setShownGroups({});
        model.append(BatchBuilder()
                         .comment("leo", "a")
                         .notice(racha::Gap {second(1), second(15), "net.reset"})
                         .take());
        model.flush();
        QCOMPARE(proxy.rowCount(), 1);
    }

    void aPauseIsOneRow()
    {
        LiveFeedModel model;
        FeedFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(&proxy);
        model.append(
            BatchBuilder().event(racha::LivePauseEvent {}).notice(racha::LiveState::Paused).take());
        model.flush();
        QCOMPARE(proxy.rowCount(), 1);
        const auto isNotice = [&proxy] {
            return proxy.index(0, 0)
                .data(LiveFeedModel::RowRole)
                .value<const racha::FeedRow*>()
                ->isNotice();
        };
        QVERIFY(!isNotice());
        // Where the message is hidden, the state still says why nothing comes.
        proxy.setShownGroups({});
        QCOMPARE(proxy.rowCount(), 1);
        QVERIFY(isNotice());
    }
};

RACHA_TEST(TestFeedFilterProxyModel);

#include "tst_feedfilterproxymodel.moc"
