# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# The packages for Debian 12, one a component of RachaInstall.cmake; packaging/package.sh builds
# them. Caches of icons, types and programs are renewed by triggers of the packages that own them,
# so there are no scripts of ours: what is removed leaves nothing but the person's data.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME racha)
set(CPACK_PACKAGE_VENDOR "The Racha authors")
set(CPACK_PACKAGE_CONTACT "The Racha authors <racha@racha.invalid>")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
                                                GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL desktop cli)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_BUILD_SOURCE_DIRS ${PROJECT_SOURCE_DIR})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ON)
if(RACHA_HOMEPAGE)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${RACHA_HOMEPAGE})
endif()

# What is loaded at run time, and so is seen by no linker. The embedded database is needed; a
# server's driver, WebP pictures, tones and fonts for the scripts of the world are what most want.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME racha)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, hicolor-icon-theme")
string(CONCAT CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
       "ca-certificates, libpulse0, libqt6sql6-mysql, qt6-image-formats-plugins, fonts-noto-core, "
       "fonts-noto-color-emoji, racha-cli")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS
    "fonts-noto-cjk, gnome-keyring | kwalletmanager, qt6-wayland, qt6-gtk-platformtheme")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION
    "monitor for TikTok LIVE
Racha watches TikTok lives by username and shows what happens while it
happens: comments, gifts, likes, follows, joins and battles, with the runs
of gifts and likes joined into streaks that grow in place.
.
Every event is stored with the message that TikTok sent, in an SQLite file
or in a MySQL or MariaDB database, and can be searched, reported on and
exported; recordings play again through the same pipeline. The window is in
English and Spanish.
.
Racha is an unofficial tool, neither made nor endorsed by TikTok.")

set(CPACK_DEBIAN_CLI_PACKAGE_NAME racha-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION net)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "ca-certificates, libqt6sql6-mysql")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "openssl, racha")
set(CPACK_COMPONENT_CLI_DESCRIPTION
    "monitor for TikTok LIVE, for servers and scripts
Captures TikTok lives from the command line and stores every event with the
message that TikTok sent, in an SQLite file or in a MySQL or MariaDB
database; replays recordings, prints reports, exports CSV, JSON Lines and
workbooks, looks after the store, and simulates lives to try all of that.
.
This package needs no display: the window is in the package racha.
.
Racha is an unofficial tool, neither made nor endorsed by TikTok.")
include(CPack)
