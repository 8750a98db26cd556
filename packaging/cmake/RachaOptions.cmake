# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# racha_options: warnings, strictness and hardening that every target of ours is built with.
# Linked PRIVATE, so that nothing of it reaches generated or foreign code.
add_library(racha_options INTERFACE)
target_include_directories(racha_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(
    racha_options
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wconversion
              -Wno-sign-conversion
              -Wnon-virtual-dtor
              -Wold-style-cast
              -Woverloaded-virtual
              -Wcast-align
              -Wcast-qual
              $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
              $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>
              $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
              -Wformat=2
              -Wimplicit-fallthrough
              -Wextra-semi
              # clang 14 means the 0 of a default operator<=>, too.
              $<$<CXX_COMPILER_ID:GNU>:-Wzero-as-null-pointer-constant>
              -Werror=switch
              $<$<BOOL:${RACHA_WERROR}>:-Werror>)
target_compile_definitions(
    racha_options
    INTERFACE QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_CAST_FROM_BYTEARRAY
              QT_NO_URL_CAST_FROM_STRING
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_USE_QSTRINGBUILDER
              QT_NO_FOREACH
              QT_NO_KEYWORDS
              QT_NO_JAVA_STYLE_ITERATORS
              QT_STRICT_ITERATORS
              QT_DISABLE_DEPRECATED_BEFORE=0x060400
              RACHA_VERSION="${PROJECT_VERSION}"
              $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

# Hardening of what users run, generated code too: it is what meets hostile bytes first.
# tests/checks/hardening.py reads it back from the programs. No -fcf-protection: the start files of
# Debian 12 are without, so the linker drops it from the program.
include(CheckPIESupported)
check_pie_supported()
if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" AND NOT RACHA_SANITIZE AND NOT RACHA_FUZZ)
    add_compile_definitions(_FORTIFY_SOURCE=2)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection)
    add_link_options(LINKER:-z,relro,-z,now,-z,noexecstack,--as-needed)
    # No folder of the machine that built it: two builds in two folders give the same bytes.
    add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
endif()

# Sanitizers and coverage go to everything, generated code too: a half-instrumented program misses
# what crosses the border.
if(RACHA_SANITIZE)
    # -g1: lines are enough for a finding, and the build is a third smaller. -O0: what the compiler
    # saves is more than what the tests lose.
    add_compile_options(-fsanitize=${RACHA_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=undefined -O0 -g1)
    add_link_options(-fsanitize=${RACHA_SANITIZE})
endif()
# For fuzzers: every library is instrumented, libFuzzer's main comes with the targets alone.
if(RACHA_FUZZ)
    add_compile_options(-fsanitize=address,undefined,fuzzer-no-link -fno-omit-frame-pointer
                        -fno-sanitize-recover=undefined -fprofile-instr-generate
                        -fcoverage-mapping -Wno-unknown-warning-option)
    add_link_options(-fsanitize=address,undefined -fprofile-instr-generate)
endif()
if(RACHA_COVERAGE)
    add_compile_options(--coverage -O0)
    add_link_options(--coverage)
endif()

# Format 1 of Qt's resources has no times of files in it: the same sources, the same bytes.
set(racha_rcc_options --format-version 1)

# racha_library(<name> [WIDGETS | NOT_PRECOMPILED] ALIAS <alias> SOURCES … LINKS … PRIVATE_LINKS …):
# a static library of ours. NOT_PRECOMPILED: it knows no Qt, or is compiled with flags of its own.
function(racha_library name)
    cmake_parse_arguments(arg "NOT_PRECOMPILED;WIDGETS" "ALIAS" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    add_library(${arg_ALIAS} ALIAS ${name})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE racha_options ${arg_PRIVATE_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(NOT arg_NOT_PRECOMPILED)
        racha_precompile(${name} ${arg_WIDGETS})
    endif()
endfunction()

# What each test program runs in: no display, and the same time and words on every machine.
set(racha_test_environment QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8)
if(RACHA_SANITIZE)
    # Of 10,000 expressions a part: sanitized, they take a quarter of an hour. Whoever waits for a
    # test function has more patience, too (ms).
    list(APPEND racha_test_environment RACHA_FILTER_TEXTS=200 QTEST_FUNCTION_TIMEOUT=900000
         LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/packaging/sanitizers/leaks.supp:print_suppressions=0
         UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1)
endif()

# racha_test(<name> LABELS <label> … SOURCES … LINKS …): one test program per module; each source
# registers its classes with RACHA_TEST, tests/support/testmain.cpp runs them.
function(racha_test name)
    cmake_parse_arguments(arg "GUI" "TIMEOUT" "LABELS;SOURCES;LINKS" ${ARGN})
    if(RACHA_SANITIZE) # the slowest takes minutes where nothing else runs
        set(arg_TIMEOUT 1200)
    elseif(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    add_executable(${name} ${arg_SOURCES} ${PROJECT_SOURCE_DIR}/tests/support/testmain.cpp)
    target_link_libraries(${name} PRIVATE racha_options Qt6::Test ${arg_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(arg_GUI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_compile_definitions(${name} PRIVATE RACHA_TEST_GUI)
    endif()
    racha_precompile(${name} ${arg_GUI})
    target_compile_definitions(${name} PRIVATE RACHA_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               RACHA_BINARY_DIR="${PROJECT_BINARY_DIR}")
    # One target a label: the sanitizers build the tests they run and nothing else.
    foreach(label IN LISTS arg_LABELS)
        if(NOT TARGET racha_tests_${label})
            add_custom_target(racha_tests_${label})
        endif()
        add_dependencies(racha_tests_${label} ${name})
    endforeach()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(
        ${name}
        PROPERTIES LABELS "${arg_LABELS}"
                   TIMEOUT ${arg_TIMEOUT}
                   ENVIRONMENT "${racha_test_environment}")
endfunction()
