// Simulated time: what is due first happens first; at the same instant, what was asked for first.
#pragma once

#include <coroutine>
#include <functional>
#include <map>

#include "simulator/chance.hpp"

namespace gzl::simulator {

class Scheduler {
  public:
    explicit Scheduler(SimulatedClock& clock) : clock_(clock) {}

    void at(Instant instant, std::function<void()> what) {
        due_.emplace(std::pair(std::max(instant, clock_.true_time()).ms(), ++asked_), std::move(what));
    }

    // The next thing, when it is due before `end`: moves the clock there and gives it out; empty when nothing is.
    std::function<void()> next(Instant end) {
        if (due_.empty() || due_.begin()->first.first >= end.ms()) return {};
        clock_.move_to(Instant(due_.begin()->first.first));
        auto what = std::move(due_.begin()->second);
        due_.erase(due_.begin());
        return what;
    }

    // co_await scheduler.until(instant)
    auto until(Instant instant) {
        struct Wait {
            Scheduler& scheduler;
            Instant instant;
            bool await_ready() const { return false; }
            void await_suspend(std::coroutine_handle<> task) {
                scheduler.at(instant, [task] { task.resume(); });
            }
            void await_resume() const {}
        };
        return Wait{*this, instant};
    }

  private:
    SimulatedClock& clock_;
    std::map<std::pair<std::int64_t, std::uint64_t>, std::function<void()>> due_;
    std::uint64_t asked_ = 0;
};

}  // namespace gzl::simulator
