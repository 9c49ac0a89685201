// The papers that an application's product asks for, and which of them are there (F4): a document about the application
// says which material it is.
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::matching {

struct ListMaterials {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(ListMaterials, (), (application))

struct MaterialView {
    std::string name;
    std::vector<DocumentId> documents;  // in order; empty: it is missing
};
BOOST_DESCRIBE_STRUCT(MaterialView, (), (name, documents))

struct MaterialList {
    std::vector<MaterialView> items;  // in the product's order
    std::int64_t missing = 0;
};
BOOST_DESCRIBE_STRUCT(MaterialList, (), (items, missing))

tl::expected<MaterialList, Refusal> answer(const core::State& state, const ListMaterials& query,
                                           const Context& context) {
    const loan::Application* application = loan::seen(state, context, query.application);
    if (!application) return refuse(loan::application_not_found);
    const auto& asked = state.product.products.at(application->product).materials;
    MaterialList list;
    if (!asked) return list;
    const std::string about = query.application.text();
    for (const std::string& name : *asked) {
        MaterialView material{.name = name, .documents = {}};
        for (std::uint64_t number = 1; number <= state.archive.documents.size(); ++number) {
            const archive::Document& document = state.archive.documents.at(DocumentId(number));
            if (document.about == about && document.material == name) material.documents.emplace_back(number);
        }
        if (material.documents.empty()) ++list.missing;
        list.items.push_back(std::move(material));
    }
    return list;
}

}  // namespace gzl::core::matching

GZL_QUERY(gzl::core::matching::ListMaterials, gzl::core::matching::MaterialList)
