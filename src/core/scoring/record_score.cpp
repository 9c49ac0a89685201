// What the models say of an enterprise becomes a fact (C2, C3), with every value that they were given. The platform's
// own scorer computes it, outside of the rules: here are whole numbers only.
#include "core/scoring/record_score.hpp"

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/scoring/events.hpp"
#include "core/scoring/reasons.hpp"
#include "core/scoring/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::scoring {

namespace {

constexpr RatePpm kCertain{1'000'000};

bool in_order(const std::vector<Opinion>& opinions) {
    if (opinions.empty() || opinions.front().role != ModelRole::champion) return false;
    for (std::size_t i = 0; i < opinions.size(); ++i) {
        if (i > 0 && opinions[i].role == ModelRole::champion) return false;
        if (opinions[i].model.empty()) return false;
        if (opinions[i].default_probability < RatePpm::zero() || opinions[i].default_probability > kCertain)
            return false;
    }
    return true;
}

}  // namespace

Decision decide(const core::State& state, const RecordScore& command, const Context& context) {
    if (!party::is_known_enterprise(state.party, context, command.enterprise)) return refuse(enterprise_not_found);
    if (!in_order(command.opinions)) return refuse(opinions_malformed);
    const auto latest = state.scoring.latest.find(command.enterprise);
    const bool is_first = latest == state.scoring.latest.end();
    if (!is_first && state.scoring.scores.at(latest->second).as_of > command.as_of)
        return refuse(score_already_recorded);
    return events(ScoreRecorded{{.enterprise = command.enterprise,
                                 .as_of = command.as_of,
                                 .opinions = command.opinions,
                                 .inputs = command.inputs,
                                 .suggested_limit = suggested_limit(command.opinions.front().grade,
                                                                    command.yearly_sales.value_or(Money::zero())),
                                 .previous = is_first ? std::nullopt : std::optional(latest->second)},
                                state.scoring.scores.next_id()});
}

void apply(core::State& state, const ScoreRecorded& event, const Context&) {
    state.scoring.scores.add(event.score, event);
    state.scoring.latest.insert_or_assign(event.enterprise, event.score);
}

}  // namespace gzl::core::scoring

GZL_COMMAND(gzl::core::scoring::RecordScore)
GZL_EVENT(gzl::core::scoring::ScoreRecorded)
