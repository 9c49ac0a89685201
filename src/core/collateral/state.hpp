// Lines, top-ups and swaps of pledged goods, and the borrower's cash margin (F6, F7, F8).
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::collateral {

enum class MarginKind : std::uint8_t {
    deposit,   // 存入
    use,       // 抵扣: taken up by a loan
    give_back  // 退还
};
BOOST_DESCRIBE_ENUM(MarginKind, deposit, use, give_back)

enum class MarginStatus : std::uint8_t { requested, confirmed, failed };
BOOST_DESCRIBE_ENUM(MarginStatus, requested, confirmed, failed)

// Cash that secures an order before it secures the facility as a whole; of neither: the facility's own.
struct MarginOwner {
    std::optional<PrepaymentId> prepayment{};    // F8
    std::optional<ProcurementId> procurement{};  // F9: the customer's earnest money
    friend auto operator<=>(const MarginOwner&, const MarginOwner&) = default;
    bool is_order() const { return prepayment || procurement; }
};
BOOST_DESCRIBE_STRUCT(MarginOwner, (), (prepayment, procurement))

// One movement of a facility's cash margin with the bank, asked for and answered.
struct Margin {
    FacilityId facility;
    MarginKind kind = MarginKind::deposit;
    Money amount;
    OrganisationId payer;  // pays it in or gets it back; of a use the borrower
    MarginOwner owner{};
    std::optional<LoanId> loan{};  // of a use
    MarginStatus status = MarginStatus::requested;
    Instant requested_at;
    std::string failure{};  // the bank's words
};
BOOST_DESCRIBE_STRUCT(Margin, (), (facility, kind, amount, payer, owner, loan, status, requested_at, failure))

// What has come in for an order, and what of it the bank still holds.
struct Pot {
    Money paid{};  // Σ deposits: what lets goods go (F8)
    Money held{};  // of it: neither taken up by a loan nor given back
};
BOOST_DESCRIBE_STRUCT(Pot, (), (paid, held))

// F7, as it was last recorded: what the goods must carry, what they are worth, and what is missing to the contract LTV.
struct Shown {
    Money exposure{};  // drawn and reserved, less the cash margin
    Money value{};
    std::optional<RatePpm> ltv{};  // absent when the goods are worth nothing
    Money cash{};                  // missing, as cash
    Money goods{};                 // or as goods, by value
    friend bool operator==(const Shown&, const Shown&) = default;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (exposure, value, ltv, cash, goods))

// F7: a facility that has reached its warning line, until the goods carry the debt at the contract LTV again.
struct Watch {
    Date since;
    Date top_up_by;  // the last day for it
    bool missed = false;
    bool close_out = false;  // the close-out line was reached since: the pledge may be sold
    Shown shown{};
};
BOOST_DESCRIBE_STRUCT(Watch, (), (since, top_up_by, missed, close_out, shown))

// How pledged goods become money. Forfeiture (流质) is named only to be refused: the goods never just fall to the
// creditor (民法典 428).
enum class DisposalMethod : std::uint8_t { agreement, auction, sale, forfeiture };
BOOST_DESCRIBE_ENUM(DisposalMethod, agreement, auction, sale, forfeiture)

// Pledged goods sold to a buyer.
struct Disposal {
    DisposalMethod method = DisposalMethod::auction;
    std::vector<LotId> lots;
    std::string buyer;
};
BOOST_DESCRIBE_STRUCT(Disposal, (), (method, lots, buyer))

struct State {
    Table<MarginId, Margin> margins;
    std::set<MarginId> open_margins;                     // asked for, not answered
    std::map<MarginOwner, Pot> pots;                     // of orders
    std::map<FacilityId, Money> held_for_orders;         // Σ over the orders of the facility
    std::map<FacilityId, Watch> watches;                 // F7
    std::set<std::pair<Date, FacilityId>> top_up_dates;  // of watches whose time runs
    std::set<FacilityId> to_follow;                      // whose coverage has changed, so that a fact must follow
};
BOOST_DESCRIBE_STRUCT(State, (), (margins, open_margins, pots, held_for_orders, watches, top_up_dates, to_follow))

}  // namespace gzl::core::collateral
