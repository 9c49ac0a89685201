// What one connection of `gzl bench commands` does over and over: an enterprise is admitted; ten coils are announced,
// arrive, are weighed and taken in by two custodians; money is drawn, confirmed by the bank, repaid, confirmed; the
// coils leave with two signatures. 33 commands, of which the bank's two are signed requests.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/bench/bench_county.hpp"

namespace gzl::bench {

struct Login {
    std::string cookie;
    std::string csrf;
};

// The bank's confirmations are signed beforehand, since making a signature is not what is measured; identifiers are
// handed out in order, so what will be signed is known.
class SignedConfirmations {
  public:
    SignedConfirmations(const BenchCounty& county, std::string_view collection, std::string_view id_prefix,
                        std::string_view amount_field);
    void sign_ahead(std::size_t count);
    std::string request(std::uint64_t number);  // each at most once

  private:
    std::string make(std::uint64_t number) const;

    const BenchCounty& county_;
    const std::string collection_;
    const std::string id_prefix_;
    const std::string amount_field_;
    std::vector<std::string> ahead_;
};

// What all journeys of one run share. One thread.
struct JourneyPlan {
    JourneyPlan(const BenchCounty& given, std::array<Login, kWhoCount> signed_in);

    const BenchCounty& county;
    const std::array<Login, kWhoCount> logins;
    SignedConfirmations drawdowns;
    SignedConfirmations repayments;
};

class Journey {
  public:
    Journey(JourneyPlan& plan, std::size_t number) : plan_(plan), name_("c" + std::to_string(number)) {}

    std::string next_request();               // HTTP, whole
    bool take_answer(std::string_view body);  // of status 200; false when it does not name what it should
    std::uint64_t signed_requests() const { return signed_; }

  private:
    std::string post(Who who, const std::string& path, const std::string& body);
    std::string lots() const;  // JSON array

    JourneyPlan& plan_;
    const std::string name_;
    std::uint64_t round_ = 0;
    std::uint64_t keys_ = 0;
    std::uint64_t signed_ = 0;
    std::size_t step_ = 0;
    std::string organisation_;
    std::uint64_t first_lot_ = 0;
    std::string order_;
    std::uint64_t drawdown_ = 0;
    std::string loan_;
    std::uint64_t repayment_ = 0;
};

}  // namespace gzl::bench
