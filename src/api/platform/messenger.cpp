#include "api/platform/messenger.hpp"

#include <algorithm>

#include "api/platform/letter.hpp"

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
            if (key.organisation == id && key.valid_from <= facts.today && facts.today <= key.valid_to)
                facts.keys.emplace_back(key.name, key.public_key);
        return facts;
    });
    if (!found) return fault("the node is unavailable");
    const Facts& facts = *found;
    if (facts.suspended) return fault(organisation + " is suspended: what it is to be told waits");
    if (facts.endpoint.empty() && facts.keys.empty())
        return fault(organisation + " has no agreement in force with an endpoint, and no key to ask with");
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
    if (target->endpoint.empty()) return {};  // it asks: GET /v1/events
    thread_local HttpClient client;
    const std::string nonce = new_nonce();
    const std::int64_t now_s = wall_ms() / 1000;
    const auto headers = letter_headers(row, services_.own_keys.at(now_s), target->business_date, now_s, nonce);
    const auto answer = client.send("POST", target->endpoint + row.kind, headers, row.payload);
    if (!answer) return tl::make_unexpected(answer.error());
    const auto lookup = [&](const std::string& name) -> std::optional<evidence::PublicKey> {
        const auto found = std::find_if(target->keys.begin(), target->keys.end(),
                                        [&](const auto& each) { return each.first == name; });
        return found == target->keys.end() ? std::nullopt : std::optional(found->second);
    };
    return letter_taken(row, *answer, lookup, wall_ms() / 1000, nonce);
}

}  // namespace gzl::api
