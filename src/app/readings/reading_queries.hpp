// Questions to the reading store: a device's readings, how a gateway's come in, the proof of one. Who may ask is
// decided as for the catalogue's ListDevices and GetGateway; to everybody else the device does not exist.
#pragma once

#include "api/platform/proof_download.hpp"
#include "app/readings/reading_views.hpp"
#include "app/readings_route.hpp"

namespace gzl::app {

class ReadingQueries {
  public:
    // Both must outlive it.
    ReadingQueries(api::Services& services, const ReadingsRoute& readings) : services_(services), readings_(readings) {}

    std::vector<api::Route> routes();

  private:
    struct Asked {
        api::SharedRequest request;
        core::Actor actor;
        api::Responder respond;
        api::Language language;
    };
    struct FoundDevice {
        core::DeviceId id;
        std::string code;
        core::GatewayId gateway;
        std::string gateway_code;
    };

    void list(const Asked& asked);
    void reception(const Asked& asked);
    void prove(const Asked& asked);
    void prove(const FoundDevice& device, std::uint64_t sequence, api::ProofFormat format, const Asked& asked);
    // The ReadingsCommitted of a gateway's message.
    std::optional<eventlog::StoredRecord> committed(core::GatewayId gateway, std::uint64_t message);
    void with_device(const Asked& asked, core::DeviceId device, std::function<void(const FoundDevice&)> go_on);
    void later(const Asked& asked, std::function<void()> work);

    api::Services& services_;
    const ReadingsRoute& readings_;
    api::Background background_;  // its own: a long range must not hold up who signs in
};

}  // namespace gzl::app
