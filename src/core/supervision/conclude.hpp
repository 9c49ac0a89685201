// The first person's judgement of an alert (S5); ConfirmAlert is the second's.
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/alert.hpp"

namespace gzl::core::supervision {

struct Judgement {
    AlertId alert;
    AlertOutcome outcome = AlertOutcome::resolved;
    const std::string& cause;
};

Decision conclude(const core::State& state, const Judgement& judgement, const Context& context);

}  // namespace gzl::core::supervision
