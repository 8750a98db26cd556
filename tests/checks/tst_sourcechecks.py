#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The source checks can fail: each seeded violation is found, and nothing in clean trees."""

import unittest

import layering
import licenceheads
import machinepaths
import portability
import shownclock
from sourcetree import findings_in_seeded_tree


def faults(check, file: str, text: str) -> list[str]:
    return [f.text for f in findings_in_seeded_tree(check, {file: text})]


class Layering(unittest.TestCase):
    def assert_refused(self, file: str, line: str, why: str):
        found = faults(layering.check, file, line + "\n")
        self.assertEqual(len(found), 1, f"{file}: {line} -> {found}")
        self.assertIn(why, found[0])

    def assert_allowed(self, file: str, line: str):
        self.assertEqual(faults(layering.check, file, line + "\n"), [])

    def test_a_core_folder_includes_only_lower_ones(self):
        self.assert_refused("core/base/a.h", '#include "core/event/event.h"', "not below")
        self.assert_refused("core/event/a.h", '#include "core/settings/settings.h"', "not below")
        self.assert_refused("core/store/a.cpp", '#include "core/ingest/capture.h"', "not below")
        self.assert_refused("core/store/a.cpp", '#include "core/source/framesource.h"', "not below")
        self.assert_allowed("core/ingest/a.cpp", '#include "core/store/storewriter.h"')
        self.assert_allowed("core/streak/a.cpp", '#include "core/streak/streak.h"')

    def test_an_unknown_core_folder_is_told(self):
        self.assert_refused("core/misc/a.h", '#include "core/base/result.h"', "no place")

    def test_arrows_between_modules_point_one_way(self):
        self.assert_refused("proto/a.cpp", '#include "core/base/result.h"', "may not know")
        self.assert_refused("core/base/a.cpp", '#include "ui/words/errortext.h"', "may not know")
        self.assert_refused("ui/feed/a.cpp", '#include "proto/framecodec.h"', "may not know")
        self.assert_refused("ui/words/a.cpp", '#include "ui/models/feed.h"', "may not know")
        self.assert_refused("app/cli/a.cpp", '#include "ui/feed/feed.h"', "may not know")
        self.assert_refused("app/main.cpp", '#include "tests/support/fake.h"', "may not know")
        self.assert_allowed("app/main.cpp", '#include "ui/mainwindow.h"')
        self.assert_allowed("app/climain.cpp", '#include "ui/words/errortext.h"')

    def test_each_part_has_its_qt_modules(self):
        self.assert_refused("proto/a.h", "#include <QString>", "QtCore")
        self.assert_refused("core/event/a.h", "#include <QColor>", "QtGui")
        self.assert_refused("core/event/a.h", "#include <QtGui/QColor>", "QtGui")
        self.assert_refused("core/event/a.h", "#include <QtWidgets>", "QtWidgets")
        self.assert_refused("core/streak/a.cpp", "#include <QSqlQuery>", "QtSql")
        self.assert_refused("core/store/a.cpp", "#include <QWebSocket>", "QtWebSockets")
        self.assert_refused("ui/models/a.cpp", "#include <QLabel>", "QtWidgets")
        self.assert_refused("ui/feed/a.cpp", "#include <QSqlQuery>", "QtSql")
        self.assert_refused("app/climain.cpp", "#include <QApplication>", "QtWidgets")
        self.assert_refused("core/base/a.h", "#include <QNoSuchThing>", "unknown Qt module")
        self.assert_allowed("core/store/a.cpp", "#include <QSqlQuery>")
        self.assert_allowed("ui/feed/a.cpp", "#include <QChartView>")
        self.assert_allowed("tests/unit/ui/tst_a.cpp", "#include <QLabel>")

    def test_the_simulator_and_the_program_do_not_know_each_other(self):
        self.assert_refused("core/simulator/a.cpp", '#include "proto/wirereader.h"', "may not know")
        self.assert_refused("core/simulator/a.cpp", '#include "core/event/event.h"', "may not know")
        self.assert_refused("core/ingest/a.cpp", '#include "core/simulator/story.h"', "only racha-cli")
        self.assert_refused("ui/feed/a.cpp", '#include "core/simulator/story.h"', "only racha-cli")
        self.assert_allowed("core/simulator/a.cpp", '#include "core/base/result.h"')
        self.assert_allowed("core/simulator/a.cpp", "#include <QSslServer>")
        self.assert_allowed("app/cli/a.cpp", '#include "core/simulator/story.h"')

    def test_proto_has_no_clock_and_no_thread(self):
        self.assert_refused("proto/a.cpp", "#include <thread>", "no threads")
        self.assert_refused("proto/a.cpp", "#include <chrono>", "no clock")

    def test_generated_messages_stay_in_decoders(self):
        line = '#include "messages.pb.h"'
        self.assert_refused("core/event/types/a.h", line, "generated messages")
        self.assert_refused("core/event/event.cpp", line, "generated messages")
        self.assert_refused("core/ingest/a.cpp", line, "generated messages")
        self.assert_refused("proto/framecodec.h", line, "generated messages")
        self.assert_allowed("core/event/types/a.cpp", line)
        self.assert_allowed("core/platform/tiktok/a.cpp", line)
        self.assert_allowed("tests/unit/proto/a.cpp", line)

    def test_includes_are_named_from_the_root(self):
        self.assert_refused("core/base/a.cpp", '#include "a.h"', "from the root")
        self.assert_refused("core/base/a.cpp", '#include "../event/event.h"', "from the root")
        self.assert_allowed("tests/unit/base/tst_a.cpp", '#include "tst_a.moc"')

    def test_core_says_no_sentence(self):
        self.assert_refused("core/base/a.cpp", 'return tr("Lost");', "no tr()")
        self.assert_refused("core/base/a.cpp", 'return QObject::tr("Lost");', "no tr()")
        self.assert_allowed("core/base/a.cpp", "return str(1); // not tr()")
        self.assert_allowed("ui/words/a.cpp", 'return tr("Lost");')


