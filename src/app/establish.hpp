// The county's configuration becomes the first facts of an empty log.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "node/node.hpp"

namespace gzl::app {

struct EstablishOptions {
    std::filesystem::path county;
    std::filesystem::path keys;  // of the public key files; empty: beside the configuration
    std::optional<std::string> bank_endpoint;
    Instant now;  // when the commands are sent
};

// Sends every command of the configuration in order. A mistake in it is a fault that names file and line; nothing is
// sent then.
Result<void> establish_county(node::Node& node, const EstablishOptions& options);

}  // namespace gzl::app
