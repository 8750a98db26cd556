# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# racha, the desktop program.
add_executable(
    racha
    guiprobe.cpp
    main.cpp
    singleinstance.cpp
    windowsessions.cpp)
target_link_libraries(racha PRIVATE racha_options Racha::app Racha::ui Qt6::Network Qt6::Widgets)
set_target_properties(racha PROPERTIES AUTOMOC ON)
install(TARGETS racha)
# The sample recording of --demo.
if(EXISTS ${PROJECT_SOURCE_DIR}/resources/demo.racha)
    qt_add_resources(
        racha demo
        PREFIX /
        BASE ${PROJECT_SOURCE_DIR}/resources
        FILES ${PROJECT_SOURCE_DIR}/resources/demo.racha)
endif()
