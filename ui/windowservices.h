// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/session/statistics.h"
#include "core/settings/settingorigin.h"

#include <QString>

#include <functional>

namespace racha {

class Appearance;
class CaptureLabeller;
class Eraser;
class Exporter;
class FeedControl;
class Inspector;
class LiveLookout;
class LogRing;
class SecretKeeper;
class SessionOpener;
class SettingsFile;
class StoreTester;
class StoreUpkeep;
class TonePlayer;
class Webhooks;

/// What a window needs of the program around it. All of it outlives the window.
struct WindowServices
{
    SessionOpener& opener;
    Appearance& appearance;
    SettingsFile& settings;
    SettingOverrides overrides; ///< settings that the command line or the environment decided
    StoreTester& storeTester;
    SecretKeeper& secretKeeper;
    Exporter& exporter;
    Eraser& eraser;
    CaptureLabeller& labeller;
    StoreUpkeep& upkeep;
    Inspector& inspector;
    LiveLookout& lookout;
    QString watchListPath;
    const LogRing& log;
    std::function<Statistics()> statistics;
    std::function<QString()> diagnosticReport;
    QString mappingFolder; ///< where mappings of unknown messages are kept
    FeedControl& feed;
    Webhooks& webhooks;
    TonePlayer& tones;
    QString versions; ///< of the program and its libraries, a line each
};

} // namespace racha
