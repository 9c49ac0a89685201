// A record or a reading as one tlog-proof file (c2sp.org/tlog-proof@v1): programs that know this format only check the
// place in the log, ours everything. Its extra data is the text of the record file or the reading file as it would be
// without the proof: with an empty `proof`.
#pragma once

#include <string>
#include <string_view>

#include "evidence/reading_proof.hpp"

namespace gzl::evidence {

// Both have a proof that parses.
std::string to_tlog_proof(const RecordProof& proof);
std::string to_tlog_proof(const ReadingProof& proof);

// The text of the record file or the reading file that it was made from. A proof file of another kind, or one that is
// not spelled as it was made, is a fault.
Result<std::string> unpack_tlog_proof(std::string_view text);

bool is_tlog_proof(std::string_view text);  // by its first line

}  // namespace gzl::evidence
