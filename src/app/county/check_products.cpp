#include <algorithm>

#include "app/county/checks.hpp"
#include "core/product/reasons.hpp"

namespace gzl::app::county {

namespace {

void check_lines(Findings& findings, const Entry& product) {  // F7
    constexpr std::int64_t kWhole_ppm = 1'000'000;
    const auto contract = product.integer("contract_ltv_ppm");
    const auto warning = product.integer("warning_ltv_ppm");
    const auto close_out = product.integer("close_out_ltv_ppm");
    if (!contract || !warning || !close_out) return;
    if (0 < *contract && *contract < *warning && *warning < *close_out && *close_out <= kWhole_ppm) return;
    findings.refuse(product, "contract_ltv_ppm", core::product::product_lines_out_of_order,
                    {"例如 contract_ltv = \"70%\"、warning_ltv = \"75%\"、close_out_ltv = \"80%\"",
                     "For example contract_ltv = \"70%\", warning_ltv = \"75%\", close_out_ltv = \"80%\""});
}

void check_agreement(Findings& findings, const Entry& product, Date day) {  // P3
    const auto bank = product.integer("bank");
    if (!bank) return;
    const Entry* agreement = agreement_on(findings.entries(), *bank, day);
    if (!agreement) {
        findings.error(product, "bank", "product_without_agreement",
                       {"该产品的银行在 " + day.text() + " 没有有效的合作协议",
                        "The product's bank has no agreement that is valid on " + day.text()},
                       {"请补上该银行的 [[agreement]]", "Add an [[agreement]] of this bank"});
        return;
    }
    const auto maximum = product.integer("maximum_fen");
    const auto cap = agreement->integer("exposure_cap_fen");
    if (maximum && cap && *maximum > *cap)
        findings.warn(product.place_of("maximum_fen"), "maximum_above_exposure_cap",
                      {"单笔最高金额超过了协议的敞口上限", "The maximum is above the agreement's exposure cap"},
                      {"请降低 maximum 或提高 exposure_cap", "Lower `maximum` or raise `exposure_cap`"});
}

}  // namespace

void check_products(Findings& findings, std::optional<Date> day) {
    for (const Entry* product : findings.entries().of("product")) {
        check_lines(findings, *product);
        if (day) check_agreement(findings, *product, *day);
    }
}

// W7: goods of a grade without a reference price cannot be valued, so nothing can be lent on them.
void check_prices(Findings& findings) {
    const Entries& entries = findings.entries();
    if (!entries.header_sound) return;
    const auto& grades = entries.header.grades;
    const auto prices = entries.of("reference_price");
    for (const std::string& grade : grades) {
        if (std::any_of(prices.begin(), prices.end(),
                        [&](const Entry* price) { return price->text("grade").value_or(grade) == grade; }))
            continue;
        findings.error(entries.header_place, "grade_without_price",
                       {"牌号 " + grade + " 没有参考价,无法估值", "The grade " + grade + " has no reference price"},
                       {"请补上 [[reference_price]]", "Add a [[reference_price]]"});
    }
    for (const Entry* price : prices) {
        const auto grade = price->text("grade");
        if (!grade || std::find(grades.begin(), grades.end(), *grade) != grades.end()) continue;
        findings.error(*price, "grade", "grade_unknown",
                       {"牌号 " + std::string(*grade) + " 不在 [county] grades 中",
                        "The grade " + std::string(*grade) + " is not among the grades of [county]"},
                       {"请更正牌号,或把它加入 grades", "Correct the grade or add it to `grades`"});
    }
}

}  // namespace gzl::app::county
