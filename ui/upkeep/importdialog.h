// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/databaseurl.h"
#include "ui/upkeep/upkeepdialog.h"

#include <QStringList>

namespace racha {

/// Takes files over into the store. Thread: GUI.
class ImportDialog final : public UpkeepDialog
{
    Q_OBJECT

public:
    ImportDialog(StoreUpkeep& upkeep, DatabaseUrl database, QStringList files,
                 const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void begin() override;
    void retranslate() override;

private:
    const DatabaseUrl m_database;
    const QStringList m_files;
};

} // namespace racha
