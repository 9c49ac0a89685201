#include <algorithm>

#include "app/county/checks.hpp"
#include "core/law/checks.hpp"
#include "core/party/access.hpp"
#include "core/party/credit_code.hpp"
#include "core/party/reasons.hpp"

namespace gzl::app::county {

namespace {

namespace law = core::law;
namespace party = core::party;

std::optional<party::Organisation> organisation_of(const Entries& entries, const Entry& entry) {
    const Entry* organisation = entries.find("organisation", entry.integer("organisation"));
    const auto capacities = organisation ? organisation->integers("capacities") : std::nullopt;
    if (!capacities) return std::nullopt;
    party::Organisation found;
    for (const std::int64_t capacity : *capacities) found.capacities.push_back(static_cast<party::Capacity>(capacity));
    return found;
}

void check_roles(Findings& findings, const Entry& entry, bool machine) {
    const auto organisation = organisation_of(findings.entries(), entry);
    const auto roles = entry.integers("roles");
    if (!organisation || !roles) return;
    for (const std::int64_t number : *roles) {
        const auto role = static_cast<party::Role>(number);
        if (party::is_machine_role(role) == machine && party::suits(role, *organisation)) continue;
        const std::string name(type_of<party::Role>().names[static_cast<std::size_t>(number)]);
        findings.refuse(entry, "roles", party::role_not_fitting,
                        {"请去掉角色 " + name + ",或为该机构补上相应的身份(capacities)",
                         "Remove the role " + name + " or give the organisation the capacity for it"});
    }
}

void check_credit_code(Findings& findings, const Entry& organisation) {
    const auto code = organisation.text("code");
    if (!code || organisation.text("code_override") || party::is_credit_code(*code)) return;
    findings.refuse(organisation, "code", party::credit_code_invalid,
                    {"请核对 18 位统一社会信用代码;确有证明材料时填写 code_override",
                     "Check the 18 characters; with evidence in hand, name it in code_override"});
}

// 银发〔2025〕77号: the information service itself may not guarantee, from the day on which that is law.
void check_separation(Findings& findings, const Entry& organisation, std::optional<Date> day) {
    const auto capacities = organisation.integers("capacities");
    if (!capacities) return;
    const auto has = [&](party::Capacity capacity) {
        return std::find(capacities->begin(), capacities->end(), static_cast<std::int64_t>(capacity)) !=
               capacities->end();
    };
    if (!has(party::Capacity::information_service) || !has(party::Capacity::guarantor)) return;
    const bool law_is_silent = day && law::information_service_does(law::Business::guarantee, *day).rule == nullptr;
    if (law_is_silent) return;
    findings.warn(organisation.place_of("capacities"), "operator_is_guarantor",
                  {"信息服务方与担保人是同一法人,银发〔2025〕77号不允许",
                   "The information service and the guarantor are one legal person, which 银发〔2025〕77号 bars"},
                  {"请把担保(guarantor)交给另一家法人", "Give the capacity guarantor to another legal person"});
}

}  // namespace

void check_date_order(Findings& findings, const Entry& entry) {
    const auto from = entry.integer("valid_from");
    const auto to = entry.integer("valid_to");
    if (from && to && *to < *from)
        findings.refuse(entry, "valid_to", party::dates_out_of_order,
                        {"valid_to 不能早于 valid_from", "valid_to must not lie before valid_from"});
}

void check_parties(Findings& findings, std::optional<Date> day) {
    const Entries& entries = findings.entries();
    for (const Entry* organisation : entries.of("organisation")) {
        check_credit_code(findings, *organisation);
        check_separation(findings, *organisation, day);
    }
    for (const Entry* user : entries.of("user")) check_roles(findings, *user, false);
    for (const Entry* key : entries.of("machine_key")) {
        check_roles(findings, *key, true);
        check_date_order(findings, *key);
    }
}

}  // namespace gzl::app::county
