#include "telemetry/message.hpp"

#include "base/json.hpp"
#include "evidence/digest.hpp"
#include "telemetry/canonical_reader.hpp"

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

// Where the readings begin in a body whose content is known.
std::vector<std::size_t> begins_of(const Content& content, const std::string& body) {
    std::vector<std::size_t> begins;
    std::size_t size = 0;
    std::string text;
    for (const Reading& reading : content.readings) {
        text.clear();
        append_reading(text, reading);
        begins.push_back(size);
        size += text.size() + 1;
    }
    const std::size_t first = body.size() - std::string_view("]}").size() - (size - 1);
    for (std::size_t& begin : begins) begin += first;
    return begins;
}

Result<ReadContent> read_content(const std::string& body) {
    if (auto usual = read_usual_content(body)) return std::move(*usual);
    auto content = from_json<Content>(body, {.depth = 4, .text_bytes = 64, .items = kMaxReadings});
    if (!content)
        return fault("the message: " + std::string(content.error().reason) + " at " + content.error().pointer);
    if (to_json(*content) != body) return fault("the message is not in canonical form");
    auto begins = begins_of(*content, body);
    return ReadContent{std::move(*content), std::move(begins)};
}

}  // namespace

std::string_view Message::reading_text(std::size_t index) const {
    const std::size_t begin = reading_begins[index];
    const std::size_t end =
        index + 1 < reading_begins.size() ? reading_begins[index + 1] - 1 : signed_bytes.size() - 2;  // ']' and '}'
    return std::string_view(signed_bytes).substr(begin, end - begin);
}

std::string_view claimed_gateway(std::string_view text) {
    constexpr std::string_view kBegin = "{\"gateway\":\"";
    if (!text.starts_with(kBegin)) return {};
    text.remove_prefix(kBegin.size());
    return text.substr(0, text.find('"'));
}

void append_reading(std::string& out, const Reading& reading) {
    out.append("{\"device\":");
    write_json_text(out, reading.device);
    out.append(",\"sequence\":").append(std::to_string(reading.sequence)).append(",\"at\":\"");
    reading.at.append_text(out);
    out.append("\",\"value\":").append(std::to_string(reading.value)).push_back('}');
}

std::string message_text(const Content& content, ByteView signature) {
    std::string out;
    constexpr std::size_t kUsualReading = 96;
    out.reserve(content.readings.size() * kUsualReading + 512);
    out.append("{\"gateway\":");
    write_json_text(out, content.gateway);
    out.append(",\"boot\":\"").append(to_hex(content.boot));
    out.append("\",\"sequence\":").append(std::to_string(content.sequence)).append(",\"sent_at\":\"");
    content.sent_at.append_text(out);
    out.append("\",\"previous\":\"").append(to_hex(content.previous)).append("\",\"readings\":[");
    for (const Reading& reading : content.readings) {
        if (out.back() != '[') out.push_back(',');
        append_reading(out, reading);
    }
    return out.append("]").append(kSignatureMember).append(to_base64(signature)).append(kEnd);
}

Result<Message> parse_message(std::string_view text) {
    if (text.size() > kMaxMessageBytes) return fault("the message is too long");
    const std::size_t at = text.rfind(kSignatureMember);
    if (at == std::string_view::npos || !text.ends_with(kEnd)) return fault("the message carries no signature");
    const std::size_t begin = at + kSignatureMember.size();
    if (begin + kEnd.size() > text.size()) return fault("the message carries no signature");
    auto signature = from_base64(text.substr(begin, text.size() - kEnd.size() - begin));
    if (!signature) return fault("the message's signature is not base64");

    const std::string body = std::string(text.substr(0, at)) + "}";
    auto read = read_content(body);
    if (!read) return tl::make_unexpected(read.error());
    if (const auto problem = wrong(read->content)) return fault("the message: " + std::string(*problem));

    std::string signed_bytes = std::string(kMessageDomain) + body;
    const Hash hash = evidence::sha256(bytes_of(signed_bytes));
    for (std::size_t& each : read->reading_begins) each += kMessageDomain.size();
    return Message{std::move(read->content), hash, std::move(*signature), std::move(signed_bytes),
                   std::move(read->reading_begins)};
}

std::string signed_receipt(const Receipt& receipt, const evidence::PrivateKey& key) {
    std::string text = to_json(receipt);
    const Bytes signature = key.sign(bytes_of(std::string(kReceiptDomain) + text));
    text.pop_back();
    return text.append(kSignatureMember).append(to_base64(signature)).append(kEnd);
}

}  // namespace gzl::telemetry
