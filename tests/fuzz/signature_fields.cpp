// Structured fields from strangers, alone and as the fields of a signed request (one per line). What is read has one
// text; without the key nothing verifies.
#include "api/http_signature.hpp"
#include "api/structured_fields.hpp"
#include "base/check.hpp"

namespace {

using namespace gzl;
using namespace gzl::api;

bool same(const FieldInnerList& a, const FieldInnerList& b) {
    if (a.items != b.items || a.parameters.size() != b.parameters.size()) return false;
    for (std::size_t i = 0; i < a.parameters.size(); ++i)
        if (a.parameters[i].key != b.parameters[i].key || a.parameters[i].value != b.parameters[i].value) return false;
    return true;
}

void check_field(std::string_view field) {
    if (const auto lists = parse_inner_lists(field))
        for (const auto& [key, list] : *lists) {
            const auto again = parse_inner_lists(key + "=" + serialize(list));
            CHECK_THAT(again && again->size() == 1 && again->front().first == key);
            CHECK_THAT(same(again->front().second, list));
        }
    if (const auto sequences = parse_byte_sequences(field))
        for (const auto& [key, bytes] : *sequences) {
            const auto again = parse_byte_sequences(key + "=" + serialize_byte_sequence(bytes));
            CHECK_THAT(again && again->size() == 1 && again->front().second == bytes);
        }
}

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto key =
        evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, 7)).value().public_key();
    std::string_view text = text_of({data, size});
    check_field(text);
    HttpRequest request;
    request.method = "POST";
    request.target = "/v1/loans?a=1";
    request.path = "/v1/loans";
    for (const char* name : {"signature-input", "signature", "content-digest"})
        request.headers.push_back({name, std::string(next_line(text))});
    request.body = text;
    CHECK_THAT(!verify_request(request, [](const std::string&) { return std::optional(key); }, {.now = 1'760'000'000}));
    return 0;
}
