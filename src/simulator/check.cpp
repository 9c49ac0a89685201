#include "simulator/check.hpp"

#include <algorithm>
#include <map>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "base/check.hpp"
#include "base/json.hpp"
#include "simulator/run.hpp"

namespace gzl::simulator {

namespace {

struct Child {
    pid_t pid = 0;
    int pipe = -1;
    Plan plan;
};

Child start(const Plan& plan) {
    int ends[2];
    CHECK_THAT(::pipe(ends) == 0);
    const pid_t pid = ::fork();
    CHECK_THAT(pid >= 0);
    if (pid == 0) {
        ::close(ends[0]);
        Outcome outcome = run(plan);
        outcome.facts.clear();
        outcome.refusals.clear();
        const std::string text = to_json(outcome);
        const auto written = ::write(ends[1], text.data(), text.size());
        ::_exit(written == static_cast<ssize_t>(text.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    return {pid, ends[0], plan};
}

Outcome finish(const Child& child) {
    std::string text;
    char part[4096];
    for (ssize_t n = 0; (n = ::read(child.pipe, part, sizeof part)) > 0;)
        text.append(part, static_cast<std::size_t>(n));
    ::close(child.pipe);
    int status = 0;
    CHECK_THAT(::waitpid(child.pid, &status, 0) == child.pid);
    const auto outcome = from_json<Outcome>(text);
    if (outcome) return *outcome;
    Outcome ended;
    ended.seed = child.plan.seed;
    ended.failure = "the process ends by itself: signal " + std::to_string(WTERMSIG(status));
    return ended;
}

// The smallest value in [low, high] for which `fails` holds, by halves; `high` fails.
template <class Fails>
std::int64_t smallest(std::int64_t low, std::int64_t high, Fails fails) {
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (fails(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

}  // namespace

Outcome run_apart(const Plan& plan) {
    return finish(start(plan));
}

std::string command_line_of(const Plan& plan) {
    std::string text = "gzl simulate --seed " + std::to_string(plan.seed) + " --days " + std::to_string(plan.days) +
                       " --enterprises " + std::to_string(plan.enterprises) + " --banks " + std::to_string(plan.banks) +
                       " --warehouses " + std::to_string(plan.warehouses);
    std::string kinds;
    const auto add = [&](bool with, const char* kind) {
        if (with) kinds.append(kinds.empty() ? "" : ",").append(kind);
    };
    add(plan.process_faults, "process");
    add(plan.network_faults, "network");
    add(plan.bank_faults, "bank");
    add(plan.clock_faults, "clock");
    text += " --faults " + (kinds.empty() ? std::string("none") : kinds);
    if (plan.faults_until_step != 0) text += " --faults-until " + std::to_string(plan.faults_until_step);
    return text;
}

Failed shrink(const Plan& plan, const Outcome& outcome) {
    Failed smallest_yet{plan, outcome.failure, outcome.step};
    const auto fails = [&](const Plan& tried) {
        const Outcome again = run_apart(tried);
        if (again.failure.empty()) return false;
        smallest_yet = {tried, again.failure, again.step};
        return true;
    };
    Plan best = plan;
    const auto with = [&](std::int64_t Plan::*field) {
        const std::int64_t found = smallest(1, best.*field, [&](std::int64_t value) {
            Plan tried = best;
            tried.*field = value;
            return fails(tried);
        });
        best.*field = found;
    };
    with(&Plan::days);
    with(&Plan::enterprises);
    for (bool Plan::*kind : {&Plan::bank_faults, &Plan::clock_faults, &Plan::network_faults, &Plan::process_faults}) {
        Plan tried = best;
        tried.*kind = false;
        if (fails(tried)) best = tried;
    }
    const std::int64_t step = smallest(1, static_cast<std::int64_t>(smallest_yet.step), [&](std::int64_t value) {
        Plan tried = best;
        tried.faults_until_step = static_cast<std::uint64_t>(value);
        return fails(tried);
    });
    best.faults_until_step = static_cast<std::uint64_t>(step);
    fails(best);
    return smallest_yet;
}

Checked check(const CheckOptions& options) {
    const unsigned processes =
        options.processes != 0 ? options.processes : std::max(1U, std::thread::hardware_concurrency());
    Checked checked;
    std::vector<Child> running;
    std::uint64_t next = 0;
    const auto take = [&] {
        const Child child = running.front();
        running.erase(running.begin());
        const Outcome outcome = finish(child);
        ++checked.seeds;
        checked.records += outcome.records;
        checked.crashes += outcome.crashes;
        checked.loans += outcome.loans;
        checked.defaults += outcome.defaults;
        checked.messages += outcome.messages;
        if (!outcome.sound)
            checked.failed.push_back(options.shrink ? shrink(child.plan, outcome)
                                                    : Failed{child.plan, outcome.failure, outcome.step});
        if (options.progress) options.progress(checked);
    };
    while (next < options.seeds && !(options.stop_at_first && !checked.failed.empty())) {
        Plan plan = options.plan;
        plan.seed += next++;
        running.push_back(start(plan));
        if (running.size() >= processes) take();
    }
    while (!running.empty()) take();
    return checked;
}

}  // namespace gzl::simulator
