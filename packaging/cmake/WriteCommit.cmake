# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# cmake -D ROOT=… -D OUTPUT=… -D VERSION=… -P WriteCommit.cmake
#
# Writes what depends on the commit into OUTPUT: commit.h, the time of the commit in seconds, and
# the files that carry its date. Run by each build; a file is touched only where it changes.
set(commit unknown)
set(seconds 0)
file(READ ${ROOT}/packaging/commit.txt archived)
if(archived MATCHES "^([0-9a-f]+) ([0-9]+)")
    set(commit ${CMAKE_MATCH_1})
    set(seconds ${CMAKE_MATCH_2})
else()
    # The folder may be somebody else's, as in a container; that is asked for by name.
    execute_process(
        COMMAND git -c safe.directory=* -C ${ROOT} show -s "--format=%H %ct" HEAD
        OUTPUT_VARIABLE head
        ERROR_QUIET)
    if(head MATCHES "^([0-9a-f]+) ([0-9]+)")
        set(commit ${CMAKE_MATCH_1})
        set(seconds ${CMAKE_MATCH_2})
        execute_process(
            COMMAND git -c safe.directory=* -C ${ROOT} diff --quiet HEAD
            RESULT_VARIABLE differs
            ERROR_QUIET)
    endif()
endif()
string(SUBSTRING ${commit} 0 12 commit)
if(differs)
    string(APPEND commit "-changed")
endif()

set(ENV{SOURCE_DATE_EPOCH} ${seconds})
set(ENV{LC_ALL} C)
file(READ ${OUTPUT}/page-elements PAGE_ELEMENTS)
string(TIMESTAMP day "%Y-%m-%d" UTC)
string(TIMESTAMP debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(CONFIGURE OUTPUT ${OUTPUT}/commit.h CONTENT "#define RACHA_COMMIT \"${commit}\"\n")
file(CONFIGURE OUTPUT ${OUTPUT}/source-date-epoch CONTENT "${seconds}\n")
configure_file(${ROOT}/packaging/debian/changelog.in ${OUTPUT}/changelog @ONLY)
configure_file(${ROOT}/packaging/desktop/io.github.racha.Racha.metainfo.xml.in
               ${OUTPUT}/io.github.racha.Racha.metainfo.xml @ONLY)
