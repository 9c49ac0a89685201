// A small county for tests of the loan module: one bank, one enterprise, ten coils under control, guarantee capacity.
// Commands are sent as JSON, as a client would.
#pragma once

#include <string>

#include "core/engine/engine.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

inline const Date kFirstDay = Date::of(2026, 3, 1);
inline constexpr OrganisationId kOperator{1};
inline constexpr OrganisationId kBank{2};
inline constexpr OrganisationId kEnterprise{3};
inline constexpr Money kMargin{20'000'000'000};
inline constexpr Money kCapacity{100'000'000'000};  // the margin at the usual multiple of 5 (G1)

class County {
  public:
    County();

    // With an open facility of 7 000 000.00 on goods worth 10 140 000.00.
    static County with_facility();

    // Decides and applies; `by` is kOperator, kBank (its machine), kEnterprise, or none for the system.
    Decision send(OrganisationId by, std::string_view command, const std::string& json);
    void wait_ms(std::int64_t ms) { now_ = now_.plus_ms(ms); }

    const core::State& state() const { return state_; }
    core::State& edit() { return state_; }
    Context context(OrganisationId by) const;
    Date today() const { return now_.date(); }

  private:
    core::State state_;
    Instant now_ = Instant::start_of(kFirstDay);
};

}  // namespace gzl::core::loan
