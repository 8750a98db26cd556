// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/captures/capturenaming.h"

#include "ui/captures/capturedialog.h"
#include "ui/detail/storelookup.h"
#include "ui/words/errortext.h"

#include <algorithm>

namespace racha {

CaptureNaming::CaptureNaming(CaptureLabeller& labeller, const Appearance& appearance,
                             QWidget* window)
    : QObject(window)
    , m_labeller(labeller)
    , m_appearance(appearance)
    , m_window(window)
    , m_lookup(new StoreLookup(this))
{
    connect(m_lookup, &StoreLookup::changed, this, &CaptureNaming::take);
}

void CaptureNaming::name(EventReader& reader, SessionId capture)
{
    CapturesQuestion question;
    question.sessions = {capture};
    ask(reader, std::move(question), {});
}

void CaptureNaming::name(EventReader& reader, const CaptureHeader& capture)
{
    CapturesQuestion question;
    question.room = capture.room;
    ask(reader, std::move(question), capture.uuid);
}

void CaptureNaming::ask(EventReader& reader, CapturesQuestion question, std::string uuid)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (reader.isReadOnly()) {
        Q_EMIT told(tr("This store is only read: nothing can be changed"));
        return;
    }
    m_uuid = std::move(uuid);
    m_reader = &reader;
    m_database = reader.database();
    m_lookup->clear();
    m_lookup->setReader(&reader);
    m_lookup->look(ReportQuestion(std::move(question)));
}

void CaptureNaming::giveUp()
{
    m_lookup->clear();
    m_lookup->setReader(nullptr);
}

void CaptureNaming::take()
{
    using State = StoreLookup::State;
    const State state = m_lookup->state();
    if (state == State::Nothing || state == State::Asking || state == State::Loading)
        return;
    const auto report = m_lookup->found<Report>();
    const auto error = m_lookup->error();
    const bool isOfAnother = !m_reader || m_reader->database().text() != m_database.text();
    giveUp();
    if (isOfAnother)
        return; // another store is read by now, whose captures have the same numbers
    if (error) {
        Q_EMIT told(errorText(error->code).what);
        return;
    }
    const auto* const list = report ? std::get_if<CaptureList>(report.get()) : nullptr;
    const auto captures = list ? list->captures : std::vector<StoredCapture>();
    const auto meant = std::ranges::find_if(captures, [this](const StoredCapture& capture) {
        return m_uuid.empty() || capture.uuid == m_uuid;
    });
    if (meant == captures.end())
        Q_EMIT told(tr("The store has nothing of this capture yet"));
    else
        open(*meant);
}

void CaptureNaming::open(const StoredCapture& capture)
{
    m_dialog = new CaptureDialog(m_labeller, m_database, capture, m_appearance, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &CaptureDialog::labelled, this, &CaptureNaming::labelled);
    m_dialog->show();
}

} // namespace racha
