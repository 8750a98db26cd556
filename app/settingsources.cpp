// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/settingsources.h"

#include "app/keychain.h"
#include "core/base/logging.h"
#include "core/settings/datafolders.h"

namespace racha {

Result<SettingSources> SettingSources::load()
{
    auto dotEnv = DotEnvFile::read(QStringLiteral(".env"));
    if (!dotEnv)
        return tl::unexpected(dotEnv.error());
    if (dotEnv->isReadableByOthers() && dotEnv->value("DB_PASSWORD"))
        qCWarning(lcSettings) << ".env holds a password and other users can read it; chmod 600";
    return SettingSources {QProcessEnvironment::systemEnvironment(),
                           *std::move(dotEnv),
                           SettingsFile(datafolders::settingsFile()),
                           Secret(),
                           ConnectionSecrets(),
                           std::make_shared<Keychain>(),
                           {}};
}

} // namespace racha
