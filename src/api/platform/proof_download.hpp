// How the proof of a record or a reading is downloaded: as the JSON file, or as one tlog-proof file that says the same.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "api/platform/problem.hpp"
#include "evidence/packed_proof.hpp"

namespace gzl::api {

enum class ProofFormat { json, tlog_proof };

// As `format` in the query string asks: json, which is the default, or tlog-proof.
tl::expected<ProofFormat, JsonProblem> proof_format(const HttpRequest& request);

// `name` of the file, without its extension.
HttpResponse proof_download(const evidence::RecordProof& proof, ProofFormat format, const std::string& name);
HttpResponse proof_download(const evidence::ReadingProof& proof, ProofFormat format, const std::string& name);

}  // namespace gzl::api
