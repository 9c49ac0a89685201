// `gzl witness`: an independent party that cosigns checkpoints of logs which only grow (C2SP tlog-witness).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gzl::app {

struct WitnessOptions {
    std::filesystem::path data = "witness";
    std::string name;                   // of the witness's key, for example "witness.bank-a.example/w1"
    std::filesystem::path key;          // PEM; empty: data/witness.pem, made when it is missing
    std::vector<std::string> log_keys;  // verifier keys of the logs that it follows
    std::string address = "127.0.0.1";
    std::uint16_t port = 8500;
    bool print_key = false;  // print the verifier key and end
};

int run_witness(const WitnessOptions& options);

}  // namespace gzl::app
