// Which broker `gzl serve` and `gzl bench mqtt` connect to.
#pragma once

#include <string>

#include "mqtt/client.hpp"

namespace gzl::app {

struct MqttOptions {
    std::string url;  // mqtts://host:8883; empty: no broker
    mqtt::TlsFiles tls;
};

}  // namespace gzl::app
