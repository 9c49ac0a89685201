#include "views/postings.hpp"

#include <algorithm>

#include "core/state.hpp"

namespace gzl::views {

namespace {

const void* member(const core::Event& event, std::string_view name, TypeKind kind) {
    const auto& fields = event.kind().type->fields;
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == name && field.type->kind == kind; });
    return found == fields.end() ? nullptr : found->get(event.data());
}

Date date_of(const core::Event& event, Instant at) {
    for (const std::string_view name : {"value_date", "date"})
        if (const void* date = member(event, name, TypeKind::date)) return *static_cast<const Date*>(date);
    return at.date();
}

std::string reference_of(const core::Event& event) {
    const void* reference = member(event, "reference", TypeKind::text);
    return reference ? *static_cast<const std::string*>(reference) : std::string();
}

std::string object_of(const core::Event& event) {
    std::string object;
    for_each_id(*event.kind().type, event.data(), &object,
                [](void* raw, std::string_view prefix, std::uint64_t number) {
                    if (auto& first = *static_cast<std::string*>(raw); first.empty()) first = id_text(prefix, number);
                });
    return object;
}

}  // namespace

std::vector<Posting> postings_of(const core::State& before, std::uint64_t position, Instant at,
                                 const core::Event& event) {
    std::vector<Posting> postings;
    if (!event.kind().transfers) return postings;
    const core::ledger::Transfers transfers = event.kind().transfers(before, event.data());
    if (transfers.empty()) return postings;
    const Posting common{.position = position,
                         .at = at,
                         .date = date_of(event, at),
                         .event = &core::catalog().row_of(event.kind()),
                         .object = object_of(event),
                         .reference = reference_of(event),
                         .transfer = {}};
    postings.assign(transfers.size(), common);
    for (std::size_t i = 0; i < transfers.size(); ++i) postings[i].transfer = transfers[i];
    return postings;
}

}  // namespace gzl::views
