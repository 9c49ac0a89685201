// A machine key of an organisation: a bank's system, a warehouse's gateway. Only the shape of the key is checked here;
// a signature by it is checked at the edge.
#include "base/bytes.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct RegisterKey {
    OrganisationId organisation;
    std::string name;        // the key id of signed requests
    std::string public_key;  // "ed25519:<base64>" or "sm2-sm3:<base64>"
    std::vector<Role> roles;
    Date valid_from;
    Date valid_to;  // inclusive
};
BOOST_DESCRIBE_STRUCT(RegisterKey, (), (organisation, name, public_key, roles, valid_from, valid_to))

namespace {

bool is_public_key(std::string_view text) {
    const auto has = [&](std::string_view prefix, std::size_t size) {
        if (!text.starts_with(prefix)) return false;
        const auto bytes = from_base64(text.substr(prefix.size()));
        return bytes && bytes->size() == size;
    };
    return has("ed25519:", 32) || has("sm2-sm3:", 65);
}

}  // namespace

Decision decide(const core::State& state, const RegisterKey& command, const Context&) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (state.party.key_by_name.contains(command.name)) return refuse(key_name_taken);
    if (!is_public_key(command.public_key)) return refuse(public_key_malformed);
    if (command.roles.empty()) return refuse(role_required);
    for (const Role role : command.roles)
        if (!is_machine_role(role) || !suits(role, *organisation)) return refuse(role_not_fitting);
    if (command.valid_to < command.valid_from) return refuse(dates_out_of_order);

    return events(KeyRegistered{.key = state.party.keys.next_id(),
                                .organisation = command.organisation,
                                .name = command.name,
                                .public_key = command.public_key,
                                .roles = command.roles,
                                .valid_from = command.valid_from,
                                .valid_to = command.valid_to});
}

void apply(core::State& state, const KeyRegistered& event, const Context&) {
    state.party.keys.add(event.key, {.organisation = event.organisation,
                                     .name = event.name,
                                     .public_key = event.public_key,
                                     .roles = event.roles,
                                     .valid_from = event.valid_from,
                                     .valid_to = event.valid_to});
    state.party.key_by_name.emplace(event.name, event.key);
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RegisterKey)
GZL_EVENT(gzl::core::party::KeyRegistered)
