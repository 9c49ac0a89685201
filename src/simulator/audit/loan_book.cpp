#include "simulator/audit/loan_book.hpp"

namespace gzl::simulator::audit {

namespace {

using Wide = __int128;

// Principal over nights, half-up, once.
std::int64_t interest(std::int64_t principal, std::int64_t rate_ppm, std::int64_t nights, std::int64_t basis) {
    const Wide numerator = Wide{principal} * rate_ppm * nights;
    const Wide denominator = Wide{basis} * 1'000'000;
    return static_cast<std::int64_t>((2 * numerator + denominator) / (2 * denominator));
}

}  // namespace

void LoanBook::post(const std::string& debit, const std::string& credit, std::int64_t amount) {
    require(amount >= 0, "no posting is negative", debit + " " + credit);
    accounts_[debit] += amount;
    accounts_[credit] -= amount;
}

void LoanBook::fact(const Fact& fact, const StockBook& stock) {
    const std::string& kind = fact.kind;
    if (kind == "ProductPublished") {
        products_[fact.text("product")] = {fact.text("kind"), fact.text("settlement"), fact.number("basis"),
                                           fact.number("contract_ltv_ppm"), fact.number("haircut_ppm")};
    } else if (kind == "ApplicationSubmitted") {
        applications_[fact.text("application")] = {fact.text("enterprise"), fact.text("product"), fact.text("bank")};
    } else if (kind == "FacilityOpened") {
        const Application& application = applications_.at(fact.text("application"));
        Facility& facility = facilities_[fact.text("facility")];
        facility.bank = application.bank;
        facility.enterprise = application.enterprise;
        facility.product = application.product;
        facility.limit = fact.number("limit_fen");
        facility.expires_on = fact.text("expires_on");
    } else if (kind == "MarginDeposited") {
        Guarantee& guarantee = guarantees_[fact.text("bank")];
        guarantee.margin += fact.number("amount_fen");
    } else if (kind == "GuaranteeLimitChanged") {
        Guarantee& guarantee = guarantees_[fact.text("bank")];
        guarantee.margin = fact.number("margin_fen");
        guarantee.multiple = fact.number("multiple");
        require(fact.number("guarantee_limit_fen") == guarantee.margin * guarantee.multiple,
                "guarantee capacity is margin times multiple (G1)");
    } else if (kind == "DrawdownInstructed") {
        instructed(fact, stock);
    } else if (kind == "LoanOpened") {
        opened(fact);
    } else if (kind == "DrawdownFailed" || kind == "DrawdownTimedOut") {
        Drawdown& drawdown = drawdowns_.at(fact.text("drawdown"));
        require(drawdown.open, "a drawdown ends once (L1)", fact.text("drawdown"));
        if (kind == "DrawdownTimedOut")
            require(fact.at >= drawdown.deadline, "no drawdown times out before its time (L1)", fact.text("drawdown"));
        open_drawdowns_.erase(fact.text("drawdown"));
        free_reservation(drawdown);
    } else if (kind == "LoanRepaid") {
        repaid(fact);
    } else if (kind == "LoanRederived" || kind == "RateChanged" || kind == "MisuseRecorded" || kind == "CostCharged" ||
               kind == "LoanExtended") {
        loans_.at(fact.text("loan")).plain = false;
    } else if (kind == "GuaranteeAdvanced") {
        Loan& loan = loans_.at(fact.text("loan"));
        const auto& advance = fact.data.at("advance").as_object();
        const std::int64_t principal = advance.at("principal_fen").to_number<std::int64_t>();
        require(principal == loan.outstanding, "the guarantor advances the whole principal (G3)", fact.text("loan"));
        Facility& facility = facilities_.at(loan.facility);
        facility.drawn -= principal;
        moved_[facility.bank] -= principal + advance.at("interest_fen").to_number<std::int64_t>() +
                                 advance.at("penalty_fen").to_number<std::int64_t>();
        in_force_[facility.bank] -= principal;
        post("guarantor:" + facility.bank, "loan:" + fact.text("loan"), principal);
        loan.outstanding = 0;
    } else if (kind == "MarginRequested") {
        margins_[fact.text("margin")] = fact.text("facility");
        margin_moves_[fact.text("margin")] = {fact.text("kind"), fact.number("amount_fen")};
    } else if (kind == "MarginConfirmed") {
        const auto& [what, amount] = margin_moves_.at(fact.text("margin"));
        Facility& facility = facilities_.at(margins_.at(fact.text("margin")));
        facility.margin += what == "deposit" ? amount : -amount;
        require(facility.margin >= 0, "no margin goes below zero (A1)", margins_.at(fact.text("margin")));
    } else if (kind == "MarginApplied") {
        facilities_.at(fact.text("facility")).margin -= fact.number("amount_fen");
    } else if (kind == "FacilityClosed") {
        Facility& facility = facilities_.at(fact.text("facility"));
        require(facility.drawn == 0 && facility.reserved == 0, "a facility that closes owes nothing",
                fact.text("facility"));
        facility.open = false;
    }
}

// L1, F6, G1: within the limit, what goods and margin carry, and the guarantee.
void LoanBook::instructed(const Fact& fact, const StockBook& stock) {
    Facility& facility = facilities_.at(fact.text("facility"));
    const std::int64_t amount = fact.number("amount_fen");
    require(facility.open, "only an open facility is drawn (L1)", fact.text("facility"));
    require(day_in_china(fact.at) <= day_number(facility.expires_on), "only an unexpired facility is drawn (L1)",
            fact.text("facility"));
    const Product& product = products_.at(facility.product);
    facility.reserved += amount;
    if (!fact.has("prepayment")) {
        const std::int64_t exposure = facility.drawn + facility.reserved;
        require(exposure <= facility.limit, "what is drawn and reserved is within the limit (F6)",
                fact.text("facility"));
        if (const auto value = stock.value_of(fact.text("facility"), day_in_china(fact.at), product.haircut_ppm)) {
            const auto carried =
                static_cast<std::int64_t>(Wide{*value} * product.ltv_ppm / 1'000'000) + facility.margin;
            require(exposure <= carried, "goods and margin carry what is drawn (F6)",
                    fact.text("facility") + " " + std::to_string(exposure) + " over " + std::to_string(carried));
        }
        require(!stock.is_any_frozen(fact.text("facility")), "nothing is drawn against frozen goods (S6)",
                fact.text("facility"));
    }
    in_force_[facility.bank] += amount;
    const Guarantee& guarantee = guarantees_[facility.bank];
    require(in_force_[facility.bank] <= guarantee.margin * guarantee.multiple,
            "guarantees in force are within the margin times the multiple (G1)", facility.bank);
    drawdowns_[fact.text("drawdown")] = {fact.text("facility"), amount, fact.text("deadline"), true};
    open_drawdowns_.insert(fact.text("drawdown"));
}

void LoanBook::free_reservation(Drawdown& drawdown) {
    Facility& facility = facilities_.at(drawdown.facility);
    facility.reserved -= drawdown.amount;
    in_force_[facility.bank] -= drawdown.amount;
    drawdown.open = false;
}

void LoanBook::opened(const Fact& fact) {
    Drawdown& drawdown = drawdowns_.at(fact.text("drawdown"));
    require(drawdown.open, "a drawdown is paid out once (L1)", fact.text("drawdown"));
    require(fact.number("amount_fen") == drawdown.amount, "what is paid out is what was asked for",
            fact.text("drawdown"));
    drawdown.open = false;
    open_drawdowns_.erase(fact.text("drawdown"));
    Facility& facility = facilities_.at(drawdown.facility);
    facility.reserved -= drawdown.amount;
    facility.drawn += drawdown.amount;
    moved_[facility.bank] += drawdown.amount;
    paid_out_[facility.bank] += drawdown.amount;
    require(references_.emplace(facility.bank, fact.text("reference")).second,
            "a bank's reference names one movement (A3)", fact.text("reference"));
    Loan& loan = loans_[fact.text("loan")];
    require(loan.principal == 0, "a loan opens once", fact.text("loan"));
    loan.facility = drawdown.facility;
    loan.principal = loan.outstanding = drawdown.amount;
    loan.rate_ppm = fact.number("rate_ppm");
    loan.value_day = day_number(fact.text("value_date"));
    loan.due_day = day_number(fact.text("due_on"));
    post("loan:" + fact.text("loan"), "bank:" + facility.bank, drawdown.amount);
}

void LoanBook::repaid(const Fact& fact) {
    Loan& loan = loans_.at(fact.text("loan"));
    Facility& facility = facilities_.at(loan.facility);
    const std::int64_t principal = fact.number("principal_fen");
    const std::int64_t paid_interest = fact.number("interest_fen");
    require(principal >= 0 && principal <= loan.outstanding, "no more principal is repaid than is outstanding (L4)",
            fact.text("loan"));
    const Product& product = products_.at(facility.product);
    const std::int64_t day = day_number(fact.text("value_date"));
    if (loan.plain && product.settlement == "with_principal" && day <= loan.due_day &&
        fact.number("penalty_fen") == 0 && principal > 0)
        require(paid_interest == interest(principal, loan.rate_ppm, day - loan.value_day, product.basis),
                "a repayment pays the interest of its principal (L2, L3)",
                fact.text("loan") + " " + std::to_string(paid_interest));
    if (day > loan.due_day) loan.plain = false;
    if (principal == 0) loan.plain = false;
    if (!fact.text("reference").empty() && !fact.data.at("of_sale").as_bool())
        require(references_.emplace(facility.bank, fact.text("reference")).second || fact.text("repayment").empty(),
                "a bank's reference names one movement (A3)", fact.text("reference"));
    loan.outstanding -= principal;
    facility.drawn -= principal;
    moved_[facility.bank] -=
        principal + paid_interest + fact.number("penalty_fen") + fact.number("costs_fen") + fact.number("refund_fen");
    in_force_[facility.bank] -= principal;
    post("bank:" + facility.bank, "loan:" + fact.text("loan"), principal);
    require(accounts_["loan:" + fact.text("loan")] == loan.outstanding, "a loan's account is its principal (A1)",
            fact.text("loan"));
    post("bank:" + facility.bank, "income:" + facility.bank, paid_interest + fact.number("penalty_fen"));
    require(fact.data.at("closes").as_bool() == (loan.outstanding == 0) || loan.outstanding == 0,
            "a loan with debt stays open", fact.text("loan"));
}

void LoanBook::deadlines(std::string_view now) const {
    for (const std::string& open : open_drawdowns_)
        require(drawdowns_.at(open).deadline > now, "a drawdown that is not answered times out (L1)", open);
}

std::int64_t LoanBook::lent_less_received(const std::string& bank) const {
    const auto found = moved_.find(bank);
    return found == moved_.end() ? 0 : found->second;
}
std::int64_t LoanBook::outstanding(const std::string& bank) const {
    std::int64_t sum = 0;
    for (const auto& [name, loan] : loans_)
        if (facilities_.at(loan.facility).bank == bank) sum += loan.outstanding;
    return sum;
}

std::int64_t LoanBook::overdue(std::int64_t day) const {
    std::int64_t sum = 0;
    for (const auto& [name, loan] : loans_)
        if (loan.due_day < day) sum += loan.outstanding;
    return sum;
}

std::int64_t LoanBook::paid_out(const std::string& bank) const {
    const auto found = paid_out_.find(bank);
    return found == paid_out_.end() ? 0 : found->second;
}

}  // namespace gzl::simulator::audit
