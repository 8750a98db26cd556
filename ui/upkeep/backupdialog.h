// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/databaseurl.h"
#include "ui/upkeep/upkeepdialog.h"

namespace racha {

class FileField;

/// Copies the store into a file. Thread: GUI.
class BackupDialog final : public UpkeepDialog
{
    Q_OBJECT

public:
    BackupDialog(StoreUpkeep& upkeep, DatabaseUrl database, const Appearance& appearance,
                 QWidget* parent = nullptr);

protected:
    void begin() override;
    void retranslate() override;

private:
    const DatabaseUrl m_database;
    FileField* m_target;
};

} // namespace racha
