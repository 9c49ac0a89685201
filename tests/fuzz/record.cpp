// A hostile record is a fault, or it has one text that reads back to the same record.
#include "node/record.hpp"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const auto record = node::read_record(text_of({data, size}));
    if (!record) return 0;
    // The actor is the platform's own word, written without escapes.
    const auto is_escaped = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
    if (std::any_of(record->head.by.begin(), record->head.by.end(), is_escaped)) return 0;
    const std::string text = node::write_record(record->head, record->event);
    const auto again = node::read_record(text);
    CHECK_THAT(again);
    CHECK_THAT(node::write_record(again->head, again->event) == text);
    return 0;
}
