#include "gateway/recorder.hpp"

#include <algorithm>

namespace gzl::gateway {

Result<void> Recorder::take(const std::vector<Sample>& samples, Instant now) {
    bool holds = false;
    for (const Sample& sample : samples) {
        holds = holds || sample.fate == Fate::held;
        auto taken = sample.fate == Fate::plain ? push({sample.device, sample.at, sample.value, 0}, now)
                                                : take_apart(sample, now);
        if (!taken) return taken;
    }
    if (!holds && !held_.empty())
        if (auto released = release(now); !released) return released;
    return flush_if_due(now);
}

Result<void> Recorder::take(const Measurement& measurement, Instant now) {
    if (auto pushed = push(measurement, now); !pushed) return pushed;
    return flush_if_due(now);
}

Result<void> Recorder::flush_if_due(Instant now) {
    const auto moment = std::chrono::steady_clock::now();
    if (flushed_ && moment < *flushed_ + parts_.message_interval) return {};
    flushed_ = moment;
    return flush(now);
}

// Its number comes after those of the samples that wait, so these go first.
Result<void> Recorder::take_apart(const Sample& sample, Instant now) {
    if (auto flushed = flush(now); !flushed) return flushed;
    const auto number = parts_.outbox->reserve(sample.device);
    if (!number) return tl::make_unexpected(number.error());
    const Measurement measured{sample.device, sample.at, sample.value, *number};
    if (sample.fate == Fate::lost) return {};
    if (sample.fate == Fate::held) {
        held_.push_back(measured);
        return {};
    }
    if (auto pushed = push(measured, now); !pushed) return pushed;
    Measurement again = measured;
    if (sample.fate == Fate::forged) again.value = sample.forged_value;
    return push(again, now);
}

Result<void> Recorder::release(Instant now) {
    std::reverse(held_.begin(), held_.end());
    for (const Measurement& each : held_)
        if (auto pushed = push(each, now); !pushed) return pushed;
    held_.clear();
    return {};
}

Result<void> Recorder::push(Measurement measurement, Instant now) {
    waiting_.push_back(std::move(measurement));
    return waiting_.size() < kMostReadings ? Result<void>() : flush(now);
}

Result<void> Recorder::flush(Instant now) {
    if (waiting_.empty()) return {};
    const auto added = parts_.outbox->add(waiting_, parts_.boot, now, parts_.key);
    if (!added) return tl::make_unexpected(added.error());
    ++messages_;
    readings_ += waiting_.size();
    waiting_.clear();
    return {};
}

}  // namespace gzl::gateway
