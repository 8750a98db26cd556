// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/providers.h"

#include "core/platform/tiktok/autoprovider.h"
#include "core/platform/tiktok/directprovider.h"
#include "core/platform/tiktok/signingprovider.h"

namespace racha {

std::unique_ptr<ConnectionProvider> makeProvider(const ConnectionSettings& settings,
                                                 const Clock& clock, RandomSource& random,
                                                 const LookupTimings& timings)
{
    const auto direct = [&] {
        return std::make_unique<DirectProvider>(settings, timings, clock, random);
    };
    const auto sign = [&] {
        return std::make_unique<SigningProvider>(settings, timings, clock, random);
    };
    switch (settings.provider) {
    case ProviderChoice::Direct:
        return direct();
    case ProviderChoice::Sign:
        return sign();
    case ProviderChoice::Auto:
        break;
    }
    const bool canSign =
        !settings.signKey.isEmpty() && WebcastAddresses(settings).hasSigningService();
    std::unique_ptr<ConnectionProvider> fallback;
    if (canSign)
        fallback = sign();
    return std::make_unique<AutoProvider>(direct(), std::move(fallback));
}

} // namespace racha
