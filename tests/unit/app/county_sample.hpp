// A small county without a mistake, and what tests do to it.
#pragma once

#include <string>
#include <string_view>

#include "app/county/county_file.hpp"
#include "base/check.hpp"

namespace gzl::app::county {

inline const std::string kSampleCounty = R"(
[county]
name = "样县"
region = "371525"
established = 2026-02-27T08:00:00
grades = ["Q235B"]
[[organisation]]
key = "operator"
code = "91371525MA0000015M"
name = "数字科技"
capacities = ["information_service"]
[[organisation]]
key = "supervision"
code = "91371525MA0000023G"
name = "监管"
capacities = ["supervisor"]
[[organisation]]
key = "guarantor"
code = "91371525MA0000031B"
name = "供应链"
capacities = ["guarantor", "trader"]
[[organisation]]
key = "bureau"
code = "11371525000000043P"
name = "财政局"
capacities = ["government", "fund_manager"]
[[organisation]]
key = "bank"
code = "91371525MA00000583"
name = "银行"
capacities = ["bank"]
[[user]]
organisation = "operator"
login = "wang.clerk"
name = "王"
roles = ["operator_clerk"]
[[user]]
organisation = "supervision"
login = "zhou.custodian"
name = "周"
roles = ["custodian"]
[[user]]
organisation = "supervision"
login = "wu.custodian"
name = "吴"
roles = ["custodian"]
[[machine_key]]
organisation = "supervision"
name = "gw-a"
public_key = "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
roles = ["gateway"]
valid_from = 2026-01-01
valid_to = 2027-12-31
[[agreement]]
bank = "bank"
guarantor = "guarantor"
fund = "bureau"
fund_share = "30%"
bank_share = "49%"
guarantor_share = "21%"
guarantee_multiple = 5
exposure_cap = "500_000_000.00"
scopes = ["trade"]
valid_from = 2026-01-01
valid_to = 2027-12-31
endpoint = "http://127.0.0.1:8401"
[[margin]]
bank = "bank"
amount = "200_000_000.00"
[[fund_contribution]]
fund = "bureau"
amount_fen = 5_000_000_000
[[warehouse]]
key = "central"
code = "W1"
name = "中心库"
central = true
supervisor = "supervision"
zones = ["A1"]
[[gateway]]
code = "gw-a"
warehouse = "central"
machine_key = "gw-a"
[[device]]
gateway = "gw-a"
code = "scale"
kind = "floor_scale"
zone = "A1"
calibrated_on = 2026-02-01
[[duty]]
warehouse = "central"
custodian = "zhou.custodian"
from = 2026-02-28T00:00:00
to = 2027-02-28T00:00:00
[[duty]]
warehouse = "central"
custodian = "wu.custodian"
from = 2026-02-28T00:00:00
to = 2027-02-28T00:00:00
[[reference_price]]
grade = "Q235B"
day = 2026-02-27
price = "3420.00"
source = "日报价"
[[product]]
code = "GMD"
name = "钢贸贷"
kind = "revolving"
bank = "bank"
rate = "3.2%"
basis = 360
settlement = "with_principal"
tenor_days = 365
minimum = "100_000.00"
maximum = "50_000_000.00"
haircut_ppm = 0
contract_ltv = "70%"
warning_ltv = "75%"
close_out_ltv = "80%"
confirm_timeout_s = 1800
)";

// The sample with the only occurrence of `from` replaced; the line on which it begins.
struct Changed {
    std::string text;
    std::int64_t line = 1;
};
inline Changed changed(std::string_view from, std::string_view to) {
    const std::size_t at = kSampleCounty.find(from);
    CHECK_THAT(at != std::string::npos && kSampleCounty.find(from, at + 1) == std::string::npos);
    Changed result{kSampleCounty, 1};
    for (const char c : kSampleCounty.substr(0, at)) result.line += c == '\n' ? 1 : 0;
    result.text.replace(at, from.size(), to);
    return result;
}

inline std::string listed(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems)
        text += std::to_string(problem.place.line) + " " + problem.reason + ": " + problem.message.en + " / " +
                problem.advice.en + "\n";
    return text;
}

}  // namespace gzl::app::county
