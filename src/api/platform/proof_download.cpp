#include "api/platform/proof_download.hpp"

namespace gzl::api {

namespace {

template <class Proof>
HttpResponse download(const Proof& proof, ProofFormat format, const std::string& name) {
    const bool is_json = format == ProofFormat::json;
    HttpResponse answer;
    if (!is_json) answer.content_type = "text/plain; charset=utf-8";
    answer.body = is_json ? evidence::to_text(proof) : evidence::to_tlog_proof(proof);
    const std::string file = name + (is_json ? ".json" : ".tlog-proof");
    answer.headers.push_back({"Content-Disposition", "attachment; filename=\"" + file + "\""});
    return answer;
}

}  // namespace

tl::expected<ProofFormat, JsonProblem> proof_format(const HttpRequest& request) {
    for (const auto& [key, text] : request.query) {
        if (key != "format" || text == "json") continue;
        if (text == "tlog-proof") return ProofFormat::tlog_proof;
        return tl::make_unexpected(JsonProblem{"unknown_value", "/format"});
    }
    return ProofFormat::json;
}

HttpResponse proof_download(const evidence::RecordProof& proof, ProofFormat format, const std::string& name) {
    return download(proof, format, name);
}

HttpResponse proof_download(const evidence::ReadingProof& proof, ProofFormat format, const std::string& name) {
    return download(proof, format, name);
}

}  // namespace gzl::api
