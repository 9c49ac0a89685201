// Every command, query and event: one row each. A row's number is permanent; a retired number is never given again.
// Rows stand in their module's namespace, so `struct ApplyForAdmission` names the module's own struct without its
// header.
#include "core/engine/catalog.hpp"

namespace gzl::core {

namespace {

template <class E>
EventRow event(std::uint32_t number, std::string_view zh, std::string_view en) {
    return {number, &event_kind<E>(), zh, en};
}

template <class C>
CommandRow command(std::uint32_t number, std::string_view route, Permission permission, std::string_view zh,
                   std::string_view en, std::vector<EventRow> events = {}) {
    return {number, &command_body<C>(), route, permission, zh, en, std::move(events)};
}

template <class Q>
QueryRow query(std::uint32_t number, std::string_view route, Permission permission, std::string_view zh,
               std::string_view en) {
    return {number, &query_body<Q>(), route, permission, zh, en};
}

using Commands = std::vector<CommandRow>;
using Queries = std::vector<QueryRow>;
using enum Permission;

}  // namespace

// ---- party: commands 100–169, queries 170–199, events 1100–1199 ----------------------------------------
namespace party {
const Commands kCommands{
    command<struct ApplyForAdmission>(100, "POST /v1/organisations:apply", party_apply, "申请准入",
                                      "Apply for admission",
                                      {event<struct OrganisationApplied>(1100, "已申请准入", "Applied for admission")}),
    command<struct ApproveAdmission>(101, "POST /v1/organisations/{organisation}:approve", party_admit, "批准准入",
                                     "Approve an admission",
                                     {event<struct OrganisationAdmitted>(1101, "已准入", "Admitted")}),
};
const Queries kQueries{
    query<struct GetOrganisation>(170, "GET /v1/organisations/{organisation}", read, "查看机构", "See an organisation"),
};
}  // namespace party

// ---- trade: commands 200–269, queries 270–299, events 1200–1299 ----------------------------------------
namespace trade {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace trade

// ---- warehouse: commands 300–369, queries 370–399, events 1300–1399 ----------------------------------------
namespace warehouse {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace warehouse

// ---- supervision: commands 400–469, queries 470–499, events 1400–1499 ----------------------------------------
namespace supervision {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace supervision

// ---- product: commands 500–569, queries 570–599, events 1500–1599 ----------------------------------------
namespace product {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace product

// ---- loan: commands 600–669, queries 670–699, events 1600–1699 ----------------------------------------
namespace loan {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace loan

// ---- ledger: commands 700–769, queries 770–799, events 1700–1799 ----------------------------------------
namespace ledger {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace ledger

const Catalog& catalog() {
    static const Catalog all = [] {
        Commands commands;
        Queries queries;
        const auto add = [&](const Commands& more, const Queries& asks) {
            commands.insert(commands.end(), more.begin(), more.end());
            queries.insert(queries.end(), asks.begin(), asks.end());
        };
        add(party::kCommands, party::kQueries);
        add(trade::kCommands, trade::kQueries);
        add(warehouse::kCommands, warehouse::kQueries);
        add(supervision::kCommands, supervision::kQueries);
        add(product::kCommands, product::kQueries);
        add(loan::kCommands, loan::kQueries);
        add(ledger::kCommands, ledger::kQueries);
        return Catalog(std::move(commands), std::move(queries));
    }();
    return all;
}

}  // namespace gzl::core
