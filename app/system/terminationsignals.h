// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace racha {

/// SIGINT and SIGTERM as news: the first asks for an orderly end, the second ends the process at
/// once with status 130. One object a process; it outlives what listens to it.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
