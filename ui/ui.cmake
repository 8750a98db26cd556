# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# The widgets. No proto, no Sql, no Network, no file formats.
racha_library(
    racha_ui WIDGETS
    ALIAS Racha::ui
    SOURCES about.cpp
            aboutdialog.cpp
            mainwindow.cpp
            mainwindowactions.cpp
            mainwindowlives.cpp
            mainwindowmenus.cpp
            noticesdialog.cpp
            qtwords.cpp
            quotalabel.cpp
            recenttexts.cpp
            shortcutsdialog.cpp
            watchbar.cpp
            storedpages.cpp
            windowdialogs.cpp
            windowpages.cpp
            alerts/alertsdialog.cpp
            alerts/alertteller.cpp
            alerts/webhookform.cpp
            captures/capturedialog.cpp
            captures/capturelabeller.h
            captures/capturenaming.cpp
            charts/chartlegend.cpp
            charts/chartpane.cpp
            charts/chartplane.cpp
            charts/livechart.cpp
            coverage/coveragepane.cpp
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
            erase/erasedialog.cpp
            erase/eraser.h
            export/columnpicker.cpp
            export/exportdialog.cpp
            export/exporter.h
            export/exportfields.cpp
            export/researchfields.cpp
            feed/feeddelegate.cpp
            feed/feeddigest.cpp
            feed/feedpane.cpp
            feed/feedview.cpp
            feed/gifttones.cpp
            feed/pinnedgifts.cpp
            findings/findingdelegate.cpp
            findings/findingspane.cpp
            firstrun/firstpage.cpp
            firstrun/firstrun.cpp
            history/detailcorner.cpp
            history/histogram.cpp
            history/historybar.cpp
            history/historydelegate.cpp
            history/historyfigures.cpp
            history/historymenus.cpp
            history/historytable.cpp
            history/historytree.cpp
            history/historyview.cpp
            history/momentdialog.cpp
            history/savedfilterbutton.cpp
            history/savedfiltersdialog.cpp
            history/storedpage.cpp
            history/timebar.cpp
            history/timebutton.cpp
            inspect/inspectdialog.cpp
            inspect/inspector.h
            leaders/leaderdelegate.cpp
            leaders/leaderspane.cpp
            leaders/thankdelegate.cpp
            live/livearea.cpp
            live/livepage.cpp
            live/livetab.cpp
            live/livetabs.cpp
            live/tabstrip.cpp
            live/whydialog.cpp
            log/logdelegate.cpp
            log/logpane.cpp
            replay/recordingtag.cpp
            replay/replaybar.cpp
            replay/replayslider.cpp
            manual/manual.cpp
            manual/manuallook.cpp
            manual/manualpictures.cpp
            manual/manualtables.cpp
            manual/manualtext.cpp
            manual/manualtopic.cpp
            manual/manualview.cpp
            manual/manualwindow.cpp
            reports/bardelegate.cpp
            reports/capturesreport.cpp
            reports/comparisonreport.cpp
            reports/livedelegate.cpp
            reports/overlaychart.cpp
            reports/reportgathering.cpp
            reports/reportpicture.cpp
            reports/reportscopebar.cpp
            reports/reportsection.cpp
            reports/reportspage.cpp
            reports/summaryreport.cpp
            reports/tablereport.cpp
            reports/timelinereport.cpp
            reports/weekgrid.cpp
            reports/weekreport.cpp
            reports/wholereport.cpp
            settings/filefield.cpp
            settings/folderlist.cpp
            settings/gifttonesview.cpp
            settings/localfeedview.cpp
            settings/originnote.cpp
            settings/secretsform.cpp
            settings/serverfields.cpp
            settings/settingcontrol.cpp
            settings/settingentry.cpp
            settings/settingrow.cpp
            settings/settingsdialog.cpp
            settings/settingspage.cpp
            settings/storageform.cpp
            settings/storageuseview.cpp
            settings/verdictline.cpp
            statistics/statisticspane.cpp
            timeline/streakdelegate.cpp
            timeline/timeaxis.cpp
            timeline/timeaxisheader.cpp
            timeline/timebackdrop.cpp
            timeline/timelinepane.cpp
            timeline/timelineview.cpp
            unknown/fieldform.cpp
            unknown/mappingform.cpp
            unknown/unknowndialog.cpp
            wall/walldelegate.cpp
            wall/wallpage.cpp
            wall/walltiles.cpp
            watchlist/watchaddbar.cpp
            watchlist/watchfilterbar.cpp
            watchlist/watchlistpane.cpp
            watchlist/watchpersonform.cpp
            watchlist/watchrowdelegate.cpp
            upkeep/adoptiondialog.cpp
            upkeep/backupdialog.cpp
            upkeep/importdialog.cpp
            upkeep/storeupkeep.h
            upkeep/upkeepdialog.cpp
            widgets/accessiblecombobox.cpp
            widgets/appearance.cpp
            widgets/commanddelegate.cpp
            widgets/commandpalette.cpp
            widgets/eventcells.cpp
            widgets/figurelabel.cpp
            widgets/filequestions.cpp
            widgets/filterfield.cpp
            widgets/listedaction.cpp
            widgets/markeditor.cpp
            widgets/menukeys.cpp
            widgets/messagebar.cpp
            widgets/personline.cpp
            widgets/readingorder.cpp
            widgets/segmentbar.cpp
            widgets/spoken.cpp
            widgets/statepill.cpp
            widgets/stylesheet.cpp
            widgets/suggestiondelegate.cpp
            widgets/textline.cpp
            widgets/typechips.cpp
            widgets/usernamefield.cpp
            widgets/windowsize.cpp
    LINKS Racha::export Racha::lines Racha::models Racha::session Racha::settings Qt6::Charts Qt6::Widgets)

# Whose work is inside, and under which terms.
qt_add_resources(
    racha_ui notices
    PREFIX /
    BASE ${PROJECT_SOURCE_DIR}/resources
    OPTIONS ${racha_rcc_options}
    FILES ${PROJECT_SOURCE_DIR}/resources/notices/thirdparty.md)

# The manual, which F1 opens, and its pictures.
file(GLOB racha_manual CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/manual/*.md
     ${PROJECT_SOURCE_DIR}/resources/manual/pictures/*/*.png)
qt_add_resources(
    racha_ui manual
    PREFIX /
    BASE ${PROJECT_SOURCE_DIR}/resources
    OPTIONS ${racha_rcc_options}
    FILES ${racha_manual})

# What people copy from the settings.
qt_add_resources(
    racha_ui overlay
    PREFIX /
    BASE ${PROJECT_SOURCE_DIR}/resources
    OPTIONS ${racha_rcc_options}
    FILES ${PROJECT_SOURCE_DIR}/resources/overlay/overlay.html)
