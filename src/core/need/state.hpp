// What enterprises want to borrow, and what banks say to it (domain.md §6 F3): visits, financing needs, the lists that
// are published to banks, and each need's placement with each of them.
#pragma once

#include <map>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/product/state.hpp"

namespace gzl::core::need {

// 走访. Offices and posts, not people (E8): what is recorded here is never erased.
struct Visit {
    OrganisationId enterprise;
    Date visited_on;
    std::string visitors;
    std::string findings;
    bool champion = false;  // 隐形冠军: leads a narrow market that few know of
};
BOOST_DESCRIBE_STRUCT(Visit, (), (enterprise, visited_on, visitors, findings, champion))

enum class NeedStatus : std::uint8_t {
    recorded,   // by the operator; the enterprise has not confirmed it yet
    confirmed,  // the enterprise wants banks to see it
    published,  // to at least one bank
    placed,     // the enterprise has chosen a bank's quote
    withdrawn,
};
BOOST_DESCRIBE_ENUM(NeedStatus, recorded, confirmed, published, placed, withdrawn)

// What a bank is shown of a need; the rest is the enterprise's and the operator's.
struct Terms {
    std::optional<product::ProductKind> kind{};  // when the enterprise has one in mind
    Money amount;
    std::int64_t tenor_days = 0;
    std::string purpose;
    std::string collateral;  // what the enterprise can offer; empty: nothing
    Date wanted_by;
};
BOOST_DESCRIBE_STRUCT(Terms, (), (kind, amount, tenor_days, purpose, collateral, wanted_by))

struct Need : Terms {
    OrganisationId enterprise;
    std::optional<VisitId> visit{};
    OrganisationId recorded_by;
    NeedStatus status = NeedStatus::recorded;
    std::vector<PlacementId> placements{};  // one for each bank that was shown it
    std::string withdrawn_because{};
};
BOOST_DESCRIBE_STRUCT(Need, (Terms), (enterprise, visit, recorded_by, status, placements, withdrawn_because))

struct NeedList {
    std::string number;  // XQ-2026-000001
    OrganisationId bank;
    Date published_on;
    Date answer_by;
    std::vector<PlacementId> placements{};
};
BOOST_DESCRIBE_STRUCT(NeedList, (), (number, bank, published_on, answer_by, placements))

struct Quote {
    Money amount;
    RatePpm rate;  // per year
    Money fee;     // all that is paid beside interest
    std::int64_t tenor_days = 0;
    std::optional<ProductId> product{};
    std::vector<std::string> conditions{};
    Date valid_until;  // inclusive
};
BOOST_DESCRIBE_STRUCT(Quote, (), (amount, rate, fee, tenor_days, product, conditions, valid_until))

enum class PlacementStatus : std::uint8_t {
    placed,  // the bank has not answered
    claimed,
    quoted,
    declined,
    chosen,            // the enterprise took this bank's quote
    placed_elsewhere,  // … or another bank's
    withdrawn,         // … or wants nothing any more
};
BOOST_DESCRIBE_ENUM(PlacementStatus, placed, claimed, quoted, declined, chosen, placed_elsewhere, withdrawn)

// One need with one bank.
struct Placement {
    NeedListId list;
    NeedId need;
    OrganisationId enterprise;
    OrganisationId bank;
    PlacementStatus status = PlacementStatus::placed;
    std::string contact{};  // of a bank that claimed it
    std::optional<Quote> quote{};
    std::string declined_because{};
    std::optional<Instant> answered_at{};  // the bank's first answer
};
BOOST_DESCRIBE_STRUCT(Placement, (),
                      (list, need, enterprise, bank, status, contact, quote, declined_because, answered_at))

struct State {
    Table<VisitId, Visit> visits;
    Table<NeedId, Need> needs;
    Table<NeedListId, NeedList> lists;
    Table<PlacementId, Placement> placements;
    std::map<std::int32_t, std::int64_t> numbered;       // lists of each year
    std::map<std::string, std::string> bank_references;  // A3: "org-000005/QUO-77" → what it said
};
BOOST_DESCRIBE_STRUCT(State, (), (visits, needs, lists, placements, numbered, bank_references))

}  // namespace gzl::core::need
