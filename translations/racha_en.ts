<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
