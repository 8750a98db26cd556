# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# Headers that are parsed once and not in each of a thousand files, in the builds of test.sh. The
# other presets, and lint.sh, keep every file honest about what it includes.
option(RACHA_PRECOMPILED "Precompile the headers of Qt and of the standard library" OFF)

set(racha_precompiled_core
    <algorithm> <array> <charconv> <chrono> <functional> <map> <memory> <optional> <set> <span>
    <string> <string_view> <unordered_map> <utility> <variant> <vector> <QtCore/QtCore>)

# So that the same sources make the same headers, which ccache asks for.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    set(racha_precompiled_options "SHELL:-Xclang -fno-pch-timestamp")
else()
    set(racha_precompiled_options -fpch-preprocess)
endif()

# racha_precompiled(<target> LINKS … HEADERS …): headers that others share, compiled as our files.
function(racha_precompiled name)
    cmake_parse_arguments(arg "" "" "LINKS;HEADERS" ${ARGN})
    set(carrier ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${carrier} CONTENT "// Carries the headers.\n")
    add_library(${name} OBJECT ${carrier})
    target_link_libraries(${name} PRIVATE racha_options ${arg_LINKS})
    target_compile_options(${name} PRIVATE ${racha_precompiled_options})
    target_precompile_headers(${name} PRIVATE ${racha_precompiled_core} ${arg_HEADERS})
endfunction()

# racha_precompile(<target> <widgets>): the target's files start from them.
function(racha_precompile name widgets)
    if(NOT RACHA_PRECOMPILED)
        return()
    endif()
    set(from racha_precompiled_core)
    if(widgets)
        set(from racha_precompiled_widgets)
    endif()
    target_compile_options(${name} PRIVATE ${racha_precompiled_options})
    target_precompile_headers(${name} REUSE_FROM ${from})
endfunction()

if(RACHA_PRECOMPILED)
    racha_precompiled(racha_precompiled_core LINKS Qt6::Core)
    racha_precompiled(racha_precompiled_widgets LINKS Qt6::Widgets HEADERS <QtWidgets/QtWidgets>)
endif()
