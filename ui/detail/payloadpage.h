// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"
#include "ui/detail/notedpage.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTreeView;

namespace racha {

class Appearance;
class HexView;
class PayloadTreeModel;

/// The undecoded message: its fields, and its bytes beside them (below them where it is narrow).
/// What is selected on one side is marked on the other.
class PayloadPage final : public NotedPage
{
    Q_OBJECT

public:
    explicit PayloadPage(const Appearance& appearance, QWidget* parent = nullptr);

    void showPayload(const std::shared_ptr<const EventDetail>& detail);

    PayloadTreeModel& model() { return *m_model; }

    QTreeView& tree() { return *m_tree; }

    HexView& hex() { return *m_hex; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    void markCurrent();
    void select(std::size_t offset);
    void describe();
    void retranslate();

    std::shared_ptr<const EventDetail> m_detail;
    PayloadTreeModel* m_model;
    QLabel* m_summary;
    QPushButton* m_copy;
    QSplitter* m_splitter;
    QTreeView* m_tree;
    HexView* m_hex;
};

} // namespace racha
