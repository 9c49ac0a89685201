// One message in its only spelling, signed by the Ed25519 key of 32 bytes 07 (docs/formats/telemetry.md).
#pragma once

#include <string_view>

namespace gzl::gateway {

inline constexpr std::string_view kGoldenMessage =
    R"({"gateway":"gw-central","boot":"b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0",)"
    R"("sequence":7,"sent_at":"2026-03-02T01:00:00.000Z","previous":"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",)"
    R"("readings":[{"device":"scale-A1","sequence":41,"at":"2026-03-02T00:59:59.000Z","value":2600000},)"
    R"({"device":"temp-A1","sequence":9,"at":"2026-03-02T00:59:59.000Z","value":-52}],)"
    R"("signature":"TFX1ulVXU3m53okt+KbMNpOBWZqDgg44aYLqezq/sRquiUVNZ/lBDZSWTECQuWVU7YzyEp7+uxX6o6N8yw85Aw=="})";
inline constexpr std::string_view kGoldenHash = "1bf8184f44d39c6a65e774930b42f1f07cd62b85a952154a4133d7f55af659cf";

}  // namespace gzl::gateway
