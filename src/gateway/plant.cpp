#include "gateway/plant.hpp"

namespace gzl::gateway {

Result<Plant> Plant::make(Options options) {
    Plant plant;
    for (const SimulatedDevice& device : options.devices)
        plant.devices_.push_back({device.code, make_sensor(device, options.seed + plant.devices_.size()),
                                  EventWatch(device.model, device.error), 0});
    for (FaultPlan& plan : options.scenario) plant.faults_.push_back({std::move(plan), Phase::before});
    if (!options.truth_file.empty()) {
        plant.truth_.open(options.truth_file, std::ios::trunc);
        plant.truth_ << "at,device,fault,detail" << std::endl;
        if (!plant.truth_) return fault("cannot write the truth to " + options.truth_file);
    }
    return plant;
}

std::vector<Sample> Plant::sample(std::chrono::milliseconds elapsed, Instant now) {
    for (Fault& each : faults_) move_on(each, elapsed, now);
    std::vector<Sample> samples;
    for (Device& device : devices_)
        if (auto sample = this->sample(device, elapsed, now)) samples.push_back(std::move(*sample));
    // A spike without a duration was on this sample only.
    for (Fault& each : faults_)
        if (each.phase == Phase::during && each.plan.duration.count() == 0) each.phase = Phase::after;
    return samples;
}

void Plant::move_on(Fault& each, std::chrono::milliseconds elapsed, Instant now) {
    const FaultPlan& plan = each.plan;
    if (each.phase == Phase::before && elapsed >= plan.start) {
        each.phase = Phase::during;
        note(now, plan, plan.size == 0 ? "begins" : "begins size=" + std::to_string(plan.size));
        if (plan.kind == FaultKind::step) change(plan, plan.size);
        if (plan.kind == FaultKind::clock_jump) clock_ahead_ms_ += plan.size;
    }
    if (each.phase == Phase::during && plan.duration.count() > 0 && elapsed >= plan.start + plan.duration) {
        each.phase = Phase::after;
        note(now, plan, "ends");
        if (plan.kind == FaultKind::step) change(plan, -plan.size);
        if (plan.kind == FaultKind::clock_jump) clock_ahead_ms_ -= plan.size;
    }
}

void Plant::change(const FaultPlan& plan, std::int64_t delta) {
    for (Device& device : devices_)
        if (plan.concerns(device.code)) device.sensor->change(delta);
}

std::optional<Sample> Plant::sample(Device& device, std::chrono::milliseconds elapsed, Instant now) {
    Sample sample{device.code, clock(now), device.sensor->read(now), Fate::plain, 0, false};
    bool silent = false;
    for (const auto& [plan, phase] : faults_) {
        if (phase != Phase::during || !plan.concerns(device.code)) continue;
        switch (plan.kind) {
            case FaultKind::silence:
                silent = true;
                break;
            case FaultKind::stuck:
                sample.value = device.last;
                break;
            case FaultKind::drift:
                sample.value +=
                    plan.size * (elapsed - plan.start).count() / std::max<std::int64_t>(1, plan.duration.count());
                break;
            case FaultKind::spike:
                sample.value += plan.size;
                break;
            case FaultKind::duplicate:
                sample.fate = Fate::twice;
                break;
            case FaultKind::lost:
                sample.fate = Fate::lost;
                break;
            case FaultKind::out_of_order:
                sample.fate = Fate::held;
                break;
            case FaultKind::tamper:
                sample.fate = Fate::forged;
                sample.forged_value = sample.value + plan.size;
                break;
            case FaultKind::step:
            case FaultKind::clock_jump:
                break;
        }
    }
    if (silent) return std::nullopt;
    device.last = sample.value;
    sample.event = device.events.take(sample.value);
    return sample;
}

void Plant::note(Instant now, const FaultPlan& plan, std::string_view detail) {
    if (truth_.is_open())
        truth_ << now.text() << ',' << plan.device << ',' << name_of(plan.kind) << ',' << detail << std::endl;
}

}  // namespace gzl::gateway
