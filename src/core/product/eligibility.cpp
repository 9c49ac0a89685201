#include "core/product/eligibility.hpp"

#include <algorithm>

#include "core/product/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::product {

namespace {

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& each : list) text.append(text.empty() ? "" : ", ").append(each);
    return text;
}

bool begins_with_one_of(const std::string& code, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& each) { return code.starts_with(each); });
}

// Whole months from one day to another, by the calendar.
std::int64_t months_between(Date from, Date to) {
    const auto a = from.civil();
    const auto b = to.civil();
    return (b.year - a.year) * std::int64_t{12} + (b.month - a.month) - (b.day < a.day ? 1 : 0);
}

bool asks_for_profile(const Product& product) {
    return product.least_output || product.most_output || product.least_age_months || product.regions ||
           product.industries;
}

}  // namespace

bool is_offered(const Listing& product, Date day) {
    return (!product.offered_from || *product.offered_from <= day) &&
           (!product.offered_to || day <= *product.offered_to);
}

std::vector<Refusal> unmet_by_enterprise(const core::State& state, OrganisationId enterprise, const Product& product,
                                         Date day) {
    std::vector<Refusal> unmet;
    if (!asks_for_profile(product)) return unmet;
    const scoring::Profile* profile = scoring::profile_of(state.scoring, enterprise);
    if (!profile) return {Refusal{&profile_missing, {}}};
    const auto text = [](std::int64_t number) { return std::to_string(number); };
    if ((product.least_output && profile->annual_output < *product.least_output) ||
        (product.most_output && profile->annual_output > *product.most_output)) {
        Refusal refusal{&output_outside_product, {{"annual_output_kg", text(profile->annual_output.value())}}};
        if (product.least_output) refusal.details.push_back({"least_output_kg", text(product.least_output->value())});
        if (product.most_output) refusal.details.push_back({"most_output_kg", text(product.most_output->value())});
        unmet.push_back(std::move(refusal));
    }
    const std::int64_t age = months_between(profile->founded_on, day);
    if (product.least_age_months && age < *product.least_age_months)
        unmet.push_back({&enterprise_too_young,
                         {{"age_months", text(age)}, {"least_age_months", text(*product.least_age_months)}}});
    if (product.regions && !begins_with_one_of(profile->region, *product.regions))
        unmet.push_back({&region_not_served, {{"region", profile->region}, {"regions", joined(*product.regions)}}});
    if (product.industries && !begins_with_one_of(profile->industry, *product.industries))
        unmet.push_back(
            {&industry_not_served, {{"industry", profile->industry}, {"industries", joined(*product.industries)}}});
    return unmet;
}

std::vector<Refusal> unmet_by_goods(const core::State& state, const std::vector<LotId>& lots, const Product& product) {
    if (!product.grades) return {};
    for (const LotId id : lots) {
        const std::string& grade = state.warehouse.lots.at(id).grade;
        if (std::find(product.grades->begin(), product.grades->end(), grade) == product.grades->end())
            return {{&grade_not_taken, {{"grade", grade}, {"grades", joined(*product.grades)}}}};
    }
    return {};
}

const Reason* reviewed_for_score(const core::State& state, OrganisationId enterprise, const Product& product) {
    if (!product.score_line) return nullptr;
    const scoring::Score* score = scoring::latest_of(state.scoring, enterprise);
    if (!score) return &score_missing;
    return score->champion().points < *product.score_line ? &score_below_line : nullptr;
}

}  // namespace gzl::core::product
