// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/batch/coveragejson.h"

namespace racha {

void writeCoverage(JsonWriter& json, const Coverage& coverage)
{
    json.beginObject();
    for (std::size_t i = 0; i < kCoverageFigureCount; ++i) {
        const auto figure = static_cast<CoverageFigure>(i);
        json.key(coverageFigureName(figure)).beginObject();
        json.key("value");
        if (const auto value = coverage.of(figure))
            json.value(*value);
        else
            json.null();
        json.key("basis").value(basisName(basisOf(figure)));
        if (const auto parts = coverage.partsOf(figure); !parts.empty()) {
            json.key("parts").beginObject();
            for (const Coverage::Part& part : parts)
                json.key(part.name.empty() ? std::string_view("*") : part.name).value(part.value);
            json.endObject();
        }
        json.endObject();
    }
    json.endObject();
}

} // namespace racha
