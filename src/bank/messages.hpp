// What the platform sends and what the bank answers (docs/formats/bank-link.md). The platform's identifiers are texts
// here: another party's names. Fields that this bank does not use are passed over, so the platform may add some.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace gzl::bank {

struct PackagedInvoice {
    std::string number;
    Money amount;  // negative: a red-letter invoice
};
BOOST_DESCRIBE_STRUCT(PackagedInvoice, (), (number, amount))

struct TradeCheck {
    std::string check;
    bool passed = false;
};
BOOST_DESCRIBE_STRUCT(TradeCheck, (), (check, passed))

struct TradeSection {
    std::vector<PackagedInvoice> invoices;
    std::vector<TradeCheck> checks;
};
BOOST_DESCRIBE_STRUCT(TradeSection, (), (invoices, checks))

struct PackagedLot {
    std::string lot;
    std::optional<Money> value;
};
BOOST_DESCRIBE_STRUCT(PackagedLot, (), (lot, value))

struct StockSection {
    std::vector<PackagedLot> lots;
    std::optional<Money> value;  // of all lots together, after the haircut
};
BOOST_DESCRIBE_STRUCT(StockSection, (), (lots, value))

struct ScoreOpinion {
    std::string role;
    std::int64_t points = 0;
};
BOOST_DESCRIBE_STRUCT(ScoreOpinion, (), (role, points))

struct ScoreSection {
    std::vector<ScoreOpinion> opinions;  // the champion first
    bool needs_review = false;           // below the line that the product states
};
BOOST_DESCRIBE_STRUCT(ScoreSection, (), (opinions, needs_review))

// A section is there only when the enterprise consented to it.
struct ApplicationPackage {
    std::string application;
    std::string enterprise_code;
    std::string product_code;
    Money amount;
    std::optional<TradeSection> trade;
    std::optional<StockSection> stock;
    std::optional<ScoreSection> score{};
};
BOOST_DESCRIBE_STRUCT(ApplicationPackage, (), (application, enterprise_code, product_code, amount, trade, stock, score))

struct DisbursementInstruction {
    std::string drawdown;
    std::string facility;
    std::string enterprise_code;
    Money amount;
    std::string payee;
    std::string purpose;
    std::optional<Instant> deadline;
};
BOOST_DESCRIBE_STRUCT(DisbursementInstruction, (),
                      (drawdown, facility, enterprise_code, amount, payee, purpose, deadline))

struct CollectionInstruction {
    std::string repayment;
    std::string loan;
    std::optional<std::string> drawdown;
    Money amount;  // costs + penalty + interest + principal
    Money interest;
    Money principal;
    Money penalty{};
    Money costs{};
};
BOOST_DESCRIBE_STRUCT(CollectionInstruction, (),
                      (repayment, loan, drawdown, amount, interest, principal, penalty, costs))

// Pay a loan that its borrower did not pay out of the guarantor's margin.
struct AdvanceInstruction {
    std::string claim;
    std::int64_t attempt = 1;
    std::string drawdown;
    Money amount;  // principal + interest + penalty
    Money principal;
    Money interest;
    Money penalty;
    std::string guarantor_code;
    std::optional<Date> value_date{};  // on which that is the debt; absent: the bank's day
};
BOOST_DESCRIBE_STRUCT(AdvanceInstruction, (),
                      (claim, attempt, drawdown, amount, principal, interest, penalty, guarantor_code, value_date))

// Money of the risk fund into the guarantor's margin.
struct PayoutInstruction {
    std::string payout;
    std::string fund_code;
    std::string guarantor_code;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PayoutInstruction, (), (payout, fund_code, guarantor_code, amount))

struct ReleaseNotice {
    std::string facility;
    std::vector<std::string> lots;
};
BOOST_DESCRIBE_STRUCT(ReleaseNotice, (), (facility, lots))

struct Coverage {
    Money exposure;
    Money value;
    Money cash;  // missing
};
BOOST_DESCRIBE_STRUCT(Coverage, (), (exposure, value, cash))

enum class CoverageNews { top_up_requested, top_up_missed, close_out_reached, cover_restored };
BOOST_DESCRIBE_ENUM(CoverageNews, top_up_requested, top_up_missed, close_out_reached, cover_restored)

// How pledged goods cover a facility whose lines are reached, or no longer.
struct CoverageNotice {
    std::string facility;
    std::string enterprise_code;
    CoverageNews news = CoverageNews::top_up_requested;
    Coverage coverage;
    std::optional<std::string> top_up_by;
};
BOOST_DESCRIBE_STRUCT(CoverageNotice, (), (facility, enterprise_code, news, coverage, top_up_by))

// A warehouse's alert that concerns goods pledged to this bank.
struct AlertNotice {
    std::string alert;
    std::string news;
    std::string rule;
    std::string warehouse;
    std::vector<std::string> frozen;
};
BOOST_DESCRIBE_STRUCT(AlertNotice, (), (alert, news, rule, warehouse, frozen))

