// Files of the organisations whose trade the caller may see (P5, P6).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct ListDocuments {
    std::optional<OrganisationId> organisation;
    std::optional<std::string> about;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListDocuments, (), (organisation, about, page_size, page_token))

struct DocumentView {
    DocumentId document;
    Document file;
};
BOOST_DESCRIBE_STRUCT(DocumentView, (), (document, file))

struct DocumentList {
    std::vector<DocumentView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(DocumentList, (), (items, next_page_token))

tl::expected<DocumentList, Refusal> answer(const core::State& state, const ListDocuments& query,
                                           const Context& context) {
    const auto visible = [&](DocumentId, const Document& document) {
        return query.organisation.value_or(document.organisation) == document.organisation &&
               query.about.value_or(document.about) == document.about &&
               party::sees(state.party, context, {.enterprise = document.organisation, .scope = party::Scope::trade});
    };
    const auto view = [](DocumentId id, const Document& document) { return DocumentView{id, document}; };
    return party::list_page<DocumentList>(state.archive.documents, query, visible, view);
}

}  // namespace gzl::core::archive

GZL_QUERY(gzl::core::archive::ListDocuments, gzl::core::archive::DocumentList)
