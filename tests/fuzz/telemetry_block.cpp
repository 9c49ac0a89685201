// Records of the reading store, whatever a damaged file holds: what decodes can be recorded again and comes back the
// same.
#include "base/check.hpp"
#include "telemetry/message_codec.hpp"

namespace {

using namespace gzl;
using namespace gzl::telemetry;

// Message n of the input: two bytes of length, then so many bytes of record.
std::string_view take_record(std::string_view& rest) {
    if (rest.size() < 2) return {};
    const auto size =
        static_cast<std::size_t>(static_cast<std::uint8_t>(rest[0]) << 8 | static_cast<std::uint8_t>(rest[1]));
    const std::string_view record = rest.substr(2, size);
    rest.remove_prefix(2 + record.size());
    return record;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = text_of({data, size});
    MessageCodec reading;
    MessageCodec writing;
    MessageCodec again;
    while (!rest.empty()) {
        Content content;
        Bytes signature;
        if (!reading.decode(bytes_of(take_record(rest)), Hash{1}, content, signature)) break;
        CHECK_THAT(!content.readings.empty() && content.readings.size() <= kMaxReadings);
        Message message;
        message.content = content;
        message.hash = Hash{1};
        message.signature = signature;
        std::string record;
        writing.encode(message, record);
        Content back;
        Bytes signature_back;
        CHECK_THAT(again.decode(bytes_of(record), Hash{1}, back, signature_back));
        CHECK_THAT(message_text(back, signature_back) == message_text(content, signature));
    }
    return 0;
}
