#include "api/platform/package_delivery.hpp"

#include <algorithm>
#include <array>

#include "core/loan/package.hpp"

namespace gzl::api {

namespace {

using core::party::Scope;

struct Section {
    Scope scope;
    std::string_view member;  // of the package
};
constexpr std::array kSections{Section{Scope::trade, "trade"}, Section{Scope::stock, "stock"}};

// Those of the scopes that the application's enterprise lets its bank see today.
std::vector<Scope> live(const core::State& state, core::ApplicationId id, const std::vector<Scope>& scopes, Date day) {
    std::vector<Scope> left;
    const auto* application = state.loan.applications.find(id);
    for (const Scope scope : scopes)
        if (application &&
            core::party::consents_to(state.party, application->enterprise, application->bank, scope, day))
            left.push_back(scope);
    return left;
}

}  // namespace

Result<std::string> body_to_send(Services& services, const eventlog::OutboxRow& row) {
    const auto application = core::ApplicationId::parse(row.subject);
    if (row.kind != kApplicationPath || !application) return row.payload;
    const auto package = parse_json(row.payload);
    if (!package || !package->is_object()) return fault("the package of " + row.subject + " is damaged");
    std::vector<Scope> sent;
    for (const Section& section : kSections)
        if (package->get_object().contains(section.member)) sent.push_back(section.scope);
    using Body = std::optional<std::string>;
    const auto again =
        look_and_wait<Body>(services, [id = *application, sent](const node::Memory& memory, Instant now) -> Body {
            const auto left = live(memory.state, id, sent, now.date());
            if (left.size() == sent.size()) return std::nullopt;
            return to_json(core::loan::package_of(memory.state, id, left, now.date()));
        });
    if (!again) return fault("the node is unavailable");
    return again->value_or(row.payload);
}

}  // namespace gzl::api
