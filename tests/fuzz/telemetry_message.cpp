// Gateway messages from strangers: one message has one text.
#include "base/check.hpp"
#include "base/json.hpp"
#include "telemetry/message.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const std::string_view text = text_of({data, size});
    const auto message = telemetry::parse_message(text);
    if (!message) return 0;
    std::string again = to_json(message->content);
    again.pop_back();
    again.append(",\"signature\":\"").append(to_base64(message->signature)).append("\"}");
    CHECK_THAT(again == text);
    CHECK_THAT(message->content.sequence != 0);
    return 0;
}
