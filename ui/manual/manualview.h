// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/manual/manualtext.h"

#include <QTextBrowser>

namespace racha {

class Appearance;
class ManualPictures;

/// The text of the manual: headings with anchors, tables, pictures, and what a search found in it.
/// Fits its width: tables become lists where there is no room for their columns. Shows nothing but
/// what is built into the program, and opens nothing itself: see anchorClicked().
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
    void changeEvent(QEvent* event) override;
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    bool isNarrow() const;
    void fit();
    void build();
    void markFound();

    const Appearance& m_appearance;
    ManualPictures* m_pictures;
    ManualText m_text;
    bool m_isNarrow = false; ///< as it is written now
    QTextDocument* m_written = nullptr;
    QString m_query;
    QList<int> m_found; ///< positions of the paragraphs
    int m_current = -1; ///< of these
};

} // namespace racha
