// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/providers.h"

#include "core/platform/tiktok/autoprovider.h"
#include "core/platform/tiktok/bridgeprovider.h"
#include "core/platform/tiktok/directprovider.h"
#include "core/platform/tiktok/managedprovider.h"
#include "core/platform/tiktok/signingprovider.h"

using namespace Qt::Literals::StringLiterals;

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
    const auto managed = [&] {
        return std::make_unique<ManagedProvider>(settings, timings, random);
    };
    const auto bridge = [&] { return std::make_unique<BridgeProvider>(settings, timings); };
    switch (settings.provider) {
    case ProviderChoice::Direct:
        return direct();
    case ProviderChoice::Sign:
        return sign();
    case ProviderChoice::Managed:
        return managed();
    case ProviderChoice::Bridge:
        return bridge();
    case ProviderChoice::Auto:
        break;
    }
    const WebcastAddresses addresses(settings);
    const bool hasKey = !settings.signKey.isEmpty();
    std::vector<Way> ways;
    ways.push_back({u"direct"_s, direct()});
    if (hasKey && addresses.hasSigningService())
        ways.push_back({u"sign"_s, sign()});
    if (hasKey && addresses.hasManagedSocket())
        ways.push_back({u"managed"_s, managed()});
    if (settings.isBridgeAllowed)
        ways.push_back({u"bridge"_s, bridge()});
    return std::make_unique<AutoProvider>(std::move(ways));
}

} // namespace racha
