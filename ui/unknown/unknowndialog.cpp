// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/unknown/unknowndialog.h"

#include "core/event/eventjson.h"
#include "core/event/mappingfile.h"
#include "core/event/messagedecoder.h"
#include "core/stats/unknownmessages.h"
#include "ui/models/mappingtreemodel.h"
#include "ui/models/unknownmethodsmodel.h"
#include "ui/settings/verdictline.h"
#include "ui/unknown/fieldform.h"
#include "ui/unknown/mappingform.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/errortext.h"

#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kNews {500};
constexpr int kExpanded = 60; ///< fields; larger outlines open at their first level

/// `WebcastHornMessage` -> `HornEvent`
std::string suggestedType(std::string_view method)
{
    constexpr std::string_view kPrefix = "Webcast";
    constexpr std::string_view kSuffix = "Message";
    if (method.starts_with(kPrefix))
        method.remove_prefix(kPrefix.size());
    if (method.ends_with(kSuffix))
        method.remove_suffix(kSuffix.size());
    return std::string(method) + "Event";
}

EventMapping mappingFor(const std::string& method)
{
    const auto mappings = mappingsInForce();
    if (const EventMapping* const known = mappings->ofMethod(method))
        return *known;
    EventMapping mapping;
    mapping.method = method;
    mapping.typeName = suggestedType(method);
    return mapping;
}

/// The columns that the mapping decides, and event_data.
QByteArray eventText(const Event& event)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("user_id").value(event.user.id);
    json.key("user_unique_id").value(event.user.uniqueId);
    json.key("user_nickname").value(event.user.nickname);
    json.key("event_data");
    writeEventData(json, event);
    json.endObject();
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).toJson().trimmed();
}

} // namespace

