// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace racha {

/// One running window per settings folder: the second start hands its wishes over and ends.
/// Thread: GUI.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `folder` names the instance.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);

    /// True where another instance took the message: this one has nothing to do.
    bool handOver(const QStringList& message);
    /// Listens for later starts.
    void listen();

Q_SIGNALS:
    void messageReceived(const QStringList& message);

private:
    void readFrom(QLocalSocket* socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace racha
