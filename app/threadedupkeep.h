// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lane.h"
#include "ui/upkeep/storeupkeep.h"

#include <QObject>

namespace racha {

/// Upkeep on a thread of its own, one thing at a time. Ending it cancels what runs.
/// Thread: GUI.
class ThreadedUpkeep final : public QObject, public StoreUpkeep
{
    Q_OBJECT

public:
    /// `database`: that lives are stored in, asked for each time.
    explicit ThreadedUpkeep(std::function<DatabaseUrl()> database, QObject* parent = nullptr);

    void backUp(const DatabaseUrl& database, const QString& target, StoreBackup::Watch watch,
                BackedUp done) override;
    void import(const DatabaseUrl& database, const QStringList& files, ImportWatch watch,
                Imported done) override;
    void planAdoption(Planned done) override;
    void adopt(Adoption::Watch watch, Adopted done) override;

    void cancel() override { m_lane.cancel(); }

    void forget() override { m_lane.forget(); }

private:
    const std::function<DatabaseUrl()> m_database;
    Lane m_lane {*this, QStringLiteral("upkeep")};
};

} // namespace racha
