// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/mappingfolder.h"
#include "ui/detail/storelookup.h"

#include <QDialog>

class QLabel;
class QModelIndex;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTreeView;

namespace racha {

class Appearance;
class FieldForm;
class MappingForm;
class MappingTreeModel;
class UnknownMessages;
class UnknownMethodsModel;
class VerdictLine;

/// Messages that Racha does not know: what came of them and what is stored, their fields as several
/// samples show them, and the mapping that makes events of them. A mapping that is saved holds from
/// the next message on; what is stored is decoded again where the person asks for it.
/// Not modal. Thread: GUI.
class UnknownDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Samples whose events are shown.
    static constexpr std::size_t kPreviewed = 3;

    /// `came`, `reader` and `appearance` outlive it.
    UnknownDialog(const UnknownMessages& came, EventReader& reader, MappingFolder folder,
                  const Appearance& appearance, QWidget* parent = nullptr);

    /// More messages came.
    void noteCame();

    const EventMapping& draft() const { return m_draft; }

Q_SIGNALS:
    void redecodingRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeMethods();
    QWidget* makeEditor();
    void makeLayout();
    void connectEditor();
    void showCame();
    void chooseMethod();
    void showSamples();
    void showOutline();
    void showField();
    void keepField();
    void keepMapping();
    void preview();
    /// What is wrong with the draft; empty: nothing.
    QString complaint() const;
    void save();
    void removeMapping();
    void retranslate();

    const UnknownMessages& m_came;
    const MappingFolder m_folder;
    StoreLookup m_storedMethods;
    StoreLookup m_storedSamples;
    QTimer m_news; ///< messages come faster than one can read
    EventMapping m_draft; ///< of the chosen method
    std::vector<std::string> m_samples; ///< of it
    UnknownMethodsModel* m_methods;
    MappingTreeModel* m_fields;
    QLabel* m_intro;
    QTableView* m_table;
    QTreeView* m_tree;
    FieldForm* m_field;
    MappingForm* m_mapping;
    QLabel* m_previewLabel;
    QPlainTextEdit* m_preview;
    VerdictLine* m_verdict;
    QPushButton* m_redecode;
    QPushButton* m_remove;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace racha
