// Reads a message's canonical text in one pass. It knows only the usual spelling: printable ASCII without escapes in
// names, integers that JSON holds exactly. Whatever else is left to the general reader, which says what is wrong.
#pragma once

#include <optional>
#include <string_view>

#include "telemetry/message.hpp"

namespace gzl::telemetry {

struct ReadContent {
    Content content;
    std::vector<std::size_t> reading_begins;  // in `body`
};

// `body` is the message without its signature, closed by a brace. Nothing: not the usual spelling.
std::optional<ReadContent> read_usual_content(std::string_view body);

}  // namespace gzl::telemetry
