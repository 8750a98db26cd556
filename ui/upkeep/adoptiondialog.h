// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/adoption.h"
#include "ui/upkeep/upkeepdialog.h"

#include <optional>

class QCheckBox;

namespace racha {

/// Offers to take over the tables of a predecessor: what would be done, and that a backup is made
/// before. Thread: GUI.
class AdoptionDialog final : public UpkeepDialog
{
    Q_OBJECT

public:
    AdoptionDialog(StoreUpkeep& upkeep, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void begin() override;
    void retranslate() override;

private:
    void refreshReady();

    std::optional<AdoptionPlan> m_plan;
    QCheckBox* m_isBackedUp;
};

} // namespace racha
