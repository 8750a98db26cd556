// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"
#include "app/databasechoice.h"

namespace racha {

/// `database status`: what is found there. Actions that change it end with the same words.
class DatabaseStatusAction : public Command
{
public:
    explicit DatabaseStatusAction(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { } // it only looks, and soon ends

protected:
    const CommandRequest& request() const { return m_request; }

    const DatabaseUrl& database() const { return m_choice.url; }

    /// Prints what is there now, and what failed before; finished() follows.
    void finishWith(const Result<void>& done);

private:
    CommandRequest m_request;
    DatabaseChoice m_choice;
};

} // namespace racha
