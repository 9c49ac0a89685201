// `gzl ledger accounts`: the chart of accounts, from the ledger's own table.
#include <cstdio>

#include "app/ledger/account_names.hpp"
#include "app/ledger/options.hpp"
#include "base/json.hpp"

namespace gzl::app::ledger {

namespace {

struct ChartLine {
    core::ledger::AccountKind account = core::ledger::AccountKind::clearing;
    std::string zh;
    std::string en;
    core::ledger::AccountClass of = core::ledger::AccountClass::memorandum;
    core::ledger::Side normal = core::ledger::Side::debit;
    bool may_go_negative = false;
    core::ledger::Journal journal = core::ledger::Journal::money;
    std::string owner;
};
BOOST_DESCRIBE_STRUCT(ChartLine, (), (account, zh, en, of, normal, may_go_negative, journal, owner))

template <class Enum>
const char* name_in(Enum value) {
    return type_of<Enum>().names[static_cast<std::size_t>(value)].data();
}

std::vector<ChartLine> chart() {
    std::vector<ChartLine> lines;
    for (std::size_t i = 0; i < type_of<core::ledger::AccountKind>().names.size(); ++i) {
        const auto& rule = core::ledger::rule_of(static_cast<core::ledger::AccountKind>(i));
        lines.push_back({.account = rule.kind,
                         .zh = std::string(rule.zh),
                         .en = std::string(rule.en),
                         .of = core::ledger::class_of(rule.kind),
                         .normal = rule.normal,
                         .may_go_negative = rule.may_go_negative,
                         .journal = rule.journal,
                         .owner = std::string(rule.owner_prefix)});
    }
    return lines;
}

}  // namespace

int run_accounts(const AccountsOptions& options) {
    const auto lines = chart();
    if (options.json) {
        std::printf("%s\n", to_json(lines).c_str());
        return 0;
    }
    std::printf("%-22s %-12s %-7s %-13s %-10s %-9s %s\n", "account", "class", "normal", "below zero", "journal",
                "owner", "name");
    for (const ChartLine& line : lines)
        std::printf("%-22s %-12s %-7s %-13s %-10s %-9s %s %s\n", name_in(line.account), name_in(line.of),
                    name_in(line.normal), line.may_go_negative ? "allowed" : "never", name_in(line.journal),
                    line.owner.c_str(), line.zh.c_str(), line.en.c_str());
    return 0;
}

}  // namespace gzl::app::ledger
