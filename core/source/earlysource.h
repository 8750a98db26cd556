// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/source/framesource.h"

#include <optional>
#include <vector>

namespace racha {

/// A source that is under way before its frames are wanted, since one learns from it which room it
/// is: what comes until open() is kept, within bounds, and delivered then.
class EarlySource : public FrameSource
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxEarlyBytes = 32 << 20;

    using FrameSource::FrameSource;
    void open() final;

    void send(const QByteArray& frame) final { Q_UNUSED(frame) } ///< the talk is somebody else's

    void close() final;

protected:
    void deliver(const QByteArray& frame);
    /// The first call counts; ended() comes once the frames before it are out.
    void conclude(const SocketEnd& end);

    bool isOver() const { return m_end.has_value(); }

    /// Lets go of the connection below. Called once, with conclude().
    virtual void letGo() = 0;

private:
    void handOut();

    std::vector<QByteArray> m_early;
    qsizetype m_earlyBytes = 0;
    std::optional<SocketEnd> m_end;
    bool m_isOpen = false;
    bool m_isHandedOut = false;
};

} // namespace racha
