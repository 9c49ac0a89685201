// Evaluates the rules over a gateway's messages, in order of sequence, once they are durable and before the gateway is
// told so: what a crash leaves unevaluated is sent again. The core knows what it has heard, so nothing is raised twice.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/supervision/raise_alert.hpp"
#include "telemetry/message.hpp"
#include "telemetry/reading_store.hpp"
#include "telemetry/rules/weight_step.hpp"

namespace gzl::telemetry {

class RuleWatch {
  public:
    struct Parts {
        const ReadingStore* store = nullptr;  // what was read before this process started
        std::function<std::optional<core::supervision::ScaleContext>(core::GatewayId, const std::string& device)>
            context;
        // True when the core has taken it, or has no use for it; false: the message is not evaluated yet.
        std::function<bool(const core::supervision::RaiseAlert&)> raise;
        std::function<bool(const core::supervision::ClearAlert&)> clear;
    };
    explicit RuleWatch(Parts parts) : parts_(std::move(parts)) {}

    // One thread at a time. False: an alert could not be handed over; the gateway must send again.
    bool take(const Message& message, core::GatewayId gateway);

  private:
    struct Scale {
        std::uint64_t last_sequence = 0;  // of the device
        WeightStepRule weight_step{};
    };
    Scale warmed_up(const std::string& gateway, const Reading& first,
                    const core::supervision::ScaleContext& context) const;
    bool tell(const WeightStepRule::Outcome& outcome, const Reading& reading, const Content& content,
              const core::supervision::ScaleContext& context) const;

    const Parts parts_;
    std::map<std::string, Scale> scales_;  // by gateway and device: "gw-central/scale-A1"
};

}  // namespace gzl::telemetry
