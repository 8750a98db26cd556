# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# What is installed where. Two components: desktop (racha) and cli (racha-cli); no file is in both.
include(GNUInstallDirs)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(packaging ${PROJECT_SOURCE_DIR}/packaging)
set(racha_id io.github.racha.Racha)

# The project's page, where it has one: the metainfo links it and the pictures below it.
set(RACHA_HOMEPAGE "" CACHE STRING "Address of the project's page, without a slash at its end")
set(page_elements "")
if(RACHA_HOMEPAGE)
    configure_file(${packaging}/desktop/page.xml.in ${racha_commit_dir}/page.xml @ONLY)
    file(READ ${racha_commit_dir}/page.xml page_elements)
endif()
file(CONFIGURE OUTPUT ${racha_commit_dir}/page-elements CONTENT "${page_elements}" @ONLY)

# What depends on the commit; always run, changes files only where the commit did.
add_custom_target(
    racha_commit
    COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -D OUTPUT=${racha_commit_dir} -D
            VERSION=${PROJECT_VERSION} -P ${packaging}/cmake/WriteCommit.cmake
    BYPRODUCTS ${racha_commit_dir}/commit.h ${racha_commit_dir}/changelog
               ${racha_commit_dir}/source-date-epoch
               ${racha_commit_dir}/${racha_id}.metainfo.xml
    VERBATIM)

# Manual pages and completions, from what the programs say of themselves with --help.
set(racha_pages_dir ${PROJECT_BINARY_DIR}/pages)
file(GLOB page_sources ${packaging}/pages/*)
add_custom_command(
    OUTPUT ${racha_pages_dir}/done
    COMMAND Python3::Interpreter -B ${packaging}/pages/pages.py --racha $<TARGET_FILE:racha> --cli
            $<TARGET_FILE:racha-cli> --version ${PROJECT_VERSION} --epoch
            ${racha_commit_dir}/source-date-epoch --output ${racha_pages_dir} --changelog
            ${PROJECT_SOURCE_DIR}/CHANGELOG.md --debian-changelog ${racha_commit_dir}/changelog
    DEPENDS racha racha-cli ${page_sources} ${PROJECT_SOURCE_DIR}/CHANGELOG.md
            ${racha_commit_dir}/changelog ${racha_commit_dir}/source-date-epoch
    COMMENT "Writing manual pages and completions"
    VERBATIM)
add_custom_target(racha_pages ALL DEPENDS ${racha_pages_dir}/done)

# installed(COMPONENT FROM TO NAME): one file under a name of its own.
function(installed component from to name)
    install(FILES ${from} DESTINATION ${to} RENAME ${name} COMPONENT ${component})
endfunction()

set(share ${CMAKE_INSTALL_DATADIR})
set(icons ${share}/icons/hicolor)
install(TARGETS racha RUNTIME COMPONENT desktop)
install(TARGETS racha-cli RUNTIME COMPONENT cli)
install(FILES ${packaging}/desktop/${racha_id}.desktop DESTINATION ${share}/applications
        COMPONENT desktop)
install(FILES ${racha_commit_dir}/${racha_id}.metainfo.xml DESTINATION ${share}/metainfo
        COMPONENT desktop)
installed(desktop ${packaging}/desktop/${racha_id}.mime.xml ${share}/mime/packages ${racha_id}.xml)
installed(desktop ${PROJECT_SOURCE_DIR}/resources/icons/racha.svg ${icons}/scalable/apps
          ${racha_id}.svg)
installed(desktop ${packaging}/icons/racha-symbolic.svg ${icons}/symbolic/apps
          ${racha_id}-symbolic.svg)
installed(desktop ${packaging}/icons/racha-recording.svg ${icons}/scalable/mimetypes
          application-x-racha-recording.svg)
foreach(size 16 22 24 32 48 64 128 256 512)
    installed(desktop ${packaging}/icons/racha-${size}.png ${icons}/${size}x${size}/apps
              ${racha_id}.png)
endforeach()
foreach(size 16 32 48 128)
    installed(desktop ${packaging}/icons/recording-${size}.png ${icons}/${size}x${size}/mimetypes
              application-x-racha-recording.png)
endforeach()

# pages(COMPONENT PROGRAM): its manual pages and completions.
function(pages component program)
    set(from ${racha_pages_dir})
    set(man ${CMAKE_INSTALL_MANDIR})
    installed(${component} ${from}/${program}.en.1.gz ${man}/man1 ${program}.1.gz)
    installed(${component} ${from}/${program}.es.1.gz ${man}/es/man1 ${program}.1.gz)
    installed(${component} ${from}/${program}.bash ${share}/bash-completion/completions ${program})
    installed(${component} ${from}/${program}.zsh ${share}/zsh/vendor-completions _${program})
    installed(${component} ${from}/${program}.fish ${share}/fish/vendor_completions.d
              ${program}.fish)
endfunction()
pages(desktop racha)
pages(cli racha-cli)

# documents(COMPONENT PACKAGE): licence, notices and what changed.
function(documents component package)
    set(to ${share}/doc/${package})
    installed(${component} ${packaging}/debian/copyright ${to} copyright)
    installed(${component} ${PROJECT_SOURCE_DIR}/resources/notices/thirdparty.md ${to}
              third-party-notices.md)
    installed(${component} ${packaging}/debian/${package}.lintian-overrides
              ${share}/lintian/overrides ${package})
    installed(${component} ${racha_pages_dir}/changelog.gz ${to} changelog.gz)
    installed(${component} ${racha_pages_dir}/changelog.Debian.gz ${to} changelog.Debian.gz)
endfunction()
documents(desktop racha)
documents(cli racha-cli)
install(FILES ${PROJECT_SOURCE_DIR}/resources/manual/en.md
              ${PROJECT_SOURCE_DIR}/resources/manual/es.md
        DESTINATION ${share}/doc/racha-cli/manual COMPONENT cli)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/manual/pictures
        DESTINATION ${share}/doc/racha-cli/manual COMPONENT cli)

# Scripts for administrators; the manual names them.
install(FILES ${PROJECT_SOURCE_DIR}/resources/sql/readonly-user.sql DESTINATION ${share}/racha/sql
        COMPONENT cli)
