// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFile>
#include <QString>

namespace racha {

/// A log file that never grows beyond kFiles times kFileBytes: `racha.log`, then `racha.log.1` for
/// what came before, up to `racha.log.4`. Readable by its owner only. Where it cannot be written
/// the log goes on without it.
/// Thread: one at a time. Created at the first line.
class RotatingLogFile
{
public:
    static constexpr int kFiles = 5;
    static constexpr qint64 kFileBytes = 1 << 20;

    /// `folder` need not exist. `fileBytes`: smaller for tests.
    explicit RotatingLogFile(QString folder, qint64 fileBytes = kFileBytes);

    /// One line, without its end; cut where it alone would fill a file.
    void write(QByteArray line);

private:
    bool open();
    void rotate();
    QString path(int age) const;

    QString m_folder;
    qint64 m_fileBytes;
    QFile m_file;
    bool m_isBroken = false;
};

} // namespace racha
