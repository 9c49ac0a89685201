// What the bank's machine is told, and where: ApplicationPackage to /v1/applications, DisbursementInstruction to
// /v1/disbursements, CollectionInstruction to /v1/repayments, ReleaseNotice to /v1/releases,
// MaterialNotice to /v1/materials, ClockNotice to /v1/clocks.
#pragma once

#include "core/engine/event.hpp"
#include "core/loan/service_clock.hpp"
#include "core/scoring/state.hpp"
#include "core/trade/state.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::loan {

struct PackagedContract {
    trade::ContractKind kind = trade::ContractKind::purchase;
    std::string number;
    std::string counterparty_code;
    std::string counterparty_name;
    std::string goods;
    Weight weight;
    Money amount;
    Date signed_on;
};
BOOST_DESCRIBE_STRUCT(PackagedContract, (),
                      (kind, number, counterparty_code, counterparty_name, goods, weight, amount, signed_on))

struct PackagedInvoice {
    std::string number;
    std::string seller_code;
    std::string buyer_code;
    std::string goods;
    Weight weight;
    Money amount;
    Money tax;
    Date issued_on;
};
BOOST_DESCRIBE_STRUCT(PackagedInvoice, (), (number, seller_code, buyer_code, goods, weight, amount, tax, issued_on))

struct TradeSection {
    PackagedContract contract;
    std::vector<PackagedInvoice> invoices;
    std::vector<trade::CheckResult> checks;  // T4
    Instant verified_at;
};
BOOST_DESCRIBE_STRUCT(TradeSection, (), (contract, invoices, checks, verified_at))

struct PackagedLot {
    LotId lot;
    std::string bundle;
    std::string grade;
    std::string specification;
    Weight weight;
    std::optional<Money> value;  // W7; absent without a reference price
};
BOOST_DESCRIBE_STRUCT(PackagedLot, (), (lot, bundle, grade, specification, weight, value))

struct StockSection {
    std::vector<PackagedLot> lots;
    ControlId control;
    warehouse::ControlEvidence evidence;  // W6
    std::optional<Money> value;           // of all lots together, rounded once
    std::optional<RatePpm> ltv;           // amount asked for over value
};
BOOST_DESCRIBE_STRUCT(StockSection, (), (lots, control, evidence, value, ltv))

// C2: what the models say, and as of when. It advises (C3).
struct ScoreSection {
    ScoreId score;
    Date as_of;
    std::vector<scoring::Opinion> opinions;  // the champion first
    Money suggested_limit;
    bool needs_review = false;  // below the product's line of automatic approval
};
BOOST_DESCRIBE_STRUCT(ScoreSection, (), (score, as_of, opinions, suggested_limit, needs_review))

// A section is there only when the enterprise's consent covers its scope (P5); stock only when it is goods that carry
// the application.
struct ApplicationPackage {
    ApplicationId application;
    std::string enterprise_code;
    std::string enterprise_name;
    std::string product_code;
    Money amount;
    std::string purpose;
    std::optional<TradeSection> trade;
    std::optional<StockSection> stock;
    bool urgent = false;
    std::optional<Date> decide_by;  // F5: the last day in time, while nothing is asked of the applicant
    std::optional<Date> fund_by;
    std::optional<ScoreSection> score{};  // absent too when there is none yet
};
BOOST_DESCRIBE_STRUCT(ApplicationPackage, (),
                      (application, enterprise_code, enterprise_name, product_code, amount, purpose, trade, stock,
                       urgent, decide_by, fund_by, score))

// What the applicant says to what the bank asked for; its files are the documents about the application.
struct MaterialNotice {
    ApplicationId application;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(MaterialNotice, (), (application, answer))

enum class ClockNews : std::uint8_t { due_today, breached };
BOOST_DESCRIBE_ENUM(ClockNews, due_today, breached)

struct ClockNotice {
    ApplicationId application;
    ClockStage stage = ClockStage::decide;
    Date due_on;
    ClockNews news = ClockNews::due_today;
};
BOOST_DESCRIBE_STRUCT(ClockNotice, (), (application, stage, due_on, news))

struct DisbursementInstruction {
    DrawdownId drawdown;
    FacilityId facility;
    std::string enterprise_code;
    std::string enterprise_name;
    Money amount;
    std::string payee;
    std::string purpose;
    Instant deadline;  // an answer after it may come too late
};
BOOST_DESCRIBE_STRUCT(DisbursementInstruction, (),
                      (drawdown, facility, enterprise_code, enterprise_name, amount, payee, purpose, deadline))

struct CollectionInstruction {
    RepaymentId repayment;
    LoanId loan;
    DrawdownId drawdown;  // by which the bank knows the loan
    Money amount;
    Money interest;
    Money principal;
    Money penalty{};
    Money costs{};
};
BOOST_DESCRIBE_STRUCT(CollectionInstruction, (),
                      (repayment, loan, drawdown, amount, interest, principal, penalty, costs))

struct ReleaseNotice {
    FacilityId facility;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(ReleaseNotice, (), (facility, lots))

}  // namespace gzl::core::loan
