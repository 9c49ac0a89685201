#include "app/audit/audit_route.hpp"

#include <algorithm>

#include "api/platform/catalog_routes.hpp"
#include "base/json.hpp"
#include "core/party/access.hpp"

namespace gzl::app {

namespace {

constexpr const char* kRoute = "GET /v1/audit";
constexpr std::int64_t kDefaultPage = 100;
constexpr std::int64_t kLargestPage = 500;

struct ListActs {
    std::optional<std::string> who;
    std::optional<std::string> object;
    std::optional<Instant> from;
    std::optional<Instant> to;
    std::optional<std::uint64_t> before;
    std::optional<std::int64_t> page_size;
};
BOOST_DESCRIBE_STRUCT(ListActs, (), (who, object, from, to, before, page_size))

struct ActView {
    std::uint64_t act = 0;
    Instant at;  // real time
    std::string who;
    std::string organisation;
    std::string peer;
    std::string method;
    std::string target;
    std::int64_t status = 0;
    std::optional<std::string> reason;
    std::optional<std::uint64_t> first_fact;
};
BOOST_DESCRIBE_STRUCT(ActView, (), (act, at, who, organisation, peer, method, target, status, reason, first_fact))

struct ActPage {
    std::vector<ActView> items;
    std::optional<std::uint64_t> next_before;
};
BOOST_DESCRIBE_STRUCT(ActPage, (), (items, next_before))

AuditQuery query_of(const ListActs& asked) {
    AuditQuery query;
    query.who = asked.who.value_or("");
    query.object = asked.object.value_or("");
    if (asked.from) query.from_ms = asked.from->ms();
    if (asked.to) query.to_ms = asked.to->ms();
    query.before = std::min<std::uint64_t>(asked.before.value_or(INT64_MAX), INT64_MAX);
    query.limit =
        static_cast<std::size_t>(std::clamp<std::int64_t>(asked.page_size.value_or(kDefaultPage), 1, kLargestPage));
    return query;
}

api::HttpResponse page_of(AuditJournal& journal, const AuditQuery& query, api::Language language) {
    const auto found = journal.find(query);
    if (!found) return api::problem(api::unavailable, language);
    ActPage page;
    for (const KeptAct& kept : *found) {
        const api::AuditEntry& entry = kept.entry;
        page.items.push_back({kept.act, Instant(entry.at_ms), entry.who, entry.organisation, entry.peer, entry.method,
                              entry.target, entry.status,
                              entry.reason.empty() ? std::nullopt : std::optional(entry.reason), entry.first_fact});
    }
    if (found->size() == query.limit) page.next_before = found->back().act;
    return api::json_response(to_json(page));
}

}  // namespace

api::Route audit_route(api::Services& services, AuditJournal& journal) {
    return {kRoute, [&services, &journal](const api::SharedRequest& request, const api::Caller& caller,
                                          api::Responder respond) {
                const api::Language language = api::language_of(*request);
                ListActs asked;
                if (auto problem = api::fill_query(kRoute, *request, type_of<ListActs>(), &asked))
                    return respond(std::move(*problem));
                api::look<bool>(
                    services, std::move(respond), language,
                    [actor = caller.actor](const node::Memory& memory, Instant now) {
                        const auto& party = memory.state.party;
                        return core::party::has_capacity(party, actor.organisation,
                                                         core::party::Capacity::information_service) &&
                               core::party::permits(party, {now, actor}, core::Permission::read_ledger);
                    },
                    [&services, &journal, language, query = query_of(asked)](const bool& permitted,
                                                                             const api::Responder& answer) {
                        if (!permitted) return answer(api::problem(core::permission_denied, language));
                        const bool posted = services.background.post(
                            [&journal, query, language, answer] { answer(page_of(journal, query, language)); });
                        if (!posted) answer(api::problem(api::unavailable, language));
                    });
            }};
}

}  // namespace gzl::app
