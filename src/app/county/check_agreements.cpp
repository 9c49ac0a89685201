#include <algorithm>
#include <array>

#include "app/county/checks.hpp"
#include "core/party/reasons.hpp"
#include "core/party/state.hpp"

namespace gzl::app::county {

namespace {

namespace party = core::party;
constexpr std::int64_t kWhole_ppm = 1'000'000;

void check_capacity(Findings& findings, const Entry& agreement, std::string_view field, party::Capacity needed) {
    const Entry* organisation = findings.entries().find("organisation", agreement.integer(field));
    const auto capacities = organisation ? organisation->integers("capacities") : std::nullopt;
    const auto number = static_cast<std::int64_t>(needed);
    if (!capacities || std::find(capacities->begin(), capacities->end(), number) != capacities->end()) return;
    const std::string name(type_of<party::Capacity>().names[static_cast<std::size_t>(number)]);
    findings.refuse(agreement, field, party::capacity_missing,
                    {organisation->key + " 须具备身份 " + name, organisation->key + " needs the capacity " + name});
}

void check_shares(Findings& findings, const Entry& agreement) {  // G4
    std::int64_t sum = 0;
    for (const std::string_view field : {"fund_share_ppm", "bank_share_ppm", "guarantor_share_ppm"}) {
        const auto share = agreement.integer(field);
        if (!share || *share > kWhole_ppm) return;  // one of them alone above the whole is the core's to refuse
        sum += *share;
    }
    if (sum == kWhole_ppm) return;
    const std::string now = std::to_string(sum);
    findings.refuse(agreement, "fund_share_ppm", party::shares_not_whole,
                    {"fund_share、bank_share、guarantor_share 之和应为 100%,现为 " + now + " ppm",
                     "fund_share, bank_share and guarantor_share must add to 100 %; now " + now + " ppm"});
}

void check_multiple(Findings& findings, const Entry& agreement) {  // G1
    const auto multiple = agreement.integer("guarantee_multiple");
    if (!multiple || (*multiple >= 1 && *multiple <= party::kMaxGuaranteeMultiple)) return;
    findings.refuse(agreement, "guarantee_multiple", party::guarantee_multiple_out_of_range,
                    {"请写 1 至 20 的整数,通常为 5", "Write a whole number from 1 to 20; 5 is usual"});
}

void check_endpoint(Findings& findings, const Entry& agreement) {
    const auto endpoint = agreement.text("endpoint");
    if (!endpoint || endpoint->empty() || endpoint->starts_with("http://") || endpoint->starts_with("https://")) return;
    findings.error(agreement, "endpoint", "endpoint_malformed",
                   {"endpoint 不是 http:// 或 https:// 地址", "The endpoint is not an http:// or https:// address"},
                   {"请写银行接口的地址,如 \"https://bank.example\"",
                    "Write the address of the bank's interface, as in \"https://bank.example\""});
}

void check_margin(Findings& findings, const Entry& agreement) {  // G1: without margin the bank can pay nothing out
    const auto bank = agreement.integer("bank");
    if (!bank) return;
    for (const Entry* margin : findings.entries().of("margin")) {
        const auto margin_bank = margin->integer("bank");
        if (!margin_bank || *margin_bank == *bank) return;
    }
    findings.warn(agreement.place, "margin_missing",
                  {"该银行没有担保保证金,任何放款都无法获得担保",
                   "There is no guarantee margin at this bank, so nothing can be drawn"},
                  {"请为该银行补上 [[margin]]", "Add a [[margin]] for this bank"});
}

}  // namespace

const Entry* agreement_on(const Entries& entries, std::int64_t bank, Date day) {
    for (const Entry* agreement : entries.of("agreement"))
        if (agreement->integer("bank") == bank && agreement->integer("valid_from").value_or(day.days()) <= day.days() &&
            day.days() <= agreement->integer("valid_to").value_or(day.days()))
            return agreement;
    return nullptr;
}

void check_agreements(Findings& findings, std::optional<Date> day) {
    for (const Entry* agreement : findings.entries().of("agreement")) {
        check_capacity(findings, *agreement, "bank", party::Capacity::bank);
        check_capacity(findings, *agreement, "guarantor", party::Capacity::guarantor);
        check_capacity(findings, *agreement, "fund", party::Capacity::fund_manager);
        check_shares(findings, *agreement);
        check_multiple(findings, *agreement);
        check_date_order(findings, *agreement);
        check_endpoint(findings, *agreement);
        check_margin(findings, *agreement);
    }
    for (const Entry* margin : findings.entries().of("margin")) {
        const auto bank = margin->integer("bank");
        if (bank && day && !agreement_on(findings.entries(), *bank, *day))
            findings.refuse(*margin, "bank", party::agreement_not_in_force,
                            {"请补上该银行在 " + day->text() + " 有效的 [[agreement]]",
                             "Add an [[agreement]] of this bank that is valid on " + day->text()});
    }
}

}  // namespace gzl::app::county
