<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaptureRunText</name>
    <message numerus="yes">
        <source>%n journal(s) wait for another store (%1)</source>
        <translation>
            <numerusform>%n journal waits for another store (%1)</numerusform>
            <numerusform>%n journals wait for another store (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are not stored yet; they wait in the journal and are stored at the next start with this database</source>
        <translation>
            <numerusform>%n event is not stored yet; it waits in the journal and is stored at the next start with this database</numerusform>
            <numerusform>%n events are not stored yet; they wait in the journal and are stored at the next start with this database</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPresenter</name>
    <message numerus="yes">
        <source>%n s without connection</source>
        <translation>
            <numerusform>%n s without connection</numerusform>
            <numerusform>%n s without connection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageText</name>
    <message numerus="yes">
        <source>%n unknown message(s)</source>
        <translation>
            <numerusform>%n unknown message</numerusform>
            <numerusform>%n unknown messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged message(s)</source>
        <translation>
            <numerusform>%n damaged message</numerusform>
            <numerusform>%n damaged messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) not readable</source>
        <translation>
            <numerusform>%n frame not readable</numerusform>
            <numerusform>%n frames not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseRedecodeText</name>
    <message numerus="yes">
        <source>%n event(s) are going to be written</source>
        <translation>
            <numerusform>%n event is going to be written</numerusform>
            <numerusform>%n events are going to be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseVerifyText</name>
    <message numerus="yes">
        <source>%n finding(s) are going to be repaired</source>
        <translation>
            <numerusform>%n finding is going to be repaired</numerusform>
            <numerusform>%n findings are going to be repaired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventFacts</name>
    <message numerus="yes">
        <source>%1 · %n messages</source>
        <comment>state of a streak</comment>
        <translation>
            <numerusform>%1 · %n message</numerusform>
            <numerusform>%1 · %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventLine</name>
    <message numerus="yes">
        <source>😀 %1 sent %n sticker(s)</source>
        <translation>
            <numerusform>😀 %1 sent %n sticker</numerusform>
            <numerusform>😀 %1 sent %n stickers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>🧹 %n message(s) or person(s) hidden by a moderator</source>
        <translation>
            <numerusform>🧹 %n message or person hidden by a moderator</numerusform>
            <numerusform>🧹 %n messages or persons hidden by a moderator</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventPresenter</name>
    <message numerus="yes">
        <source>%n joined</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n joined</numerusform>
            <numerusform>%n joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of people</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shared the live · %n joined</source>
        <comment>people whom a share brought</comment>
        <translation>
            <numerusform>shared the live · %n joined</numerusform>
            <numerusform>shared the live · %n joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>subscribed for %n months</source>
        <translation>
            <numerusform>subscribed for %n month</numerusform>
            <numerusform>subscribed for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stickers</source>
        <translation>
            <numerusform>%n sticker</numerusform>
            <numerusform>%n stickers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Treasure of %1 ◆ for %n people</source>
        <translation>
            <numerusform>Treasure of %1 ◆ for %n person</numerusform>
            <numerusform>Treasure of %1 ◆ for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n votes</source>
        <comment>title of a poll</comment>
        <translation>
            <numerusform>%1 · %n vote</numerusform>
            <numerusform>%1 · %n votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A moderator hid %n messages</source>
        <translation>
            <numerusform>A moderator hid %n message</numerusform>
            <numerusform>A moderator hid %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%n event(s) written to %1 (%2)</source>
        <translation>
            <numerusform>%n event written to %1 (%2)</numerusform>
            <numerusform>%n events written to %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were longer than a spreadsheet takes and were cut</source>
        <translation>
            <numerusform>%n cell was longer than a spreadsheet takes and was cut</numerusform>
            <numerusform>%n cells were longer than a spreadsheet takes and were cut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormattersText</name>
    <message numerus="yes">
        <source>%1 event(s)/s</source>
        <translation>
            <numerusform>%1 event/s</numerusform>
            <numerusform>%1 events/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaPresenter</name>
    <message numerus="yes">
        <source>%n names: about %1 requests an hour</source>
        <comment>watch list</comment>
        <translation>
            <numerusform>%n name: about %1 requests an hour</numerusform>
            <numerusform>%n names: about %1 requests an hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedecodingText</name>
    <message numerus="yes">
        <source>%1, %2: %n event(s)</source>
        <translation>
            <numerusform>%1, %2: %n event</numerusform>
            <numerusform>%1, %2: %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) decoded again.</source>
        <translation>
            <numerusform>%n message decoded again.</numerusform>
            <numerusform>%n messages decoded again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be unpacked.</source>
        <translation>
            <numerusform>%n message could not be unpacked.</numerusform>
            <numerusform>%n messages could not be unpacked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) stay: an earlier version understood more of them.</source>
        <translation>
            <numerusform>%n event stays: an earlier version understood more of it.</numerusform>
            <numerusform>%n events stay: an earlier version understood more of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) differ.</source>
        <translation>
            <numerusform>%n event differs.</numerusform>
            <numerusform>%n events differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written.</source>
        <translation>
            <numerusform>%n event written.</numerusform>
            <numerusform>%n events written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDocumentText</name>
    <message numerus="yes">
        <source>%n further gap(s) without connection.</source>
        <translation>
            <numerusform>%n further gap without connection.</numerusform>
            <numerusform>%n further gaps without connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportOutputText</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>events of a streak</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreakPresenter</name>
    <message numerus="yes">
        <source>%n additions</source>
        <comment>events that added to a streak</comment>
        <translation>
            <numerusform>%n addition</numerusform>
            <numerusform>%n additions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreakVerdict</name>
    <message numerus="yes">
        <source>%n likes from %1</source>
        <comment>a streak</comment>
        <translation>
            <numerusform>%n like from %1</numerusform>
            <numerusform>%n likes from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages said no more than was counted already, so they added nothing.</source>
        <translation>
            <numerusform>%n message said no more than was counted already, so it added nothing.</numerusform>
            <numerusform>%n messages said no more than was counted already, so they added nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages came after the end mark; only what exceeds the total was added.</source>
        <translation>
            <numerusform>%n message came after the end mark; only what exceeds the total was added.</numerusform>
            <numerusform>%n messages came after the end mark; only what exceeds the total was added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pauses were longer than %1 s: the streak was closed and, as TikTok went on with the same group, opened again.</source>
        <translation>
            <numerusform>%n pause was longer than %1 s: the streak was closed and, as TikTok went on with the same group, opened again.</numerusform>
            <numerusform>%n pauses were longer than %1 s: the streak was closed and, as TikTok went on with the same group, opened again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationText</name>
    <message numerus="yes">
        <source>%n event(s) of a predecessor were not computed: its totals are known to be wrong.</source>
        <translation>
            <numerusform>%n event of a predecessor was not computed: its totals are known to be wrong.</numerusform>
            <numerusform>%n events of a predecessor were not computed: its totals are known to be wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n finding.</numerusform>
            <numerusform>%n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repaired.</source>
        <translation>
            <numerusform>%n row repaired.</numerusform>
            <numerusform>%n rows repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired.</source>
        <translation>
            <numerusform>%n of them can be repaired.</numerusform>
            <numerusform>%n of them can be repaired.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::AlertTeller</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::CaptureDialog</name>
    <message numerus="yes">
        <source>The name is too long by %n character(s).</source>
        <translation>
            <numerusform>The name is too long by %n character.</numerusform>
            <numerusform>The name is too long by %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes are too long by %n character(s).</source>
        <translation>
            <numerusform>The notes are too long by %n character.</numerusform>
            <numerusform>The notes are too long by %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::CapturesReport</name>
    <message numerus="yes">
        <source>%n capture(s)</source>
        <translation>
            <numerusform>%n capture</numerusform>
            <numerusform>%n captures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::ComparisonReport</name>
    <message numerus="yes">
        <source>After %n minutes: %1 and %2</source>
        <comment>two lives</comment>
        <translation>
            <numerusform>After %n minute: %1 and %2</numerusform>
            <numerusform>After %n minutes: %1 and %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::EraseDialog</name>
    <message numerus="yes">
        <source>%n event(s) erased.</source>
        <translation>
            <numerusform>%n event erased.</numerusform>
            <numerusform>%n events erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) of others name this person as the receiver; they stay.</source>
        <translation>
            <numerusform>%n gift of another person names this one as the receiver; it stays.</numerusform>
            <numerusform>%n gifts of others name this person as the receiver; they stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::ExportDialog</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::FeedDigest</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gifts for %1 diamonds</source>
        <translation>
            <numerusform>%n gift for %1 diamonds</numerusform>
            <numerusform>%n gifts for %1 diamonds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people joined</source>
        <translation>
            <numerusform>%n person joined</numerusform>
            <numerusform>%n people joined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::FeedPane</name>
    <message numerus="yes">
        <source>▼ %n new events</source>
        <translation>
            <numerusform>▼ %n new event</numerusform>
            <numerusform>▼ %n new events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::FindingsPane</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::HexView</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes marked, from byte %1: %2</source>
        <translation>
            <numerusform>%n byte marked, from byte %1: %2</numerusform>
            <numerusform>%n bytes marked, from byte %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::Histogram</name>
    <message numerus="yes">
        <source>%1 to %2: %n events</source>
        <translation>
            <numerusform>%1 to %2: %n event</numerusform>
            <numerusform>%1 to %2: %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::HistoryTable</name>
    <message numerus="yes">
        <source>▲ %n newer events</source>
        <translation>
            <numerusform>▲ %n newer event</numerusform>
            <numerusform>▲ %n newer events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▼ %n newer events</source>
        <translation>
            <numerusform>▼ %n newer event</numerusform>
            <numerusform>▼ %n newer events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <comment>of a list</comment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <comment>of an object</comment>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::LeaderboardModel</name>
    <message numerus="yes">
        <source>%n diamonds</source>
        <translation>
            <numerusform>%n diamond</numerusform>
            <numerusform>%n diamonds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gifts</source>
        <translation>
            <numerusform>%n gift</numerusform>
            <numerusform>%n gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::LeadersPane</name>
    <message numerus="yes">
        <source>%n older gifts left the list.</source>
        <translation>
            <numerusform>%n older gift left the list.</numerusform>
            <numerusform>%n older gifts left the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who did little and fell silent are not counted any more.</source>
        <translation>
            <numerusform>%n person who did little and fell silent is not counted any more.</numerusform>
            <numerusform>%n people who did little and fell silent are not counted any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::LivePage</name>
    <message numerus="yes">
        <source>%n event(s) could not be stored.</source>
        <translation>
            <numerusform>%n event could not be stored.</numerusform>
            <numerusform>%n events could not be stored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::LocalFeedView</name>
    <message numerus="yes">
        <source>%n program(s) read it now:</source>
        <translation>
            <numerusform>%n program reads it now:</numerusform>
            <numerusform>%n programs read it now:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::ManualWindow</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::MappingTreeModel</name>
    <message numerus="yes">
        <source>up to %n in one message</source>
        <comment>a field that is repeated</comment>
        <translation>
            <numerusform>up to %n in one message</numerusform>
            <numerusform>up to %n in one message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::PayloadTreeModel</name>
    <message numerus="yes">
        <source>%n fields</source>
        <comment>of a message</comment>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::ReportLivesModel</name>
    <message numerus="yes">
        <source>Room %1, %n events</source>
        <translation>
            <numerusform>Room %1, %n event</numerusform>
            <numerusform>Room %1, %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::StorageUseView</name>
    <message numerus="yes">
        <source>%n of captures that run (%1)</source>
        <translation>
            <numerusform>%n of captures that run (%1)</numerusform>
            <numerusform>%n of captures that run (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not wholly stored yet (%1)</source>
        <translation>
            <numerusform>%n not wholly stored yet (%1)</numerusform>
            <numerusform>%n not wholly stored yet (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept (%1)</source>
        <translation>
            <numerusform>%n kept (%1)</numerusform>
            <numerusform>%n kept (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be read (%1)</source>
        <translation>
            <numerusform>%n that cannot be read (%1)</numerusform>
            <numerusform>%n that cannot be read (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::StreakPage</name>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>of a streak</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::TableReport</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streaks</source>
        <translation>
            <numerusform>%n streak</numerusform>
            <numerusform>%n streaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n comments</source>
        <comment>words</comment>
        <translation>
            <numerusform>of %n comment</numerusform>
            <numerusform>of %n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::TimelinePane</name>
    <message numerus="yes">
        <source>%n running</source>
        <comment>streaks</comment>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::WatchListPane</name>
    <message numerus="yes">
        <source>%n people</source>
        <comment>on the watch list</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::WeekGrid</name>
    <message numerus="yes">
        <source>%1, %2:00: %n events, %3 diamonds</source>
        <comment>day and hour</comment>
        <translation>
            <numerusform>%1, %2:00: %n event, %3 diamonds</numerusform>
            <numerusform>%1, %2:00: %n events, %3 diamonds</numerusform>
        </translation>
    </message>
</context>
</TS>
