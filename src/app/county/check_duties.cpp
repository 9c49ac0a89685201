// W3: nothing moves in a warehouse unless two custodians of its supervisor are on duty together.
#include <algorithm>

#include "app/county/checks.hpp"
#include "core/party/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::app::county {

namespace {

struct Duty {
    const Entry* entry;
    std::int64_t custodian;
    std::int64_t from;
    std::int64_t to;
};

void check_custodian(Findings& findings, const Entry& duty) {
    const Entries& entries = findings.entries();
    const Entry* custodian = entries.find("user", duty.integer("custodian"));
    const Entry* warehouse = entries.find("warehouse", duty.integer("warehouse"));
    if (!custodian || !warehouse) return;
    const auto roles = custodian->integers("roles");
    const auto role = static_cast<std::int64_t>(core::party::Role::custodian);
    const auto employer = custodian->integer("organisation");
    const auto supervisor = warehouse->integer("supervisor");
    const bool is_custodian = !roles || std::find(roles->begin(), roles->end(), role) != roles->end();
    const bool of_supervisor = !employer || !supervisor || *employer == *supervisor;
    if (is_custodian && of_supervisor) return;
    findings.refuse(duty, "custodian", core::warehouse::custodian_not_found,
                    {custodian->key + " 须是该仓库监管人的用户,并有角色 custodian",
                     custodian->key + " must be a user of the warehouse's supervisor with the role custodian"});
}

void check_period(Findings& findings, const Entry& duty) {
    const auto from = duty.integer("from");
    const auto to = duty.integer("to");
    if (from && to && *to <= *from)
        findings.refuse(duty, "to", core::warehouse::duty_period_invalid,
                        {"to 须晚于 from,一次最长 400 天", "`to` must lie after `from`, by at most 400 days"});
}

bool two_together(const std::vector<Duty>& duties) {
    for (const Duty& a : duties)
        for (const Duty& b : duties)
            if (a.custodian != b.custodian && a.from < b.to && b.from < a.to) return true;
    return false;
}

void check_pair(Findings& findings, const Entry& warehouse) {
    if (warehouse.shadowed) return;
    std::vector<Duty> duties;
    for (const Entry* duty : findings.entries().of("duty")) {
        const auto at = duty->integer("warehouse");
        const auto custodian = duty->integer("custodian");
        const auto from = duty->integer("from");
        const auto to = duty->integer("to");
        if (!at) return;  // reported already; it may be the missing one
        if (*at != static_cast<std::int64_t>(warehouse.number)) continue;
        if (!custodian || !from || !to) return;
        duties.push_back({duty, *custodian, *from, *to});
    }
    if (two_together(duties)) return;
    findings.error(warehouse.place, "two_custodians_required",
                   {"仓库 " + warehouse.key + " 从来没有两名驻仓员同时值班,任何作业都无法签署",
                    "The warehouse " + warehouse.key + " never has two custodians on duty, so no order can be signed"},
                   {"请用 [[duty]] 为该仓库安排至少两名驻仓员同时值班",
                    "Roster at least two custodians there at the same time with [[duty]]"});
}

}  // namespace

void check_duties(Findings& findings) {
    for (const Entry* duty : findings.entries().of("duty")) {
        check_custodian(findings, *duty);
        check_period(findings, *duty);
    }
    for (const Entry* warehouse : findings.entries().of("warehouse")) check_pair(findings, *warehouse);
}

}  // namespace gzl::app::county
