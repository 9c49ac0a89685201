// The file that a person downloads for one record and verifies offline (format guanzhilian-record@v1): flat JSON with
//   format      "guanzhilian-record@v1"
//   record      the exact record bytes, as a string
//   salt        32 lower-case hex digits
//   kind, seq   as in the leaf entry
//   commitment  64 lower-case hex digits, SHA-256(salt ‖ record); tells an altered record from an entry not in the log
//   proof       text of a tlog-proof file
//   log         a verifier key of the log: it names the log, and helps to find the key
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "evidence/proof_file.hpp"

namespace gzl::evidence {

struct RecordProof {
    std::string record;
    Salt salt{};
    std::string kind;
    std::uint64_t seq = 0;
    Hash commitment{};
    std::string proof;
    std::string log;
    bool operator==(const RecordProof&) const = default;
};

// The record is UTF-8; its seq is the proof's index.
RecordProof make_record_proof(std::string_view record, const Salt& salt, std::string_view kind, const ProofFile& proof,
                              const Verifier& log);

std::string to_text(const RecordProof& proof);
Result<RecordProof> parse_record_proof(std::string_view text);  // at most 4 MiB; no unknown or repeated member

// `trusted` are log keys from the caller's policy; one of them has signed, and its name, the checkpoint's origin and
// the name of the file's key are the same. While a key is rotated the log has two, and either will do.
Verdict verify(const RecordProof& proof, std::span<const Verifier> trusted);

// As above from the file's text: malformed when it does not parse.
Verdict verify_record_proof(std::string_view text, std::span<const Verifier> trusted);

}  // namespace gzl::evidence
