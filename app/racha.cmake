# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# racha, the desktop program. All but main() is a library, so that tests drive the same window.
racha_library(
    racha_desktop
    ALIAS Racha::desktop
    SOURCES desktopfeed.cpp
            desktopprogram.cpp
            guiprobe.cpp
            singleinstance.cpp
            threadedwebhooks.cpp
            windowsessions.cpp
    LINKS Racha::app Racha::ui Qt6::Network)
# The sample recording of --demo.
qt_add_resources(
    racha_desktop demo
    PREFIX /
    BASE ${PROJECT_SOURCE_DIR}/resources
    OPTIONS ${racha_rcc_options}
    FILES ${PROJECT_SOURCE_DIR}/resources/demo.racha)

add_executable(racha main.cpp)
target_link_libraries(racha PRIVATE racha_options Racha::desktop)
set_target_properties(racha PROPERTIES AUTOMOC ON)
