// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"
#include "ui/detail/notedpage.h"
#include "ui/detail/storelookup.h"
#include "ui/words/reporttables.h"

#include <QPixmap>

namespace racha {

class Appearance;

/// What a report tells of, as its page chose it.
struct ReportSubject
{
    ReportScope scope;
    std::optional<StoredLive> live; ///< nullopt: all lives, or a time
    std::vector<StoredLive> others; ///< what a live may be compared with

    /// How long it is, as far as known; zero: unknown.
    std::chrono::seconds duration() const;
};

/// One kind of report: asks the store while it is shown, says in words why it has nothing, and
/// gives what it shows to clipboard and files.
///
/// While a live goes on it asks again every kRefresh. Thread: GUI.
class ReportSection : public NotedPage
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kRefresh {5};

    ReportSection(const Appearance& appearance, QWidget* parent);

    virtual void setReader(EventReader* reader);
    /// Asks for it now where the section is shown, else when it is.
    void setSubject(const ReportSubject& subject);
    void setRate(const DiamondRate& rate);
    /// Asks the same again: the store has something else.
    void refresh();

    /// What is shown, as a table; empty where nothing is.
    virtual ReportTable table() const = 0;

    /// Its chart; null where it has none.
    virtual QPixmap picture() const { return {}; }

    /// Part of a file's name: `gifters`.
    virtual QString name() const = 0;

Q_SIGNALS:
    /// Somebody wants to see the events behind a figure: an expression of the filter language.
    void eventsRequested(const QString& filter);
    /// Another chart or none: picture() may be null now.
    void pictureChanged();

protected:
    virtual ReportQuestion question() const = 0;
    virtual void showReport(const Report& report) = 0;

    /// Words again: another language, or another rate.
    virtual void retranslate() = 0;

    /// Another choice within the section: the question is another one.
    void ask();
    void askIfShown();
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

    const Appearance& appearance() const { return m_appearance; }

    const ReportSubject& subject() const { return m_subject; }

    const DiamondRate& rate() const { return m_rate; }

    /// `condition` of the filter language, within the live that is shown.
    QString withinSubject(const QString& condition) const;

private:
    void showState();

    const Appearance& m_appearance;
    StoreLookup* m_lookup;
    ReportSubject m_subject;
    DiamondRate m_rate;
    bool m_hasSubject = false;
    bool m_isDue = false; ///< the subject is another one than was asked for
};

} // namespace racha
