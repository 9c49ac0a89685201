#include "telemetry/message.hpp"

#include "base/json.hpp"
#include "evidence/digest.hpp"

namespace gzl::telemetry {

namespace {

constexpr std::string_view kMessageDomain = "gzl-telemetry-v1\n";
constexpr std::string_view kReceiptDomain = "gzl-receipt-v1\n";
constexpr std::string_view kSignatureMember = ",\"signature\":\"";
constexpr std::string_view kEnd = "\"}";

std::optional<std::string_view> wrong(const Content& content) {
    if (content.gateway.empty()) return "no gateway";
    if (content.sequence == 0) return "sequence 0";
    if (content.readings.empty()) return "no readings";
    for (const Reading& reading : content.readings)
        if (reading.device.empty() || reading.sequence == 0) return "a reading without device or sequence";
    return std::nullopt;
}

}  // namespace

Result<Message> parse_message(std::string_view text) {
    if (text.size() > kMaxMessageBytes) return fault("the message is too long");
    const std::size_t at = text.rfind(kSignatureMember);
    if (at == std::string_view::npos || !text.ends_with(kEnd)) return fault("the message carries no signature");
    const std::size_t begin = at + kSignatureMember.size();
    if (begin + kEnd.size() > text.size()) return fault("the message carries no signature");
    auto signature = from_base64(text.substr(begin, text.size() - kEnd.size() - begin));
    if (!signature) return fault("the message's signature is not base64");

    const std::string body = std::string(text.substr(0, at)) + "}";
    auto content = from_json<Content>(body, {.depth = 4, .text_bytes = 64, .items = kMaxReadings});
    if (!content)
        return fault("the message: " + std::string(content.error().reason) + " at " + content.error().pointer);
    if (const auto problem = wrong(*content)) return fault("the message: " + std::string(*problem));
    if (to_json(*content) != body) return fault("the message is not in canonical form");

    std::string signed_bytes = std::string(kMessageDomain) + body;
    const Hash hash = evidence::sha256(bytes_of(signed_bytes));
    return Message{std::move(*content), hash, std::move(*signature), std::move(signed_bytes)};
}

std::string signed_receipt(const Receipt& receipt, const evidence::PrivateKey& key) {
    std::string text = to_json(receipt);
    const Bytes signature = key.sign(bytes_of(std::string(kReceiptDomain) + text));
    text.pop_back();
    return text.append(kSignatureMember).append(to_base64(signature)).append(kEnd);
}

}  // namespace gzl::telemetry