UnknownDialog::UnknownDialog(const UnknownMessages& came, EventReader& reader, MappingFolder folder,
                             const Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_came(came)
    , m_folder(std::move(folder))
    , m_methods(new UnknownMethodsModel(this))
    , m_fields(new MappingTreeModel(this))
    , m_intro(new QLabel(this))
    , m_table(new QTableView(this))
    , m_tree(new QTreeView(this))
    , m_field(new FieldForm(this))
    , m_mapping(new MappingForm(appearance, this))
    , m_previewLabel(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_verdict(new VerdictLine(appearance, this))
    , m_redecode(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resizeToScreen(*this, {1080, 720});
    makeLayout();
    connectEditor();
    m_news.setSingleShot(true);
    m_news.setInterval(kNews);
    connect(&m_news, &QTimer::timeout, this, &UnknownDialog::showCame);
    connect(&m_storedMethods, &StoreLookup::changed, this, [this] {
        if (const auto found = m_storedMethods.found<UnknownMethods>())
            m_methods->setStored(found->methods);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(&m_storedSamples, &StoreLookup::changed, this, &UnknownDialog::showSamples);
    retranslate();
    showCame();
    m_storedMethods.setReader(&reader);
    m_storedSamples.setReader(&reader);
    m_storedMethods.look(UnknownQuestion {});
}

QWidget* UnknownDialog::makeMethods()
{
    m_table->setObjectName(u"methods"_s);
    m_table->setModel(m_methods);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(UnknownMethodsModel::Method, Appearance::scaled(190));
    return m_table;
}

QWidget* UnknownDialog::makeEditor()
{
    m_tree->setObjectName(u"fields"_s);
    m_tree->setModel(m_fields);
    m_tree->setUniformRowHeights(true);
    m_tree->setColumnWidth(MappingTreeModel::Number, Appearance::scaled(90));
    m_tree->setColumnWidth(MappingTreeModel::Guess, Appearance::scaled(170));
    m_tree->setColumnWidth(MappingTreeModel::Values, Appearance::scaled(210));
    m_preview->setObjectName(u"preview"_s);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_previewLabel->setBuddy(m_preview);
    auto* const above = new QWidget(this);
    auto* const fields = new QVBoxLayout(above);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(m_tree, 1);
    fields->addWidget(m_field);
    auto* const below = new QWidget(this);
    auto* const result = new QVBoxLayout(below);
    result->setContentsMargins(0, 0, 0, 0);
    result->addWidget(m_mapping);
    result->addWidget(m_previewLabel);
    result->addWidget(m_preview, 1);
    auto* const editor = new QSplitter(Qt::Vertical, this);
    editor->setChildrenCollapsible(false);
    editor->addWidget(above);
    editor->addWidget(below);
    editor->setStretchFactor(0, 3);
    editor->setStretchFactor(1, 2);
    return editor;
}

void UnknownDialog::makeLayout()
{
    m_intro->setObjectName(u"dim"_s);
    m_intro->setWordWrap(true);
    m_save->setObjectName(u"save"_s);
    m_remove->setObjectName(u"remove"_s);
    m_redecode->setObjectName(u"redecode"_s);
    for (QPushButton* const button : {m_redecode, m_remove, m_save, m_close})
        button->setAutoDefault(false);
    auto* const parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeMethods());
    parts->addWidget(makeEditor());
    parts->setStretchFactor(1, 1);
    parts->setSizes({Appearance::scaled(480), Appearance::scaled(560)});
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_redecode);
    foot->addStretch(1);
    foot->addWidget(m_remove);
    foot->addWidget(m_save);
    foot->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_intro);
    layout->addWidget(parts, 1);
    layout->addWidget(m_verdict);
    layout->addLayout(foot);
}

void UnknownDialog::connectEditor()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &UnknownDialog::chooseMethod);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &UnknownDialog::showField);
    connect(m_field, &FieldForm::changed, this, &UnknownDialog::keepField);
    connect(m_mapping, &MappingForm::changed, this, &UnknownDialog::keepMapping);
    connect(m_save, &QPushButton::clicked, this, &UnknownDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &UnknownDialog::removeMapping);
    connect(m_redecode, &QPushButton::clicked, this, &UnknownDialog::redecodingRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void UnknownDialog::noteCame()
{
    if (!m_news.isActive())
        m_news.start();
}

void UnknownDialog::showCame()
{
    m_methods->setCame(m_came.methods());
    if (!m_table->currentIndex().isValid() && m_methods->rowCount() > 0)
        m_table->selectRow(0);
    else if (m_samples.size() < UnknownMethod::kSamples)
        showSamples();
}

void UnknownDialog::chooseMethod()
{
    const std::string method = m_methods->methodAt(m_table->currentIndex().row());
    if (method == m_draft.method)
        return;
    m_draft = mappingFor(method);
    m_samples.clear();
    m_verdict->say(VerdictLine::Kind::None, {});
    m_mapping->showMapping(m_draft);
    m_fields->setFields(m_draft.fields);
    m_storedSamples.look(UnknownQuestion {method});
    showSamples();
    preview();
}

/// What came since the program started goes before what is stored, once there is more of it.
void UnknownDialog::showSamples()
{
    const auto came = std::ranges::find(m_came.methods(), m_draft.method, &UnknownMethod::method);
    const auto stored = m_storedSamples.found<UnknownMethods>();
    const UnknownMethod none;
    const UnknownMethod& live = came == m_came.methods().end() ? none : *came;
    const UnknownMethod& kept =
        stored && !stored->methods.empty() && stored->methods.front().method == m_draft.method
        ? stored->methods.front()
        : none;
    const auto& samples = live.samples.size() >= kept.samples.size() ? live.samples : kept.samples;
    if (samples.size() <= m_samples.size() && !m_samples.empty())
        return;
    m_samples = samples;
    showOutline();
    preview();
}

void UnknownDialog::showOutline()
{
    const std::vector<std::uint32_t> chosen = m_field->path();
    PayloadOutline outline = payloadOutline(m_samples);
    const bool isSmall = outline.nodes.size() <= kExpanded;
    m_fields->setOutline(std::move(outline));
    m_tree->expandToDepth(isSmall ? 8 : 0);
    for (QModelIndex index = m_fields->index(0, 0); index.isValid();
         index = m_tree->indexBelow(index)) {
        if (m_fields->pathAt(index) == chosen)
            return m_tree->setCurrentIndex(index);
    }
    showField();
}

void UnknownDialog::showField()
{
    const QModelIndex index = m_tree->currentIndex();
    m_field->showField(m_fields->pathAt(index), m_fields->fieldAt(index));
}

void UnknownDialog::keepField()
{
    auto& fields = m_draft.fields;
    const auto it = std::ranges::find(fields, m_field->path(), &MappedField::path);
    const auto field = m_field->field();
    if (it != fields.end() && field)
        *it = *field;
    else if (it != fields.end())
        fields.erase(it);
    else if (field)
        fields.push_back(*field);
    m_fields->setFields(fields);
    preview();
}

void UnknownDialog::keepMapping()
{
    m_mapping->writeInto(m_draft);
    preview();
}

QString UnknownDialog::complaint() const
{
    if (m_draft.method.empty())
        return {};
    const auto read = readMapping(mappingText(m_draft), QString::fromStdString(m_draft.method));
    return read ? QString() : read.error().detail;
}

void UnknownDialog::preview()
{
    const QString wrong = complaint();
    const bool hasMethod = !m_draft.method.empty();
    const auto mappings = mappingsInForce();
    m_save->setEnabled(hasMethod && wrong.isEmpty());
    m_remove->setEnabled(hasMethod && mappings->ofMethod(m_draft.method) != nullptr);
    m_field->setEnabled(hasMethod);
    m_mapping->setEnabled(hasMethod);
    if (!wrong.isEmpty())
        m_verdict->say(VerdictLine::Kind::Bad, wrong);
    else if (m_verdict->kind() == VerdictLine::Kind::Bad)
        m_verdict->say(VerdictLine::Kind::None, {});
    QStringList events;
    const std::size_t first = m_samples.size() - std::min(m_samples.size(), kPreviewed);
    for (std::size_t i = first; i < m_samples.size(); ++i)
        events << QString::fromUtf8(eventText(mappedEvent(m_draft, m_samples[i], WallTime {})));
    m_preview->setPlainText(events.join(u'\n'));
}

void UnknownDialog::save()
{
    EventMappings mappings = *mappingsInForce();
    const QString path = m_folder.pathOf(m_draft.method);
    auto done = mappings.add(m_draft);
    if (done)
        done = writeMappingFile(m_draft, path);
    if (!done) {
        m_verdict->say(VerdictLine::Kind::Bad,
                       errorSentence(done.error().code) + u'\n' + done.error().detail);
        return;
    }
    putInForce(std::move(mappings));
    m_methods->refreshMappings();
    preview();
    m_verdict->say(VerdictLine::Kind::Good,
                   tr("Saved as %1. It holds from the next message on; decode the stored ones "
                      "again to have it in them, too.")
                       .arg(path));
}

/// The form stays as it is: Save brings it back.
void UnknownDialog::removeMapping()
{
    const QString path = m_folder.pathOf(m_draft.method);
    if (QFile::exists(path) && !QFile::remove(path)) {
        m_verdict->say(VerdictLine::Kind::Bad,
                       errorSentence(ErrorCode::FileUnwritable) + u'\n' + path);
        return;
    }
    EventMappings mappings = *mappingsInForce();
    mappings.remove(m_draft.method);
    putInForce(std::move(mappings));
    m_methods->refreshMappings();
    preview();
    m_verdict->say(VerdictLine::Kind::Note,
                   tr("The mapping is removed. Events that it made stay as they are stored."));
}

void UnknownDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void UnknownDialog::retranslate()
{
    setWindowTitle(tr("Unknown Messages"));
    m_intro->setText(
        tr("TikTok sends kinds of messages that Racha does not know. Here is what came "
           "and what is stored of them; give their fields names, and they become "
           "events like all others."));
    m_table->setAccessibleName(tr("Kinds of messages"));
    m_tree->setAccessibleName(tr("Fields of the message"));
    m_previewLabel->setText(tr("What the newest messages &become:"));
    m_preview->setAccessibleName(tr("What the newest messages become"));
    m_redecode->setText(tr("Decode Stored Messages &Again…"));
    m_remove->setText(tr("Re&move Mapping"));
    m_save->setText(tr("&Save Mapping"));
    m_close->setText(tr("Close"));
    m_methods->retranslate();
    m_fields->retranslate();
    for (const int column :
         {UnknownMethodsModel::Came, UnknownMethodsModel::Stored, UnknownMethodsModel::LastSeen})
        m_table->resizeColumnToContents(column);
}

} // namespace racha
