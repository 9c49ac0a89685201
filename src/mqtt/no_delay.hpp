// Paho C leaves Nagle's algorithm on and gives nobody its socket: a receipt that follows an acknowledgement then waits
// for the other side's delayed TCP acknowledgement, 40 ms.
#pragma once

#include <cstdint>
#include <string_view>

namespace gzl::mqtt {

// Sets TCP_NODELAY on this process's connections to that port; what cannot be set is only slower.
void send_without_delay(std::uint16_t peer_port);

// "mqtts://host:8883" → 8883; the scheme's own port when none is named, 0 when it is none.
std::uint16_t port_of(std::string_view url);

}  // namespace gzl::mqtt
