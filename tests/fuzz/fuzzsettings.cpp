// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Addresses of databases and `.env` files. First byte: which of the two.

#include "core/settings/dotenvfile.h"
#include "core/store/databaseurl.h"
#include "tests/fuzz/fuzzinput.h"

using namespace racha;

namespace {

void readAddress(const QString& text)
{
    const auto url = DatabaseUrl::parse(text);
    if (!url)
        return;
    test::expect(url->password.isEmpty(), "no address brings a password");
    const auto again = DatabaseUrl::parse(url->text());
    test::expect(again.has_value() && again->text() == url->text(),
                 "an address is read as it is shown");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const bool isAddress = input.choice(2) == 0;
    const QByteArray bytes(input.rest().data(), static_cast<qsizetype>(input.rest().size()));
    if (isAddress) {
        readAddress(QString::fromUtf8(bytes));
    } else {
        const DotEnvFile file = DotEnvFile::parse(bytes);
        test::expect(file.size() <= DotEnvFile::kMaxVariables, "variables are bounded");
        for (const char* const name : {"DB_NAME", "DB_PASSWORD", "A", ""})
            std::ignore = file.value(name);
    }
    return 0;
}
