// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/settingsources.h"

#include <QObject>

#include <memory>

namespace racha {

/// What a sub-command was asked: understood in form, not yet in meaning.
struct CommandRequest
{
    CommandLine line;
    SettingSources sources;
    QString language; ///< `en`, `es`
};

/// A sub-command of racha-cli. start() returns at once; finished() says the exit status.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Checks what the arguments mean, before anything happens. Errors: usage.*, file.*
    virtual Result<void> prepare() = 0;
    virtual void start() = 0;
    /// Ctrl+C: end in order, finished() follows.
    virtual void interrupt() = 0;

Q_SIGNALS:
    void finished(int exitStatus);
};

std::unique_ptr<Command> makeCaptureCommand(CommandRequest request);
std::unique_ptr<Command> makeReplayCommand(CommandRequest request);
std::unique_ptr<Command> makeCheckCommand(CommandRequest request);
std::unique_ptr<Command> makeReportCommand(CommandRequest request);
std::unique_ptr<Command> makeDatabaseCommand(CommandRequest request);
std::unique_ptr<Command> makeExportCommand(CommandRequest request);
std::unique_ptr<Command> makeRedactCommand(CommandRequest request);
std::unique_ptr<Command> makeSimulateCommand(CommandRequest request);

} // namespace racha
