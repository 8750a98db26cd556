// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/helpline.h"

namespace racha {

QString helpLine(const QString& usage, const QString& words)
{
    constexpr int kWidth = 32;
    QString text = u"  " + usage.leftJustified(kWidth);
    if (usage.size() > kWidth)
        text += u"\n  " + QString(kWidth, u' ');
    return text + u' ' + words + u'\n';
}

} // namespace racha
