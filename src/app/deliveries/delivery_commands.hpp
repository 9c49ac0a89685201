// `gzl delivery list` and `replay`: messages to other parties' machines that were given up. The list is read beside a
// running server or without one; a replay is asked of the running server, by a person of the operator.
#pragma once

#include <filesystem>
#include <string>

namespace gzl::app {

struct DeliveryListOptions {
    std::filesystem::path data = "data";
    std::string state = "dead";
    bool json = false;
};
int run_delivery_list(const DeliveryListOptions& options);

struct DeliveryReplayOptions {
    std::uint64_t delivery = 0;
    bool all = false;  // every dead one
    std::string url = "http://127.0.0.1:8400";
    std::string login;  // the password is read from standard input
};
int run_delivery_replay(const DeliveryReplayOptions& options);

}  // namespace gzl::app
