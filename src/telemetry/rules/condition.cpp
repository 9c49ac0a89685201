#include "telemetry/rules/condition.hpp"

namespace gzl::telemetry {

Change Condition::take(Side side, Instant at, const Debounce& debounce) {
    if (side == Side::met) return met(at, debounce);
    since_.reset();
    samples_ = 0;
    if (side == Side::over) return over(at, debounce);
    over_since_.reset();
    return Change::none;
}

Change Condition::met(Instant at, const Debounce& debounce) {
    over_since_.reset();
    if (state_ == State::met) return Change::none;
    if (!since_) since_ = at;
    ++samples_;
    if (at - *since_ < debounce.met_ms || samples_ < debounce.met_samples) return Change::none;
    state_ = State::met;
    since_.reset();
    samples_ = 0;
    return Change::raised;
}

Change Condition::over(Instant at, const Debounce& debounce) {
    if (state_ == State::over) return Change::none;
    if (!over_since_) over_since_ = at;
    if (at - *over_since_ < debounce.over_ms) return Change::none;
    state_ = State::over;
    over_since_.reset();
    return Change::cleared;
}

}  // namespace gzl::telemetry
