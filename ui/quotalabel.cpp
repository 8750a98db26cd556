// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/quotalabel.h"

#include "core/base/clock.h"
#include "ui/presentation/quotapresenter.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>

namespace racha {

using namespace Qt::Literals::StringLiterals;

QuotaLabel::QuotaLabel(MessageBar& warning, QWidget* parent)
    : QLabel(parent)
    , m_warning(warning)
{
    setObjectName(u"dim"_s);
    hide();
}

void QuotaLabel::showQuota(const std::optional<ServiceQuota>& quota)
{
    m_quota = quota;
    refresh();
    warn();
}

void QuotaLabel::refresh()
{
    setVisible(m_quota.has_value());
    setText(m_quota ? QuotaPresenter::line(*m_quota, SystemClock().now()) : QString());
    setAccessibleName(tr("Quota of the signing service"));
    setAccessibleDescription(text());
    setToolTip(tr("Each connection through the signing service costs one signature."));
}

/// Once for each step; a new day takes the warning back.
void QuotaLabel::warn()
{
    int step = 0;
    if (m_quota && QuotaPresenter::isScarce(*m_quota))
        step = QuotaPresenter::isUsedUp(*m_quota) ? 2 : 1;
    if (step > m_warned) {
        m_warning.showText(step == 2 ? MessageBar::Severity::Failure
                                     : MessageBar::Severity::Warning,
                           QuotaPresenter::warningTitle(*m_quota),
                           QuotaPresenter::warningText(*m_quota, SystemClock().now()));
    } else if (step < m_warned) {
        m_warning.dismiss();
    }
    m_warned = step;
}

void QuotaLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        if (m_warned > 0 && m_warning.isVisible()) {
            m_warned = 0;
            warn();
        }
    }
    QLabel::changeEvent(event);
}

} // namespace racha
