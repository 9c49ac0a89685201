// Gateway messages from strangers: one message has one text.
#include "base/check.hpp"
#include "base/json.hpp"
#include "telemetry/message.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const std::string_view text = text_of({data, size});
    const auto message = telemetry::parse_message(text);
    if (!message) return 0;
    CHECK_THAT(telemetry::message_text(message->content, message->signature) == text);
    for (std::size_t i = 0; i < message->content.readings.size(); ++i)
        CHECK_THAT(message->reading_text(i) == to_json(message->content.readings[i]));
    std::string again = to_json(message->content);
    again.pop_back();
    again.append(",\"signature\":\"").append(to_base64(message->signature)).append("\"}");
    CHECK_THAT(again == text);
    CHECK_THAT(message->content.sequence != 0);
    return 0;
}
