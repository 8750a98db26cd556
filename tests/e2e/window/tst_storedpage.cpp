// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/window/desktop.h"
#include "tests/support/testmain.h"
#include "ui/history/storedpage.h"
#include "ui/widgets/segmentbar.h"
#include "ui/windowpages.h"

#include <QTest>

using namespace racha::test;

/// The page of what is stored, as somebody uses it.
class TestStoredPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_desktop = std::make_unique<Desktop>(); }

    void cleanup() { m_desktop.reset(); }

    void itOpensWithNothingWatched()
    {
        pages().bar().setCurrent(static_cast<int>(racha::WindowPage::Stored));
        QCOMPARE(pages().current(), racha::WindowPage::Stored);
        QVERIFY(page().isVisible());
    }

private:
    racha::WindowPages& pages() { return *m_desktop->window().findChild<racha::WindowPages*>(); }

    racha::StoredPage& page() { return *m_desktop->window().findChild<racha::StoredPage*>(); }

    std::unique_ptr<Desktop> m_desktop;
};

RACHA_TEST(TestStoredPage);
#include "tst_storedpage.moc"
