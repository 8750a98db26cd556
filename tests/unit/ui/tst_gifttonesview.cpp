// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/toneplayers.h"
#include "ui/settings/gifttonesview.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What it complains of; empty where of nothing.
QString complaint(const GiftTonesView& view)
{
    for (const QLabel* const label : view.findChildren<QLabel*>()) {
        if (label->text().contains(u"Listen tries again"_s) && label->isVisibleTo(&view))
            return label->text();
    }
    return {};
}

} // namespace

class TestGiftTonesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneCanListenToWhatTonesTell()
    {
        const QTemporaryDir folder;
        SettingsFile settings(folder.filePath(u"racha.ini"_s));
        settings.setValue(QLatin1StringView(kSettingGiftToneVolume), u"20"_s);
        ManualTonePlayer player;
        const GiftTonesView view(player, settings);
        QVERIFY(player.played.empty());
        view.findChild<QPushButton*>()->click();
        QCOMPARE(player.notes(0.2), QList<int>({0, 3, 6, 9, 12, 14}));
    }

    void itSaysWhyNothingIsHeard()
    {
        const SettingsFile settings {QString()};
        ManualTonePlayer player;
        const GiftTonesView view(player, settings);
        QCOMPARE(complaint(view), QString());
        player.fail(SoundTrouble {SoundFault::NoServer, u"Connection refused"_s});
        QCOMPARE(complaint(view),
                 u"No sound server answers: Connection refused. Listen tries again."_s);
        view.findChild<QPushButton*>()->click();
        QCOMPARE(complaint(view), QString());
    }

    void whatWasWrongBeforeIsSaidToo()
    {
        const SettingsFile settings {QString()};
        ManualTonePlayer player;
        player.fail(SoundTrouble {SoundFault::NoLibrary, u"libpulse-simple.so.0"_s});
        const GiftTonesView view(player, settings);
        QVERIFY(complaint(view).contains(u"libpulse-simple.so.0"_s));
    }

    void itIsForgottenWithTheView()
    {
        const SettingsFile settings {QString()};
        ManualTonePlayer player;
        {
            const GiftTonesView view(player, settings);
            QVERIFY(player.changed);
        }
        QVERIFY(!player.changed);
    }
};

RACHA_TEST(TestGiftTonesView);
#include "tst_gifttonesview.moc"
