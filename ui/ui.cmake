# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# The widgets. No proto, no Sql, no Network, no file formats.
racha_library(
    racha_ui
    ALIAS Racha::ui
    SOURCES about.cpp
            mainwindow.cpp
            mainwindowmenus.cpp
            qtwords.cpp
            watchbar.cpp
            detail/detailpane.cpp
            detail/eventpage.cpp
            detail/factlist.cpp
            detail/hexview.cpp
            detail/jsonpage.cpp
            detail/notedpage.cpp
            detail/payloadpage.cpp
            detail/personpage.cpp
            detail/storelookup.cpp
            detail/streakpage.cpp
            feed/feeddelegate.cpp
            feed/feedpane.cpp
            feed/feedview.cpp
            firstrun/firstpage.cpp
            live/livearea.cpp
            live/livepage.cpp
            live/livetab.cpp
            live/tabstrip.cpp
            replay/recordingtag.cpp
            replay/replaybar.cpp
            replay/replayslider.cpp
            timeline/streakdelegate.cpp
            timeline/timeaxis.cpp
            timeline/timeaxisheader.cpp
            timeline/timebackdrop.cpp
            timeline/timelinepane.cpp
            timeline/timelineview.cpp
            widgets/appearance.cpp
            widgets/figurelabel.cpp
            widgets/markeditor.cpp
            widgets/messagebar.cpp
            widgets/statepill.cpp
            widgets/stylesheet.cpp
            widgets/typechips.cpp
            widgets/usernamefield.cpp
    LINKS Racha::models Racha::session Racha::settings Qt6::Widgets)
