#include "evidence/proof_file.hpp"

#include "base/check.hpp"
#include "evidence/digest.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::size_t kMaxPath = 63;  // no tree is deeper than 63 levels below its root

}  // namespace

std::string to_text(const ProofFile& proof) {
    CHECK_THAT(proof.path.size() <= kMaxPath);
    std::string text = std::string(kProofFileFirstLine) + '\n';
    if (proof.extra) text += "extra " + to_base64(*proof.extra) + '\n';
    text += "index " + std::to_string(proof.index) + '\n';
    for (const Hash& hash : proof.path) text += to_base64(hash) + '\n';
    return text + '\n' + proof.checkpoint;
}

Result<ProofFile> parse_proof_file(std::string_view text) {
    if (take_line(text) != kProofFileFirstLine)
        return fault("the proof file does not start with " + std::string(kProofFileFirstLine));
    ProofFile proof;
    auto line = take_line(text);
    if (line && take_prefix(*line, "extra ")) {
        proof.extra = from_base64(*line);
        if (!proof.extra) return fault("the proof file's extra data is not base64");
        line = take_line(text);
    }
    if (!line || !take_prefix(*line, "index ")) return fault("the proof file has no index line");
    const auto index = parse_decimal(*line);
    if (!index) return fault("the proof file's index is not a decimal without leading zeros");
    proof.index = *index;
    for (line = take_line(text); line && !line->empty(); line = take_line(text)) {
        const auto hash = parse_base64_hash(*line);
        if (!hash) return fault("a hash of the proof file is not base64 of 32 bytes");
        if (proof.path.size() == kMaxPath) return fault("the proof file has more than 63 hashes");
        proof.path.push_back(*hash);
    }
    if (!line || text.empty()) return fault("the proof file has no checkpoint");
    proof.checkpoint = text;
    return proof;
}

Verified<OpenedCheckpoint> verify(const ProofFile& proof, std::string_view entry, std::span<const Verifier> verifiers) {
    auto opened = open_checkpoint(proof.checkpoint, verifiers);
    if (!opened) return opened;
    const Checkpoint& checkpoint = opened->checkpoint;
    if (!verify_inclusion(proof.index, checkpoint.size, leaf_hash(bytes_of(entry)), proof.path, checkpoint.root)) {
        return tl::make_unexpected(Verdict::not_included);
    }
    return opened;
}

}  // namespace gzl::evidence
