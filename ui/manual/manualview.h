// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/manual/manualtext.h"

#include <QTextBrowser>

namespace racha {

class Appearance;
struct Theme;

/// The text of the manual: headings with anchors, tables, pictures, and what a search found in it.
/// Shows nothing but what is built into the program, and opens nothing itself: see anchorClicked().
/// Thread: GUI.
class ManualView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ManualView(const Appearance& appearance, QWidget* parent = nullptr);

    /// Stays where it is read, as far as the headings are the same.
    void showText(const ManualText& text);
    /// False where there is no such anchor; then nothing moves.
    bool showAnchor(const QString& anchor);
    /// Of the heading under which the first line that is shown stands.
    QString anchorShown() const;

    /// Marks the paragraphs that have all words of the query and shows the first from here on.
    /// Returns how many there are.
    int search(const QString& query);
    /// The next of them, or the one before, and round at the end. Returns its number, from 1.
    int stepFound(int by);

Q_SIGNALS:
    /// What anchorShown() says is another one.
    void placeChanged();

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void build();
    void markFound();

    const Appearance& m_appearance;
    ManualText m_text;
    QTextDocument* m_written = nullptr;
    QString m_query;
    QList<int> m_found; ///< positions of the paragraphs
    int m_current = -1; ///< of these
};

} // namespace racha
