// HTTP from strangers: however the bytes arrive, the same requests are read from them, within the limits.
#include "api/http_request_parser.hpp"
#include "base/bytes.hpp"
#include "base/check.hpp"

namespace {

using namespace gzl;
using namespace gzl::api;

constexpr HttpLimits kLimits{.body_bytes = 256, .header_bytes = 512};

// The requests in bytes that come in pieces of `piece`, as from a socket. A head that never ends may be refused early
// or late, so refusals are not compared.
std::vector<std::string> read(std::string_view bytes, std::size_t piece) {
    HttpRequestParser parser(kLimits);
    std::vector<std::string> requests;
    std::string waiting;
    while (true) {
        const auto step = parser.parse(waiting);
        CHECK_THAT(step.consumed <= waiting.size());
        waiting.erase(0, step.consumed);
        if (step.state == HttpRequestParser::State::refused) {
            CHECK_THAT(parser.refusal().status >= 400);
            return requests;
        }
        if (step.state == HttpRequestParser::State::complete) {
            const HttpRequest& request = parser.request();
            CHECK_THAT(request.body.size() <= kLimits.body_bytes);
            std::string text = request.method + " " + request.target + " " + request.path + "\n";
            for (const auto& header : request.headers) text += header.name + ": " + header.value + "\n";
            requests.push_back(text + request.body);
            parser.restart();
        } else if (step.state == HttpRequestParser::State::need_more) {
            if (bytes.empty()) return requests;
            waiting += bytes.substr(0, piece);
            bytes.remove_prefix(std::min(piece, bytes.size()));
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes = text_of({data + 1, size - 1});
    const auto whole = read(bytes, bytes.size() + 1);
    const auto pieces = read(bytes, 1 + data[0] % 64);
    // A head within a few bytes of its limit may pass in one and not in the other.
    if (bytes.size() < kLimits.header_bytes) CHECK_THAT(whole == pieces);
    return 0;
}
