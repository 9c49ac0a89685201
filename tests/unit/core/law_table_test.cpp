// Every rule of law on both sides of its dates and of its limits. The numbers here are copied from the law's text, not
// from the table; the last test says which version or number of the table has no case.
#include <algorithm>
#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "core/law/checks.hpp"

namespace gzl::core::law {

namespace {

Date day(const std::string& text) {
    return Date::parse(text).value();
}

// Which source holds on the date; "" none.
struct DateCase {
    std::string rule;
    std::string on;
    std::string source;
};

const std::string kGuarantee1995 = "《担保法》第25、26条,法释〔2000〕44号第32条";
const std::string kSme728 = "《保障中小企业款项支付条例》(国令第728号)";
const std::string kSme802 = "《保障中小企业款项支付条例》(国令第802号)";
const std::string kClasses2007 = "《贷款风险分类指引》(银监发〔2007〕54号)第10、11条,财金〔2002〕5号";
const std::string kClasses2023 = "《商业银行金融资产风险分类办法》(银保监会、人民银行令〔2023〕第1号)第10至13条";
const std::string kLoans2010 =
    "《固定资产贷款管理暂行办法》(银监会令2009年第2号)第25条,《流动资金贷款管理暂行办法》(银监会令2010年第1号)第26条";
const std::string kLoans2024 =
    "《固定资产贷款管理办法》《流动资金贷款管理办法》(国家金融监督管理总局令2024年第1、2号)第五章";
const std::string kOrder2009 = "《最高人民法院关于适用合同法若干问题的解释(二)》(法释〔2009〕5号)第21条";
const std::string kRegister2019 = "《应收账款质押登记办法》(人民银行令〔2019〕第4号)第12条";
const std::string kRegister2021 = "《动产和权利担保统一登记办法》(人民银行令〔2021〕第7号)";
const std::string kControl = "《最高人民法院关于适用民法典有关担保制度的解释》(法释〔2020〕28号)第55条";

const std::vector<DateCase> kDates{
    {"title_registration", "2020-12-31", ""},
    {"title_registration", "2021-01-01", "《民法典》第416条"},
    {"registration_expiry", "2019-12-31", ""},
    {"registration_expiry", "2020-01-01", kRegister2019},
    {"registration_expiry", "2022-01-31", kRegister2019},
    {"registration_expiry", "2022-02-01", kRegister2021},
    {"pledge_control", "2020-12-31", ""},
    {"pledge_control", "2021-01-01", kControl},
    {"lien_waiver", "1999-09-30", ""},
    {"lien_waiver", "1999-10-01", "《合同法》第380条"},
    {"lien_waiver", "2020-12-31", "《合同法》第380条"},
    {"lien_waiver", "2021-01-01", "《民法典》第903条"},
    {"forfeiture", "2007-09-30", ""},
    {"forfeiture", "2007-10-01", "《物权法》第211条"},
    {"forfeiture", "2020-12-31", "《物权法》第211条"},
    {"forfeiture", "2021-01-01", "《民法典》第428条"},
    {"warehouse_receipt", "1999-09-30", ""},
    {"warehouse_receipt", "1999-10-01", "《合同法》第386条"},
    {"warehouse_receipt", "2020-12-31", "《合同法》第386条"},
    {"warehouse_receipt", "2021-01-01", "《民法典》第909条"},
    {"guarantee_period", "2000-12-12", ""},
    {"guarantee_period", "2000-12-13", kGuarantee1995},
    {"guarantee_period", "2020-12-31", kGuarantee1995},
    {"guarantee_period", "2021-01-01", "《民法典》第692条"},
    {"guarantee_mode", "1995-09-30", ""},
    {"guarantee_mode", "1995-10-01", "《担保法》第19条"},
    {"guarantee_mode", "2020-12-31", "《担保法》第19条"},
    {"guarantee_mode", "2021-01-01", "《民法典》第686条"},
    {"earnest_money", "1995-09-30", ""},
    {"earnest_money", "1995-10-01", "《担保法》第91条"},
    {"earnest_money", "2020-12-31", "《担保法》第91条"},
    {"earnest_money", "2021-01-01", "《民法典》第586条"},
    {"repayment_order", "2009-05-12", ""},
    {"repayment_order", "2009-05-13", kOrder2009},
    {"repayment_order", "2020-12-31", kOrder2009},
    {"repayment_order", "2021-01-01", "《民法典》第561条"},
    {"sme_payment", "2020-08-31", ""},
    {"sme_payment", "2020-09-01", kSme728 + "第8、15条"},
    {"sme_payment", "2025-05-31", kSme728 + "第8、15条"},
    {"sme_payment", "2025-06-01", kSme802 + "第9、17条"},
    {"forced_acceptance", "2020-08-31", ""},
    {"forced_acceptance", "2020-09-01", kSme728 + "第10条"},
    {"forced_acceptance", "2025-05-31", kSme728 + "第10条"},
    {"forced_acceptance", "2025-06-01", kSme802 + "第11条"},
    {"classification", "2007-07-02", ""},
    {"classification", "2007-07-03", kClasses2007},
    {"classification", "2023-06-30", kClasses2007},
    {"classification", "2023-07-01", kClasses2023},
    {"entrusted_payment", "2010-02-11", ""},
    {"entrusted_payment", "2010-02-12", kLoans2010},
    {"entrusted_payment", "2024-06-30", kLoans2010},
    {"entrusted_payment", "2024-07-01", kLoans2024},
    {"extension", "1996-07-31", ""},
    {"extension", "1996-08-01", "《贷款通则》(人民银行令1996年第2号)第12条"},
    {"voucher_tenor", "2025-06-14", ""},
    {"voucher_tenor", "2025-06-15", "银发〔2025〕77号"},
    {"voucher_tenor", "2099-12-31", "银发〔2025〕77号"},  // the announced cut is not in force without a date
    {"fund_pooling", "2025-06-14", ""},
    {"fund_pooling", "2025-06-15", "银发〔2025〕77号"},
    {"information_service", "2025-06-14", ""},
    {"information_service", "2025-06-15", "银发〔2025〕77号"},
};

// A number of a version, tried with the last value within it and the first beyond it. A check gives what it found for a
// value of the parameter's own unit, a larger number being the more serious.
using Found = int;
struct LimitCase {
    std::string rule;
    std::string parameter;
    std::string on;  // the version in force that day; "" the one that is announced
    std::int64_t within;
    std::int64_t beyond;
    Found found_within;
    Found found_beyond;
    std::function<Found(std::int64_t value, Date on)> check;
};

constexpr Found kPass = static_cast<Found>(Severity::pass);
constexpr Found kFlag = static_cast<Found>(Severity::flag);
constexpr Found kRefuse = static_cast<Found>(Severity::refuse);

Found severity(const Verdict& verdict) {
    return static_cast<Found>(verdict.severity);
}

// A value of months is tried as so many months less nothing: the 31st stays the 31st in these months.
Found tenor(std::int64_t months, Date on) {
    const Date issued = day("2025-07-01");
    return severity(voucher_tenor({.issued = issued, .maturity = issued.plus_months(static_cast<int>(months))}, on));
}
Found announced_tenor(std::int64_t months, Date) {
    const Date issued = day("2025-07-01");
    const auto rule = std::find_if(rules().begin(), rules().end(),
                                   [](const Rule& each) { return each.id == "voucher_tenor" && !each.from; });
    return severity(voucher_tenor({issued, issued.plus_months(static_cast<int>(months))}, *rule));
}
Found registration(std::int64_t months, Date on) {
    return severity(registration_term({.registered = on, .expires = on.plus_months(static_cast<int>(months))}, on));
}
Found title(std::int64_t days, Date on) {
    return on.plus_days(static_cast<std::int32_t>(days)) <= title_registration_due(on, on) ? kPass : kRefuse;
}
Found guarantee(std::int64_t months, Date on, Written written) {
    const Date debt_due = day("2026-03-01");
    return debt_due.plus_months(static_cast<int>(months)) <= guarantee_ends(debt_due, written, on) ? kPass : kRefuse;
}
Found unwritten(std::int64_t months, Date on) {
    return guarantee(months, on, Written::nothing);
}
Found unclear(std::int64_t months, Date on) {
    return guarantee(months, on, Written::unclear);
}
Found earnest(std::int64_t ppm, Date on) {
    return severity(earnest_money({.deposit = Money(ppm), .contract = Money(1'000'000)}, on));
}
Found large_enterprise(std::int64_t days, Date on) {
    return severity(sme_payment_term({Buyer::large_enterprise, static_cast<std::int32_t>(days)}, on));
}
Found public_body(std::int64_t days, Date on) {
    return severity(sme_payment_term({Buyer::public_body, static_cast<std::int32_t>(days)}, on));
}
Found public_unagreed(std::int64_t days, Date on) {
    return days <= parameter("sme_payment", "public_days", on) ? kPass : kRefuse;
}
// 1 000 000 fen for one day: as many fen as parts per million.
Found late(std::int64_t ppm, Date on) {
    return Money(ppm) <= late_payment_interest({Money(1'000'000), day("2026-03-01"), day("2026-03-02")}, on) ? kPass
                                                                                                             : kRefuse;
}
Found overdue(std::int64_t days, Date on) {
    return static_cast<Found>(overdue_class(static_cast<std::int32_t>(days), on));
}
Found named_payee(std::int64_t fen, Date on) {
    return severity(entrusted_payment({.amount = Money(fen)}, on));
}
Found fixed_asset(std::int64_t fen, Date on) {
    return severity(entrusted_payment({.amount = Money(fen), .use = LoanUse::fixed_asset}, on));
}
Found of_project(std::int64_t ppm, Date on) {
    return severity(
        entrusted_payment({.amount = Money(ppm), .use = LoanUse::fixed_asset, .project = Money(1'000'000)}, on));
}
struct Term {
    std::int32_t original;
    std::int64_t asked;
};
Found extended(Term term, Date on) {
    const Date opened = day("2025-01-01");
    return severity(extension({.opened = opened,
                               .due = opened.plus_days(term.original),
                               .days_asked_for = static_cast<std::int32_t>(term.asked)},
                              on));
}
// Terms of a million days would outlast the calendar: one of 100 days, and its share in whole days.
Found short_loan(std::int64_t ppm, Date on) {
    return extended({100, (ppm + 9'999) / 10'000}, on);
}
Found medium_loan(std::int64_t ppm, Date on) {
    return extended({1000, (ppm + 999) / 1'000}, on);
}
Found long_loan(std::int64_t days, Date on) {
    return extended({3650, days}, on);
}
// Whether a loan of so many months is of the next longer kind: asked for what only the shorter may have, or the longer.
Found is_not_short(std::int64_t months, Date on) {
    const Date opened = day("2025-01-01");
    const Date due = opened.plus_months(static_cast<int>(months));
    return longest_extension_days(opened, due, on) == due - opened ? kPass : kFlag;
}
Found is_long(std::int64_t months, Date on) {
    const Date opened = day("2025-01-01");
    return longest_extension_days(opened, opened.plus_months(static_cast<int>(months)), on) == 1095 ? kFlag : kPass;
}
// Places, choices and counts have no side beyond: what they are, and what they are not.
Found exactly(std::string_view rule, std::string_view name, std::int64_t value, Date on) {
    return parameter(rule, name, on) == value ? kPass : kRefuse;
}
LimitCase fixed(const std::string& rule, const std::string& name, const std::string& on, std::int64_t value) {
    return {rule,      name,
            on,        value,
            value + 1, kPass,
            kRefuse,   [rule, name](std::int64_t tried, Date date) { return exactly(rule, name, tried, date); }};
}

const std::vector<LimitCase> kLimits{
    {"title_registration", "days", "2021-01-01", 10, 11, kPass, kRefuse, title},
    {"registration_expiry", "shortest_months", "2020-01-01", 1, 0, kPass, kRefuse, registration},
    {"registration_expiry", "longest_months", "2020-01-01", 360, 361, kPass, kRefuse, registration},
    {"registration_expiry", "shortest_months", "2022-02-01", 1, 0, kPass, kRefuse, registration},
    {"registration_expiry", "longest_months", "2022-02-01", 360, 361, kPass, kRefuse, registration},
    fixed("warehouse_receipt", "items", "1999-10-01", 8),
    fixed("warehouse_receipt", "items", "2021-01-01", 8),
    {"guarantee_period", "unwritten_months", "2020-12-31", 6, 7, kPass, kRefuse, unwritten},
    {"guarantee_period", "unclear_months", "2020-12-31", 24, 25, kPass, kRefuse, unclear},
    {"guarantee_period", "unwritten_months", "2021-01-01", 6, 7, kPass, kRefuse, unwritten},
    {"guarantee_period", "unclear_months", "2021-01-01", 6, 7, kPass, kRefuse, unclear},
    fixed("guarantee_mode", "unwritten_joint", "2020-12-31", 1),
    fixed("guarantee_mode", "unwritten_joint", "2021-01-01", 0),
    {"earnest_money", "cap_ppm", "2020-12-31", 200'000, 200'001, kPass, kRefuse, earnest},
    {"earnest_money", "cap_ppm", "2021-01-01", 200'000, 200'001, kPass, kRefuse, earnest},
    fixed("repayment_order", "costs", "2020-12-31", 1),
    fixed("repayment_order", "interest", "2020-12-31", 2),
    fixed("repayment_order", "principal", "2020-12-31", 3),
    fixed("repayment_order", "costs", "2021-01-01", 1),
    fixed("repayment_order", "interest", "2021-01-01", 2),
    fixed("repayment_order", "principal", "2021-01-01", 3),
    {"sme_payment", "public_days", "2025-05-31", 30, 31, kPass, kRefuse, public_unagreed},
    {"sme_payment", "public_longest_days", "2025-05-31", 60, 61, kPass, kRefuse, public_body},
    {"sme_payment", "daily_ppm", "2025-05-31", 500, 501, kPass, kRefuse, late},
    {"sme_payment", "days", "2025-06-01", 60, 61, kPass, kRefuse, large_enterprise},
    {"sme_payment", "public_days", "2025-06-01", 30, 31, kPass, kRefuse, public_unagreed},
    {"sme_payment", "public_longest_days", "2025-06-01", 60, 61, kPass, kRefuse, public_body},
    {"sme_payment", "daily_ppm", "2025-06-01", 500, 501, kPass, kRefuse, late},
    {"classification", "special_days", "2023-06-30", 1, 0, 1, 0, overdue},
    {"classification", "substandard_days", "2023-06-30", 90, 91, 1, 2, overdue},
    {"classification", "special_days", "2023-07-01", 1, 0, 1, 0, overdue},
    {"classification", "substandard_days", "2023-07-01", 90, 91, 1, 2, overdue},
    {"classification", "doubtful_days", "2023-07-01", 270, 271, 2, 3, overdue},
    {"classification", "loss_days", "2023-07-01", 360, 361, 3, 4, overdue},
    {"entrusted_payment", "fixed_asset_fen", "2024-06-30", 500'000'000, 500'000'001, kPass, kFlag, fixed_asset},
    {"entrusted_payment", "fixed_asset_project_ppm", "2024-06-30", 50'000, 50'001, kPass, kFlag, of_project},
    {"entrusted_payment", "threshold_fen", "2024-07-01", 1'000'000'000, 1'000'000'001, kPass, kFlag, named_payee},
    {"extension", "short_ppm", "1996-08-01", 1'000'000, 1'000'001, kPass, kRefuse, short_loan},
    {"extension", "medium_ppm", "1996-08-01", 500'000, 500'001, kPass, kRefuse, medium_loan},
    {"extension", "long_days", "1996-08-01", 1095, 1096, kPass, kRefuse, long_loan},
    {"extension", "short_months", "1996-08-01", 12, 13, kPass, kFlag, is_not_short},
    {"extension", "medium_months", "1996-08-01", 60, 61, kPass, kFlag, is_long},
    {"voucher_tenor", "flag_months", "2025-06-15", 6, 7, kPass, kFlag, tenor},
    {"voucher_tenor", "longest_months", "2025-06-15", 12, 13, kFlag, kRefuse, tenor},
    {"voucher_tenor", "flag_months", "", 6, 7, kPass, kRefuse, announced_tenor},
    {"voucher_tenor", "longest_months", "", 6, 7, kPass, kRefuse, announced_tenor},
};

bool is_in(const Rule& rule, const LimitCase& each) {
    if (each.rule != rule.id) return false;
    return each.on.empty() ? !rule.from : rule.in_force(day(each.on));
}

bool has_date_case(const Rule& rule, Date on) {
    return std::any_of(kDates.begin(), kDates.end(),
                       [&](const DateCase& each) { return each.rule == rule.id && day(each.on) == on; });
}

}  // namespace

TEST_CASE("each version of a rule holds from its first day to its last") {
    for (const DateCase& each : kDates) {
        CAPTURE(each.rule);
        CAPTURE(each.on);
        const Rule* rule = rule_on(each.rule, day(each.on));
        CHECK(std::string(rule ? rule->source : "") == each.source);
    }
}

TEST_CASE("each number of a rule, on its last side and beyond it") {
    for (const LimitCase& each : kLimits) {
        CAPTURE(each.rule);
        CAPTURE(each.parameter);
        CAPTURE(each.on);
        const Date on = each.on.empty() ? day("2026-03-01") : day(each.on);
        CHECK(each.check(each.within, on) == each.found_within);
        CHECK(each.check(each.beyond, on) == each.found_beyond);
    }
}

TEST_CASE("no version of a rule and no number is without a case on both sides") {
    for (const Rule& rule : rules()) {
        CAPTURE(std::string(rule.source));
        if (rule.from) {
            CHECK_MESSAGE(has_date_case(rule, *rule.from), rule.id << ": no case on its first day");
            CHECK_MESSAGE(has_date_case(rule, rule.from->plus_days(-1)), rule.id << ": no case on the day before");
        }
        if (rule.until) {
            CHECK_MESSAGE(has_date_case(rule, *rule.until), rule.id << ": no case on its last day");
            CHECK_MESSAGE(has_date_case(rule, rule.until->plus_days(1)), rule.id << ": no case on the day after");
        }
        for (const Parameter& parameter : rule.parameters) {
            const bool tried = std::any_of(kLimits.begin(), kLimits.end(), [&](const LimitCase& each) {
                return is_in(rule, each) && each.parameter == parameter.name && each.within == parameter.value;
            });
            CHECK_MESSAGE(tried, rule.id << "." << parameter.name << ": no case on both sides of its value");
        }
    }
}

TEST_CASE("the versions of a rule follow each other without overlap, and their texts can be filled") {
    std::set<std::string_view> ids;
    const Rule* before = nullptr;
    for (const Rule& rule : rules()) {
        CAPTURE(std::string(rule.source));
        if (!before || before->id != rule.id)
            CHECK(ids.insert(rule.id).second);  // versions stand together
        else if (rule.from && before->until)
            CHECK(*rule.from == before->until->plus_days(1));
        CHECK_FALSE(rule.serves.empty());
        CHECK_FALSE(rule.source.empty());
        for (const Tongue tongue : {Tongue::zh, Tongue::en}) {
            const std::string text = text_of(rule, tongue);
            CHECK_FALSE(text.empty());
            CHECK(text.find('{') == std::string::npos);
        }
        before = &rule;
    }
}

}  // namespace gzl::core::law
