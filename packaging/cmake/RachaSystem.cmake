# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# What needs the operating system stands behind a header each, in core/system and app/system; the
# file to it lies in the folder of the system. Folders that are looked into, the first that has it:
set(RACHA_SYSTEM generic) # standard C++ and Qt; what they lack is left out
if(UNIX)
    list(PREPEND RACHA_SYSTEM unix)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    list(PREPEND RACHA_SYSTEM linux)
elseif(APPLE)
    list(PREPEND RACHA_SYSTEM macos)
elseif(WIN32)
    list(PREPEND RACHA_SYSTEM windows)
endif()
# For one who brings Racha to another system, and to see that the generic files compile:
# -DRACHA_SYSTEM_FOLDERS="unix;generic"
set(RACHA_SYSTEM_FOLDERS "${RACHA_SYSTEM}" CACHE STRING "Folders of the operating system's files")

# racha_system_sources(<variable> <folder> <name>…): the files of this system for these headers.
function(racha_system_sources variable folder)
    foreach(name IN LISTS ARGN)
        set(found "")
        foreach(system IN LISTS RACHA_SYSTEM_FOLDERS)
            set(file ${CMAKE_CURRENT_SOURCE_DIR}/${folder}${system}/${name}.cpp)
            if(NOT found AND EXISTS ${file})
                set(found ${file})
            endif()
        endforeach()
        if(NOT found)
            message(FATAL_ERROR "docs/portability.md: ${name} is not written for this system yet")
        endif()
        list(APPEND files ${found})
    endforeach()
    set(${variable} ${files} PARENT_SCOPE)
endfunction()