// What the applicant says to what the bank asked for.
struct MaterialNotice {
    std::string application;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(MaterialNotice, (), (application, answer))

// The last day in time to decide on an application, or to fund it, begins or has gone by.
struct ClockNotice {
    std::string application;
    std::string stage;
    std::string due_on;
    std::string news;
};
BOOST_DESCRIBE_STRUCT(ClockNotice, (), (application, stage, due_on, news))

// A report was issued; its document lies with the platform.
struct ReportNotice {
    std::string report;
    std::string number;
    std::optional<std::string> application;
    std::optional<std::string> loan;
};
BOOST_DESCRIBE_STRUCT(ReportNotice, (), (report, number, application, loan))

// What the platform expects a loan to take an amount up as.
struct Taken {
    Money costs{};
    Money penalty{};
    Money interest{};
    Money principal{};
    Money refund{};
};
BOOST_DESCRIBE_STRUCT(Taken, (), (costs, penalty, interest, principal, refund))

enum class MarginKind { deposit, use, give_back };
BOOST_DESCRIBE_ENUM(MarginKind, deposit, use, give_back)

struct MarginInstruction {
    std::string margin;
    std::string facility;
    MarginKind kind = MarginKind::deposit;
    std::string payer_code;
    Money amount;
    std::optional<std::string> drawdown;  // of a use
    std::optional<Taken> expected;        // of a use; adds to the amount
};
BOOST_DESCRIBE_STRUCT(MarginInstruction, (), (margin, facility, kind, payer_code, amount, drawdown, expected))

struct NoticeRequest {
    std::string prepayment;
    std::string facility;
    std::vector<std::string> lots;
    Money value;
    Money releasable;
};
BOOST_DESCRIBE_STRUCT(NoticeRequest, (), (prepayment, facility, lots, value, releasable))

struct TakeInstruction {
    std::string take;
    std::string procurement;
    std::string facility;
    std::string drawdown;
    std::optional<std::string> payer_code;  // absent: another buyer, from outside
    Money amount;
    Money earnest;
    Taken expected;  // adds to amount + earnest
};
BOOST_DESCRIBE_STRUCT(TakeInstruction, (),
                      (take, procurement, facility, drawdown, payer_code, amount, earnest, expected))

// What enterprises want to borrow. Each need is answered for itself, under its placement's name.
struct ListedNeed {
    std::string placement;
    std::string enterprise_code;
    Money amount;
    std::int64_t tenor_days = 0;
};
BOOST_DESCRIBE_STRUCT(ListedNeed, (), (placement, enterprise_code, amount, tenor_days))

struct NeedListNotice {
    std::string list;
    std::string number;
    std::vector<ListedNeed> items;
};
BOOST_DESCRIBE_STRUCT(NeedListNotice, (), (list, number, items))

// How a need ended: with this bank, elsewhere, not at all.
struct NeedNews {
    std::string placement;
    std::string status;
};
BOOST_DESCRIBE_STRUCT(NeedNews, (), (placement, status))

struct ClaimMessage {
    std::string contact;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(ClaimMessage, (), (contact, bank_reference))

struct QuoteMessage {
    Money amount;
    RatePpm rate;
    Money fee;
    std::int64_t tenor_days = 0;
    std::vector<std::string> conditions;
    Date valid_until;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(QuoteMessage, (), (amount, rate, fee, tenor_days, conditions, valid_until, bank_reference))

struct DeclineMessage {
    std::string reason;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(DeclineMessage, (), (reason, bank_reference))

enum class Verdict { approved, refused, manual_review };
BOOST_DESCRIBE_ENUM(Verdict, approved, refused, manual_review)

struct Offer {
    Money limit;
    RatePpm rate;
    std::int64_t tenor_days = 0;
    std::vector<std::string> conditions;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (limit, rate, tenor_days, conditions))

struct DecisionMessage {
    Verdict decision = Verdict::refused;
    std::optional<Offer> offer;
    std::vector<std::string> reasons;
    bool automatic = true;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(DecisionMessage, (), (decision, offer, reasons, automatic, bank_reference))

struct DisbursementConfirmation {
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(DisbursementConfirmation, (), (reference, value_date))

// Of money collected, advanced or paid out.
struct CollectionConfirmation {
    std::string reference;
    Money amount;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(CollectionConfirmation, (), (reference, amount, value_date))

struct FailureMessage {
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailureMessage, (), (reference, reason))

struct ReleaseMessage {
    std::vector<std::string> lots;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ReleaseMessage, (), (lots, reference))

// Null when the message is well formed, otherwise a permanent reason.
const char* fault_of(const ApplicationPackage& message);
const char* fault_of(const DisbursementInstruction& message);
const char* fault_of(const CollectionInstruction& message);
const char* fault_of(const AdvanceInstruction& message);
const char* fault_of(const PayoutInstruction& message);
const char* fault_of(const ReleaseNotice& message);
const char* fault_of(const CoverageNotice& message);
const char* fault_of(const AlertNotice& message);
const char* fault_of(const MaterialNotice& message);
const char* fault_of(const ClockNotice& message);
const char* fault_of(const ReportNotice& message);
const char* fault_of(const MarginInstruction& message);
const char* fault_of(const NoticeRequest& message);
const char* fault_of(const TakeInstruction& message);
const char* fault_of(const NeedListNotice& message);
const char* fault_of(const NeedNews& message);

// Leaves only the members that the description knows, at any depth.
void drop_unknown_members(boost::json::value& value, const Type& type);

template <class T>
tl::expected<T, JsonProblem> read_message(std::string_view body) {
    auto value = parse_json(body);
    if (!value) return tl::make_unexpected(value.error());
    drop_unknown_members(*value, type_of<T>());
    T message{};
    if (auto read = read_json(*value, type_of<T>(), &message); !read) return tl::make_unexpected(read.error());
    if (const char* reason = fault_of(message)) return tl::make_unexpected(JsonProblem{reason, ""});
    return message;
}

}  // namespace gzl::bank
