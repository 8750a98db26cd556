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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shared the live · %n joined</source>
        <comment>people whom a share brought</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>subscribed for %n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stickers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Treasure of %1 ◆ for %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n votes</source>
        <comment>title of a poll</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A moderator hid %n messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>racha::FeedPane</name>
    <message numerus="yes">
        <source>▼ %n new events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
