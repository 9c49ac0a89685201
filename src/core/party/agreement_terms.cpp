#include "core/party/agreement_terms.hpp"

#include "core/party/reasons.hpp"

namespace gzl::core::party {

namespace {

constexpr RatePpm kWhole{1'000'000};

bool shares_add_up(const Agreement& terms) {
    for (const RatePpm share : {terms.fund_share, terms.bank_share, terms.guarantor_share})
        if (share < RatePpm::zero() || share > kWhole) return false;
    return terms.fund_share + terms.bank_share + terms.guarantor_share == kWhole;
}

// G2, G3, G5: the first of the terms that cannot be meant, or nothing.
std::optional<std::string> not_meant(const Agreement& terms) {
    constexpr std::int64_t kMost = 1'000;  // days or months
    const auto outside = [](std::optional<std::int64_t> value, std::int64_t least) {
        return value && (*value < least || *value > kMost);
    };
    const auto negative = [](const auto& value) { return value && value->value() < 0; };
    if (outside(terms.cure_days, 0)) return "cure_days";
    if (outside(terms.advance_working_days, 1)) return "advance_working_days";
    if (negative(terms.fund_yearly_cap)) return "fund_yearly_cap_fen";
    if (negative(terms.fund_bank_cap)) return "fund_bank_cap_fen";
    if (negative(terms.fund_borrower_cap)) return "fund_borrower_cap_fen";
    if (negative(terms.breaker_warn)) return "breaker_warn_ppm";
    if (negative(terms.breaker_stop)) return "breaker_stop_ppm";
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> terms_refusal(const State& state, const Agreement& terms) {
    if (!has_capacity(state, terms.bank, Capacity::bank)) return refuse(capacity_missing, "capacity", "bank").value();
    if (!has_capacity(state, terms.guarantor, Capacity::guarantor))
        return refuse(capacity_missing, "capacity", "guarantor").value();
    if (!has_capacity(state, terms.fund, Capacity::fund_manager))
        return refuse(capacity_missing, "capacity", "fund_manager").value();
    if (!shares_add_up(terms)) return refuse(shares_not_whole).value();
    if (terms.guarantee_multiple < 1 || terms.guarantee_multiple > kMaxGuaranteeMultiple)
        return refuse(guarantee_multiple_out_of_range).value();
    if (!terms.exposure_cap.is_positive()) return refuse(amount_not_positive).value();
    if (terms.valid_to < terms.valid_from) return refuse(dates_out_of_order).value();
    if (const auto field = not_meant(terms)) return refuse(guarantee_terms_invalid, "field", *field).value();
    return std::nullopt;
}

}  // namespace gzl::core::party
