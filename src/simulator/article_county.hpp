// The county of the founding article, lived from its first day: 8 banks, 140 enterprises of which 117 are financed,
// 1.4 bn yuan paid out. Every figure is the sum of what was simulated; nothing of it is written down as a figure.
#pragma once

#include <filesystem>
#include <functional>
#include <map>

#include "base/quantity.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "base/type.hpp"

namespace gzl::simulator {

struct ArticleCounty {
    std::int64_t banks = 0;
    std::int64_t registered = 0;  // enterprises
    std::int64_t financed = 0;    // enterprises that were paid a loan
    std::int64_t coverage_ppm = 0;
    Money paid_out{};
    Money outstanding{};
    std::map<std::string, Money> paid_out_by_bank{};            // by name
    std::map<std::string, std::int64_t> enterprises_by_bank{};  // financed, by name
    std::map<std::string, RatePpm> rates{};                     // by bank
    std::int64_t warehouses = 0;
    std::int64_t stock_kg = 0;
    Money non_performing{};
    std::uint64_t records = 0;
};
BOOST_DESCRIBE_STRUCT(ArticleCounty, (),
                      (banks, registered, financed, coverage_ppm, paid_out, outstanding, paid_out_by_bank,
                       enterprises_by_bank, rates, warehouses, stock_kg, non_performing, records))

// Lives it so that it ends on `until`, and leaves its event log at `log`, which must not exist. The platform signs with
// a key that it makes when it first serves the log.
Result<ArticleCounty> live_article_county(const std::filesystem::path& log, Date until,
                                          const std::function<void(std::int64_t day, std::int64_t of)>& progress);

}  // namespace gzl::simulator
