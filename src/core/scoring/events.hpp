// Facts about what is known of an enterprise, and about its score.
#pragma once

#include "core/engine/event.hpp"
#include "core/scoring/state.hpp"

namespace gzl::core::scoring {

struct EnterpriseProfiled : Profile {
    OrganisationId enterprise;
};
BOOST_DESCRIBE_STRUCT(EnterpriseProfiled, (Profile), (enterprise))
void apply(core::State& state, const EnterpriseProfiled& event, const Context& context);

struct OutsideDataRecorded : OutsideData {
    OrganisationId enterprise;
};
BOOST_DESCRIBE_STRUCT(OutsideDataRecorded, (OutsideData), (enterprise))
void apply(core::State& state, const OutsideDataRecorded& event, const Context& context);

struct ScoreRecorded : Score {
    ScoreId score;
};
BOOST_DESCRIBE_STRUCT(ScoreRecorded, (Score), (score))
void apply(core::State& state, const ScoreRecorded& event, const Context& context);

}  // namespace gzl::core::scoring
