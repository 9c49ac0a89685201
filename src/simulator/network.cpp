#include "simulator/network.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kLatest_ms = 240'000;  // a signature is good for five minutes

}  // namespace

Result<api::HttpResponse> Network::carry(const api::HttpRequest& request, const Carry& arrive) {
    if (clock_.true_time() < cut_until_) return fault("the network is cut");
    if (!faults_) return arrive(request);
    switch (prng_.between(1, 40)) {
        case 1:
            return fault("the request was lost");
        case 2:
            static_cast<void>(arrive(request));
            return fault("the answer was lost");
        case 3:  // twice
            static_cast<void>(arrive(request));
            return arrive(request);
        case 4:  // behind others, long after the sender gave it up
            scheduler_.at(clock_.true_time().plus_ms(prng_.between(1'000, kLatest_ms)),
                          [request, arrive] { static_cast<void>(arrive(request)); });
            return fault("no answer in time");
        default:
            return arrive(request);
    }
}

}  // namespace gzl::simulator
