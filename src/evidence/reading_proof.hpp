// The file that a person downloads for one reading and verifies offline (format guanzhilian-reading@v1): flat JSON with
//   format   "guanzhilian-reading@v1"
//   reading  the exact text of the reading, as the gateway signed it
//   salt     64 lower-case hex digits
//   index    position of the reading in its message
//   count    readings of the message
//   path     inclusion proof (RFC 9162 §2.1.3) of the reading in the message's tree, 64 lower-case hex digits a hash
//   record   text of a record file (guanzhilian-record@v1): the fact ReadingsCommitted, which names root and count
// The file has one spelling: a text that is not byte for byte to_text() of its parts is malformed.
#pragma once

#include "evidence/merkle.hpp"
#include "evidence/record_proof.hpp"

namespace gzl::evidence {

struct ReadingProof {
    std::string reading;
    Hash salt{};
    std::uint64_t index = 0;
    std::uint64_t count = 0;
    HashPath path;
    RecordProof record;
    bool operator==(const ReadingProof&) const = default;
};

std::string to_text(const ReadingProof& proof);
Result<ReadingProof> parse_reading_proof(std::string_view text);

// The record first, with its verdicts; then the reading in the root that the record names.
Verdict verify(const ReadingProof& proof, std::span<const Verifier> trusted);

}  // namespace gzl::evidence
