// The network between the platform and a bank: loses requests and answers, carries some twice or much later, and is cut
// for a while.
#pragma once

#include "simulator/bank_process.hpp"
#include "simulator/scheduler.hpp"

namespace gzl::simulator {

class Network {
  public:
    Network(Scheduler& scheduler, SimulatedClock& clock, Prng prng, bool faults)
        : scheduler_(scheduler), clock_(clock), prng_(prng), faults_(faults) {}

    // A fault: no answer came, and whether the request arrived is unknown.
    Result<api::HttpResponse> carry(const api::HttpRequest& request, const Carry& arrive);
    void cut_until(Instant instant) { cut_until_ = instant; }
    void set_faults(bool faults) { faults_ = faults; }

  private:
    Scheduler& scheduler_;
    SimulatedClock& clock_;
    Prng prng_;
    bool faults_;
    Instant cut_until_{};
};

}  // namespace gzl::simulator
