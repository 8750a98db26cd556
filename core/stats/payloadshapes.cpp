// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/payloadshapes.h"

#include "proto/wirereader.h"

#include <algorithm>

namespace racha {

const std::vector<PayloadShapes::Change>& PayloadShapes::take(std::string_view method,
                                                              std::string_view payload)
{
    m_changes.clear();
    auto known = m_shapes.find(method);
    if (known == m_shapes.end()) {
        if (m_shapes.size() >= kMethods)
            return m_changes;
        known = m_shapes.emplace(std::string(method), Shape()).first;
    }
    Shape& shape = known->second;
    ++shape.messages;
    WireReader reader(payload);
    while (reader.next())
        noteField(shape, reader.number());
    noteMissing(shape);
    return m_changes;
}

void PayloadShapes::noteField(Shape& shape, std::uint32_t number)
{
    auto field = std::ranges::find(shape.fields, number, &Field::number);
    if (field == shape.fields.end()) {
        if (shape.fields.size() >= kFields)
            return;
        shape.fields.push_back({.number = number, .isNew = shape.messages > kKnown});
        field = std::prev(shape.fields.end());
    }
    if (field->lastIn == shape.messages)
        return; // a repeated one
    field->lastIn = shape.messages;
    ++field->count;
    if (field->isNew)
        m_changes.push_back({number, false, 1});
}

void PayloadShapes::noteMissing(Shape& shape)
{
    for (Field& field : shape.fields) {
        if (shape.messages == kLearnt)
            field.belongs = field.count == kLearnt;
        if (!field.belongs)
            continue;
        field.missed = field.lastIn == shape.messages ? 0 : field.missed + 1;
        if (field.missed >= kMissed)
            m_changes.push_back({field.number, true, field.missed == kMissed ? kMissed : 1});
    }
}

} // namespace racha