class LicenceHeads(unittest.TestCase):
    HEAD = "SPDX-FileCopyrightText: 2026 The Racha authors", "SPDX-License-Identifier: MIT"

    def test_a_missing_line_is_found(self):
        for file, mark in (("core/a.cpp", "// "), ("CMakeLists.txt", "# "), (".ci/run", "# "),
                           ("proto/a.proto", "// "), ("tests/a.py", "# ")):
            head = [mark + line for line in self.HEAD]
            self.assertEqual(faults(licenceheads.check, file, "\n".join(head)), [])
            self.assertEqual(len(faults(licenceheads.check, file, head[0])), 1)
            self.assertEqual(len(faults(licenceheads.check, file, "")), 2)

    def test_the_head_is_at_the_top(self):
        late = "\n" * 10 + "\n".join("// " + line for line in self.HEAD)
        self.assertEqual(len(faults(licenceheads.check, "core/a.h", late)), 2)

    def test_what_is_generated_or_no_source_needs_none(self):
        self.assertEqual(faults(licenceheads.check, "build/a.cpp", ""), [])
        self.assertEqual(faults(licenceheads.check, "tests/data/a.json", ""), [])


class MachinePaths(unittest.TestCase):
    def test_a_path_of_a_machine_is_found(self):
        for folder in ("work", "root", "home/ana", "Users/ana"):
            text = f'open("/{folder}/racha/file")\n'
            self.assertEqual(len(faults(machinepaths.check, "tests/a.py", text)), 1, folder)

    def test_other_paths_are_none(self):
        for text in ("https://example.org/work/x", "build/work/x", "~/work/x", "/usr/bin/env",
                     "$HOME/root/x"):
            self.assertEqual(faults(machinepaths.check, "README.md", text), [], text)


class Portability(unittest.TestCase):
    def test_headers_of_one_system_are_found(self):
        for header in ("unistd.h", "sys/stat.h", "malloc.h", "fcntl.h", "poll.h", "windows.h",
                       "time.h", "QDBusConnection", "QtDBus/QDBusReply", "QSocketNotifier",
                       "libsecret/secret.h", "qpa/qplatformwindow.h", "langinfo.h"):
            for file in ("core/base/a.cpp", "app/a.cpp", "ui/feed/a.cpp", "proto/a.cpp",
                         "core/system/a.cpp", "app/system/generic/a.cpp", "core/system/a.h"):
                found = faults(portability.check, file, f"#include <{header}>\n")
                self.assertEqual(len(found), 1, f"{file}: {header} -> {found}")

    def test_they_belong_to_the_files_of_a_system(self):
        for file in ("core/system/linux/a.cpp", "app/system/unix/a.cpp", "app/system/windows/a.cpp"):
            self.assertEqual(faults(portability.check, file, "#include <unistd.h>\n"), [], file)

    def test_what_is_everywhere_may_be_used_everywhere(self):
        for header in ("vector", "cerrno", "QString", "QtGlobal", "QtEndian", "zstd.h", "sqlite3.h",
                       "tl/expected.hpp", "google/protobuf/io/coded_stream.h"):
            self.assertEqual(faults(portability.check, "core/base/a.cpp", f"#include <{header}>\n"),
                             [], header)

    def test_code_does_not_ask_which_system_it_is(self):
        for line in ("#ifdef Q_OS_LINUX", "#if defined(__linux__)", "#  ifdef __GLIBC__",
                     "#elif defined(_WIN32)"):
            self.assertEqual(len(faults(portability.check, "ui/a.cpp", line + "\n")), 1, line)
        self.assertEqual(faults(portability.check, "core/system/unix/a.cpp", "#ifdef __GLIBC__"), [])
        self.assertEqual(faults(portability.check, "ui/a.h", "#ifdef RACHA_TEST_GUI\n"), [])

    def test_paths_of_one_system_are_found(self):
        self.assertEqual(len(faults(portability.check, "app/a.cpp", 'f("/proc/self/stat");\n')), 1)
        self.assertEqual(faults(portability.check, "app/a.cpp", 'f("/journals"); // "/proc/x"\n'), [])

    def test_a_system_that_nobody_knows_is_told(self):
        self.assertEqual(len(faults(portability.check, "core/system/beos/a.cpp", "")), 1)


class ShownClock(unittest.TestCase):
    def test_a_second_place_that_makes_times_is_found(self):
        for text in ("QDateTime::fromMSecsSinceEpoch(ms).time()", "moment.toLocalTime()",
                     "date.startOfDay()", "QDateTime::fromSecsSinceEpoch(s)"):
            for file in ("ui/feed/a.cpp", "app/cli/a.cpp", "ui/words/a.h"):
                found = faults(shownclock.check, file, f"return {text};\n")
                self.assertEqual(len(found), 1, f"{file}: {text} -> {found}")

    def test_the_place_itself_and_the_store_are_none(self):
        for file in ("ui/words/displayzone.cpp", "core/store/a.cpp", "tests/unit/ui/tst_a.cpp"):
            self.assertEqual(faults(shownclock.check, file, "date.startOfDay();\n"), [], file)
        self.assertEqual(faults(shownclock.check, "ui/a.cpp", "f(); // not startOfDay()\n"), [])


if __name__ == "__main__":
    unittest.main()
