// What remains of erased personal data (format guanzhilian-erasure@v1): flat JSON with
//   format      "guanzhilian-erasure@v1"
//   statement   a note signed with the log's keys, whose text is
//                 guanzhilian erasure/v1
//                 <origin>
//                 data <identifier>
//                 commitment <64 hex digits>     SHA-256(salt ‖ text), as the fact of its registration names it
//                 registered <position>
//                 erased <position>              of the two facts in the log
//   log         a verifier key of the log
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "evidence/note.hpp"

namespace gzl::evidence {

struct Erasure {
    std::string origin;
    std::string data;
    Hash commitment{};
    std::uint64_t registered = 0;
    std::uint64_t erased = 0;
    bool operator==(const Erasure&) const = default;
};

// The receipt file. A fault when a key does not sign.
Result<std::string> sign_erasure_receipt(const Erasure& erasure, std::span<const NoteSigner> signers);

bool is_erasure_receipt(std::string_view text);  // by its format

// What a trusted key of the log has signed.
Verified<Erasure> open_erasure_receipt(std::string_view text, std::span<const Verifier> trusted);

}  // namespace gzl::evidence
