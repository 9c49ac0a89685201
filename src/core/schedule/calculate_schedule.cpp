// 还款计划试算: a pure calculation, for any plan, day count and rounding convention. It knows no loan and no state.
#include "core/engine/command.hpp"
#include "core/schedule/answer.hpp"
#include "core/schedule/reasons.hpp"

namespace gzl::core::schedule {

tl::expected<Schedule, Refusal> answer(const core::State&, const CalculateSchedule& question, const Context&) {
    const auto terms = terms_of(question);
    if (!terms) {
        Refusal refusal{&schedule_input_wrong, {}};
        refusal.details.push_back({"place", terms.error().place});
        refusal.details.push_back({"problem", std::string(terms.error().why)});
        return tl::make_unexpected(std::move(refusal));
    }
    return calculate(*terms);
}

}  // namespace gzl::core::schedule

GZL_QUERY(gzl::core::schedule::CalculateSchedule, gzl::core::schedule::Schedule)
