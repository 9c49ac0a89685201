// Evaluates the rules over gateways' messages, each gateway's in order of sequence, once they are durable and before
// the gateway is told so: what a crash leaves unevaluated is sent again. The core knows what it has heard, so nothing
// is raised twice. Thread-safe.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <variant>

#include "core/supervision/raise_alert.hpp"
#include "telemetry/reading_store.hpp"
#include "telemetry/rules/device_watch.hpp"
#include "telemetry/rules/silence.hpp"
#include "telemetry/rules/zone_watch.hpp"

namespace gzl::telemetry {

class RuleWatch {
  public:
    struct Parts {
        const ReadingStore* store = nullptr;  // what was read before this process started; null: nothing
        std::function<std::optional<core::supervision::WatchContext>(core::GatewayId)>
            context;  // nothing: cannot say now
        std::function<std::vector<core::supervision::WatchedGateway>()> watched;
        // True when the core has taken it, or has no use for it; false: it must be told again.
        std::function<bool(const core::supervision::RaiseAlert&)> raise;
        std::function<bool(const core::supervision::ClearAlert&)> clear;
        Instant started;
        bool clock_by_hand = false;  // its jumps are meant
    };
    explicit RuleWatch(Parts parts) : parts_(std::move(parts)), silence_(parts_.started, parts_.clock_by_hand) {}

    // False: an alert could not be handed over; the gateway must send again.
    bool take(const Message& message, core::GatewayId gateway);

    // Time goes on without readings: silence (R6), doors that stay open (R9). Every second or so.
    void tick(Instant now);

    // R6: the gateway's connection said that it is gone.
    void died(const std::string& gateway);

    // R8 of a gateway itself: a signature that is not its key's, one number for two messages, a clock that went back.
    // `evidence` names the observation.
    bool tampered(core::GatewayId gateway, const std::string& code, std::string_view what, const std::string& evidence);

  private:
    using Telling = std::variant<core::supervision::RaiseAlert, core::supervision::ClearAlert>;
    struct Place {  // a reading, and what is known of it
        const Content& content;
        const Reading& reading;
        const core::supervision::WatchContext& context;
        const core::supervision::DeviceContext& device;
    };

    struct Known {
        std::string name;  // "gw-central/scale-A1"
        core::WarehouseId warehouse;
        std::string zone;
        core::DeviceId device;
        ZoneWatch* whole = nullptr;  // its zone's
        Instant heard_at;
        DeviceWatch watch{};
    };

    Known& known(const Place& place);
    void warm_up(const Place& place, Known& known);
    void take(const Place& place);
    void take_zone(const Place& place, Known& known);
    void take_position(const Place& place);
    void take_dew_point(const Place& place);
    std::optional<Instant> sibling_moved_at(const Place& place) const;
    void note_moved(const Place& place, Instant at);
    void note(const Place& place, core::supervision::AlertRule rule, Change change, Instant at, std::int64_t measured,
              std::int64_t expected, bool of_zone);
    bool tell_all();

    struct Moved {  // the last two sensors of a kind whose value changed
        core::DeviceId last;
        std::optional<Instant> last_at, other_at;
    };
    struct Tag {
        FixPair pair;
        GeofenceRule fence;
    };
    struct Dew {
        DewPointRule rule;
        Condition condition;
    };

    const Parts parts_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Known>> devices_;  // by the device's number
    std::map<std::pair<core::WarehouseId, core::supervision::DeviceKind>, Moved> moved_;
    std::map<std::string, Tag> tags_;         // "gw-central/tag-7"
    std::map<std::string, ZoneWatch> zones_;  // "warehouse-000001/A1"
    std::map<std::string, Dew> dews_;         // by zone
    SilenceWatch silence_;
    std::deque<Telling> to_tell_;  // in order, until the core has taken them
};

}  // namespace gzl::telemetry
