// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/steptext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace racha::words {

namespace {

struct Row
{
    const char* what;
    const char* name;
};

constexpr Row kRows[] {
    {"cookie (home page)", QT_TRANSLATE_NOOP("StepText", "Anonymous cookie, from the home page")},
    {"cookie (registration)", QT_TRANSLATE_NOOP("StepText", "Anonymous cookie, by registration")},
    {"room id (json)", QT_TRANSLATE_NOOP("StepText", "Is there a live?")},
    {"room id (page)", QT_TRANSLATE_NOOP("StepText", "Is there a live? The live's page")},
    {"profile (page)", QT_TRANSLATE_NOOP("StepText", "Is there such an account?")},
    {"room info", QT_TRANSLATE_NOOP("StepText", "What the room asks of its viewers")},
    {"room id (signing service)",
     QT_TRANSLATE_NOOP("StepText", "Is there a live? The signing service")},
    {"signature (fetch)", QT_TRANSLATE_NOOP("StepText", "Signature")},
    {"signature (connect)", QT_TRANSLATE_NOOP("StepText", "Signature, the newer way")},
    {"handshake", QT_TRANSLATE_NOOP("StepText", "Connection to the messages")},
    {"joining", QT_TRANSLATE_NOOP("StepText", "Entering the room")},
};

} // namespace

QString stepName(const QString& what)
{
    const auto* const row =
        std::find_if(std::begin(kRows), std::end(kRows),
                     [&what](const Row& each) { return what == QLatin1StringView(each.what); });
    return row == std::end(kRows) ? what : QCoreApplication::translate("StepText", row->name);
}

} // namespace racha::words
