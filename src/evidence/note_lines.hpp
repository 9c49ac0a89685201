// A signed note taken apart: its text and its signature lines, before anybody asks whose they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/note.hpp"

namespace gzl::evidence {

struct SignatureLine {
    std::string_view name;
    KeyId key_id;
    Bytes signature;  // what follows the key id
};

struct ParsedNote {
    std::string_view text;  // both are views of the note
    std::vector<SignatureLine> signatures;
};

// Empty when it is no note: at most 1 MiB and 100 signatures.
std::optional<ParsedNote> parse_note(std::string_view note);
std::optional<SignatureLine> parse_signature_line(std::string_view line);  // without its \n

// "— name base64(keyID ‖ signature)\n"
std::string signature_line(std::string_view name, const KeyId& key_id, ByteView signature);

// SHA-256(name ‖ 0A ‖ type and key)[0:4]
KeyId key_id_of(std::string_view name, std::string_view encoded_key);

}  // namespace gzl::evidence
