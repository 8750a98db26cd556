// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/replay/replaybar.h"
#include "ui/replay/replayslider.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/markeditor.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using racha::MarkEditor;
using racha::ReplayBar;
using racha::ReplayProgress;
using racha::ReplaySlider;
using racha::WallTime;
using racha::test::BatchBuilder;
using racha::test::second;

namespace {

/// Ten minutes from 20:14:00 on, five of them played.
ReplayProgress half()
{
    ReplayProgress progress;
    progress.begin = second(0);
    progress.length = 10min;
    progress.position = 5min;
    progress.speed = 2;
    return progress;
}

} // namespace

class TestReplayBar final : public QObject
{
    Q_OBJECT

    std::unique_ptr<racha::Appearance> m_appearance;
    std::unique_ptr<ReplayBar> m_bar;

    QPushButton* button(int index) const { return m_bar->findChildren<QPushButton*>().at(index); }

    QPushButton* play() const { return button(0); }

    QPushButton* step() const { return button(1); }

    ReplaySlider& slider() const { return m_bar->slider(); }

    QComboBox& speed() const { return *m_bar->findChild<QComboBox*>(); }

    QStringList times() const
    {
        QStringList texts;
        for (const QLabel* const label : m_bar->findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }

    /// Where a moment lies on the line.
    QPoint placeOf(std::chrono::milliseconds after) const
    {
        const int margin = racha::Appearance::scaled(14) / 2 + 2;
        const int length = slider().width() - 2 * margin;
        return {margin + static_cast<int>(length * (after / 600'000.0ms)), slider().height() / 2};
    }

    static WallTime chosen(const QSignalSpy& spy) { return spy.last().at(0).value<WallTime>(); }

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<racha::Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_bar = std::make_unique<ReplayBar>(*m_appearance);
        m_bar->setRecording(u"Demo"_s);
        m_bar->resize(1'000, m_bar->sizeHint().height());
        m_bar->show();
        m_bar->setProgress(half());
    }

    void cleanup() { m_bar.reset(); }

    void itShowsWhereTheReplayStands()
    {
        QCOMPARE(times(), (QStringList {u"00:05:00"_s, u"00:10:00"_s}));
        QCOMPARE(slider().value(), 300'000);
        QCOMPARE(speed().currentText(), u"× 2"_s);
        QCOMPARE(play()->accessibleName(), u"Pause the replay"_s);
        ReplayProgress paused = half();
        paused.isPaused = true;
        m_bar->setProgress(paused);
        QCOMPARE(play()->accessibleName(), u"Play on"_s);
    }

    void nothingIsToldBackOfWhatItShows()
    {
        QSignalSpy seeks(m_bar.get(), &ReplayBar::seekRequested);
        QSignalSpy speeds(m_bar.get(), &ReplayBar::speedRequested);
        ReplayProgress other = half();
        other.position = 7min;
        other.speed = 3; // none of the list
        m_bar->setProgress(other);
        QCOMPARE(speed().currentText(), u"× 3"_s);
        QCOMPARE(speed().findText(u"× 5"_s), speed().currentIndex() + 1);
        QCOMPARE(seeks.size() + speeds.size(), 0);
    }

    void theButtonsAskForWhatTheySay()
    {
        QSignalSpy plays(m_bar.get(), &ReplayBar::playRequested);
        QSignalSpy steps(m_bar.get(), &ReplayBar::stepRequested);
        QSignalSpy seeks(m_bar.get(), &ReplayBar::seekRequested);
        QTest::mouseClick(play(), Qt::LeftButton);
        QCOMPARE(plays.takeFirst().at(0).toBool(), false);
        QTest::mouseClick(step(), Qt::LeftButton);
        QCOMPARE(steps.size(), 1);
        ReplayProgress end = half();
        end.isAtEnd = true;
        m_bar->setProgress(end);
        QVERIFY(!step()->isEnabled());
        QCOMPARE(play()->accessibleName(), u"Play again from the start"_s);
        QTest::mouseClick(play(), Qt::LeftButton);
        QCOMPARE(chosen(seeks), second(0));
        QCOMPARE(plays.takeFirst().at(0).toBool(), true);
    }

    void aClickOnTheLineJumpsThere()
    {
        QSignalSpy seeks(m_bar.get(), &ReplayBar::seekRequested);
        QTest::mouseClick(&slider(), Qt::LeftButton, {}, placeOf(2min));
        QCOMPARE(seeks.size(), 1);
        const auto distance = chosen(seeks) - second(120);
        QVERIFY(distance < 2s && distance > -2s);
    }

    void whileTheHandleIsDraggedNewsDoNotMoveIt()
    {
        QSignalSpy seeks(m_bar.get(), &ReplayBar::seekRequested);
        QTest::mousePress(&slider(), Qt::LeftButton, {}, placeOf(2min));
        const int held = slider().sliderPosition();
        m_bar->setProgress(half());
        QCOMPARE(slider().sliderPosition(), held);
        QVERIFY(times().first().startsWith(u"00:0"_s) && times().first() != u"00:05:00"_s);
        QCOMPARE(seeks.size(), 0);
        QTest::mouseMove(&slider(), placeOf(8min));
        QTest::mouseRelease(&slider(), Qt::LeftButton, {}, placeOf(8min));
        QCOMPARE(seeks.size(), 1);
    }

    void keysMoveTheHandleAndChooseOnceTheyRest()
    {
        QSignalSpy seeks(m_bar.get(), &ReplayBar::seekRequested);
        slider().setFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&slider(), Qt::Key_Right);
        QTest::keyClick(&slider(), Qt::Key_PageUp);
        QCOMPARE(seeks.size(), 0);
        QTRY_COMPARE(seeks.size(), 1);
        QCOMPARE(chosen(seeks), second(5 * 60 + 4 * 5 + 60));
    }

    void theTooltipTellsTimesMarksAndGaps()
    {
        BatchBuilder batch(second(60));
        batch.notice(racha::Mark {"<b>Otra canción"});
        batch.notice(racha::Gap {second(180), second(194), "net.timeout"});
        const auto taken = batch.take();
        m_bar->append(taken);
        m_bar->append(taken); // a further pass
        QCOMPARE(slider().textAt(0), u"20:14:00 · 00:00:00"_s);
        QCOMPARE(slider().textAt(slider().width()), u"20:24:00 · 00:10:00"_s);
        QVERIFY(slider().textAt(placeOf(60s).x()).endsWith(u"Mark: &lt;b&gt;Otra canción"_s));
        QCOMPARE(slider().textAt(placeOf(60s).x()).count(u"Otra canción"_s), 1);
        QVERIFY(slider()
                    .textAt(placeOf(187s).x())
                    .endsWith(u"Without connection from 20:17:00 to 20:17:14"_s));
        m_bar->setRecording(u"Another"_s);
        m_bar->setProgress(half());
        QVERIFY(!slider().textAt(placeOf(60s).x()).contains(u"Otra"_s));
    }

    void marksAndGapsArePaintedInBothThemes()
    {
        for (const auto choice :
             {racha::Appearance::Choice::Light, racha::Appearance::Choice::Dark}) {
            m_appearance->choose(choice);
            const QColor colour = m_appearance->theme().running;
            QVERIFY(!hasColour(slider().grab().toImage(), colour));
            BatchBuilder batch(second(60));
            m_bar->append(batch.notice(racha::Mark {"x"}).take());
            QVERIFY(hasColour(slider().grab().toImage(), colour));
            m_bar->setRecording(u"Demo"_s);
            m_bar->setProgress(half());
        }
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        QSet<QString> names;
        QList<QWidget*> reached;
        for (QWidget* const widget : m_bar->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->parentWidget() != m_bar.get())
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            names.insert(widget->accessibleName());
            reached << widget;
            QVERIFY(widget->focusPolicy() & Qt::TabFocus);
        }
        QCOMPARE(reached.size(), 4);
        QCOMPARE(names.size(), 4);
    }

    void aMarkKeepsTheMomentAtWhichItWasAskedFor()
    {
        QWidget window;
        window.resize(800, 300);
        MarkEditor editor(*m_appearance, &window);
        window.show();
        QSignalSpy saved(&editor, &MarkEditor::saved);
        editor.begin(second(3));
        auto* const text = editor.findChild<QLineEdit*>();
        QCOMPARE(text->accessibleName(), u"Text of the mark at 20:14:03"_s);
        QTest::keyClicks(text, u" here I changed  the song "_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.at(0).at(0).toString(), u"here I changed the song"_s);
        QCOMPARE(saved.at(0).at(1).value<WallTime>(), second(3));
        QVERIFY(!editor.isOpen());
    }

    void escapeDiscardsAndASecondMarkSavesTheFirst()
    {
        QWidget window;
        window.resize(800, 300);
        MarkEditor editor(*m_appearance, &window);
        window.show();
        QSignalSpy saved(&editor, &MarkEditor::saved);
        QSignalSpy cancelled(&editor, &MarkEditor::cancelled);
        auto* const text = editor.findChild<QLineEdit*>();
        editor.begin(second(3));
        QTest::keyClicks(text, u"no"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(saved.size(), 0);
        editor.begin(second(5));
        editor.begin(second(7));
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.at(0).at(1).value<WallTime>(), second(5));
        QVERIFY(editor.isOpen() && text->text().isEmpty());
        editor.save();
        QCOMPARE(saved.last().at(1).value<WallTime>(), second(7));
    }

    void theEditorStaysWithinANarrowWindow()
    {
        QWidget window;
        window.resize(420, 300);
        MarkEditor editor(*m_appearance, &window);
        window.show();
        editor.begin(second(3));
        QVERIFY(window.rect().contains(editor.geometry()));
        window.resize(900, 300);
        QTRY_VERIFY(editor.width() > 500);
    }

private:
    static bool hasColour(const QImage& image, const QColor& colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }
};

RACHA_TEST(TestReplayBar);

#include "tst_replaybar.moc"
