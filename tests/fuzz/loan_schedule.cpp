// Hostile questions to the schedule calculator: what is accepted is calculated, and its principal adds up.
#include "base/canonical_json.hpp"
#include "base/json.hpp"
#include "core/schedule/answer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const auto question = from_json<core::schedule::CalculateSchedule>(text_of({data, size}));
    if (!question) return 0;
    const auto terms = core::schedule::terms_of(*question);
    if (!terms) return 0;
    const auto schedule = core::schedule::calculate(*terms);
    CHECK_THAT(schedule.totals.principal == terms->principal());
    CHECK_THAT(from_json<core::schedule::Schedule>(to_json(schedule)).has_value());
    return 0;
}
