#include "api/platform/messenger.hpp"

#include <algorithm>

namespace gzl::api {

Result<Messenger::Target> Messenger::target_of(const std::string& organisation) {
    const auto id = core::OrganisationId::parse(organisation);
    if (!id) return fault("the outbox row names no organisation: " + organisation);
    struct Facts {
        bool suspended = false;
        std::string endpoint;
        Date today;
        std::vector<std::pair<std::string, std::string>> keys;
    };
    const auto found = look_and_wait<Facts>(services_, [id = *id](const node::Memory& memory, Instant now) {
        Facts facts;
        facts.today = now.date();
        const auto& party = memory.state.party;
        facts.suspended = !core::party::is_admitted(party, id);
        if (const auto* agreement = core::party::agreement_of(party, id, now.date()))
            facts.endpoint = agreement->endpoint;
        for (const auto& key : party.keys)
            if (key.organisation == id) facts.keys.emplace_back(key.name, key.public_key);
        return facts;
    });
    if (!found) return fault("the node is unavailable");
    const Facts& facts = *found;
    if (facts.suspended) return fault(organisation + " is suspended: what it is to be told waits");
    if (facts.endpoint.empty()) return fault(organisation + " has no agreement in force, so no endpoint");
    Target target{facts.endpoint, facts.today, {}};
    for (const auto& [name, text] : facts.keys)
        if (auto key = evidence::PublicKey::parse(text)) target.keys.emplace_back(name, std::move(*key));
    return target;
}

Result<bool> Messenger::reaches(const std::string& organisation) {
    const auto id = core::OrganisationId::parse(organisation);
    if (!id) return fault("the outbox row names no organisation: " + organisation);
    const auto found = look_and_wait<bool>(services_, [id = *id](const node::Memory& memory, Instant now) {
        const auto* agreement = core::party::agreement_of(memory.state.party, id, now.date());
        return agreement && !agreement->endpoint.empty();
    });
    if (!found) return fault("the node is unavailable");
    return *found;
}

Result<void> Messenger::send(const eventlog::OutboxRow& row) {
    auto target = target_of(row.target);
    if (!target) return tl::make_unexpected(target.error());
    thread_local HttpClient client;
    const std::string nonce = new_nonce();
    std::vector<HttpHeader> headers =
        sign_request({"POST", row.kind, row.payload}, *services_.identity, wall_ms() / 1000, nonce);
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Idempotency-Key", "gzl-" + std::to_string(row.id)});
    headers.push_back({"Gzl-Business-Date", target->business_date.text()});
    const auto answer = client.send("POST", target->endpoint + row.kind, headers, row.payload);
    if (!answer) return tl::make_unexpected(answer.error());
    if (answer->status < 200 || answer->status > 299)
        return fault(row.target + " answered " + std::to_string(answer->status) + " to " + row.kind);
    const auto lookup = [&](const std::string& name) -> std::optional<evidence::PublicKey> {
        const auto found = std::find_if(target->keys.begin(), target->keys.end(),
                                        [&](const auto& each) { return each.first == name; });
        return found == target->keys.end() ? std::nullopt : std::optional(found->second);
    };
    const auto verified = verify_response(*answer, nonce, lookup, {.now = wall_ms() / 1000});
    if (!verified)
        return fault(row.target + "'s answer is not signed by it: " + std::string(name_of(verified.error())));
    return {};
}

}  // namespace gzl::api
