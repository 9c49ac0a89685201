#include "gateway/recorder.hpp"

#include <algorithm>

namespace gzl::gateway {

Result<void> Recorder::take(const std::vector<Sample>& samples) {
    bool holds = false;
    bool event = false;
    for (const Sample& sample : samples) {
        holds = holds || sample.fate == Fate::held;
        event = event || sample.event;
        auto taken = sample.fate == Fate::plain ? push({sample.device, sample.at, sample.value, 0, sample.event})
                                                : take_apart(sample);
        if (!taken) return taken;
    }
    if (!holds && !held_.empty())
        if (auto released = release(); !released) return released;
    return event ? flush() : flush_if_due();
}

Result<void> Recorder::take(const Measurement& measurement) {
    if (auto pushed = push(measurement); !pushed) return pushed;
    return flush_if_due();
}

Result<void> Recorder::flush_if_due() {
    const auto moment = std::chrono::steady_clock::now();
    if (flushed_ && moment < *flushed_ + parts_.message_interval) return {};
    flushed_ = moment;
    return flush();
}

// Its number comes after those of the samples that wait, so these go first.
Result<void> Recorder::take_apart(const Sample& sample) {
    if (auto flushed = flush(); !flushed) return flushed;
    const auto number = parts_.outbox->reserve(sample.device);
    if (!number) return tl::make_unexpected(number.error());
    const Measurement measured{sample.device, sample.at, sample.value, *number, sample.event};
    if (sample.fate == Fate::lost) return {};
    if (sample.fate == Fate::held) {
        held_.push_back(measured);
        return {};
    }
    if (auto pushed = push(measured); !pushed) return pushed;
    Measurement again = measured;
    if (sample.fate == Fate::forged) again.value = sample.forged_value;
    return push(again);
}

Result<void> Recorder::release() {
    std::reverse(held_.begin(), held_.end());
    for (const Measurement& each : held_)
        if (auto pushed = push(each); !pushed) return pushed;
    held_.clear();
    return {};
}

Result<void> Recorder::push(Measurement measurement) {
    waiting_.push_back(std::move(measurement));
    return waiting_.size() < Outbox::kMostReadings ? Result<void>() : flush();
}

Result<void> Recorder::flush() {
    if (waiting_.empty()) return {};
    auto added = parts_.outbox->add(waiting_);
    if (!added) return added;
    readings_ += waiting_.size();
    waiting_.clear();
    return {};
}

}  // namespace gzl::gateway
