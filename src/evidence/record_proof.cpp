#include "evidence/record_proof.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "evidence/digest.hpp"
#include "evidence/flat_json_text.hpp"
#include "evidence/leaf.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kFormat = "guanzhilian-record@v1";
constexpr std::size_t kMaxBytes = 4 << 20;
constexpr std::size_t kMembers = 8;

}  // namespace

RecordProof make_record_proof(std::string_view record, const Salt& salt, std::string_view kind, const ProofFile& proof,
                              const Verifier& log) {
    CHECK_THAT(is_utf8(record) && is_leaf_kind(kind));
    return {.record = std::string(record),
            .salt = salt,
            .kind = std::string(kind),
            .seq = proof.index,
            .commitment = commitment(salt, record),
            .proof = to_text(proof),
            .log = log.text()};
}

std::string to_text(const RecordProof& proof) {
    return "{\"format\":" + json_string(kFormat) + ",\"record\":" + json_string(proof.record) +
           ",\"salt\":" + json_string(to_hex(proof.salt)) + ",\"kind\":" + json_string(proof.kind) +
           ",\"seq\":" + std::to_string(proof.seq) + ",\"commitment\":" + json_string(to_hex(proof.commitment)) +
           ",\"proof\":" + json_string(proof.proof) + ",\"log\":" + json_string(proof.log) + "}\n";
}

Result<RecordProof> parse_record_proof(std::string_view text) {
    const auto json = parse_flat_json(text, kMaxBytes);
    if (!json) return tl::make_unexpected(json.error());
    const auto* format = member<std::string>(*json, "format");
    if (!format || *format != kFormat) return fault("the file's format is not " + std::string(kFormat));
    const auto* record = member<std::string>(*json, "record");
    const auto* salt = member<std::string>(*json, "salt");
    const auto* kind = member<std::string>(*json, "kind");
    const auto* seq = member<std::uint64_t>(*json, "seq");
    const auto* commitment = member<std::string>(*json, "commitment");
    const auto* proof = member<std::string>(*json, "proof");
    const auto* log = member<std::string>(*json, "log");
    if (!record || !salt || !kind || !seq || !commitment || !proof || !log || json->size() != kMembers) {
        return fault("the file's members are format, record, salt, kind, seq, commitment, proof and log");
    }
    RecordProof parsed{
        .record = *record, .salt = {}, .kind = *kind, .seq = *seq, .commitment = {}, .proof = *proof, .log = *log};
    if (!read_hex(*salt, parsed.salt)) return fault("the file's salt is not 16 bytes of lower-case hexadecimal");
    if (!read_hex(*commitment, parsed.commitment)) {
        return fault("the file's commitment is not 32 bytes of lower-case hexadecimal");
    }
    if (!is_leaf_kind(parsed.kind)) return fault("the file's kind is no leaf kind");
    return parsed;
}

Verdict verify(const RecordProof& proof, std::span<const Verifier> trusted) {
    const auto log = Verifier::parse(proof.log);
    const auto file = parse_proof_file(proof.proof);
    if (!log || !file || !is_leaf_kind(proof.kind)) return Verdict::malformed;

    const auto opened = open_checkpoint(file->checkpoint, trusted);
    if (!opened) return opened.error();
    const Checkpoint& checkpoint = opened->checkpoint;
    const auto names = [](const Verifier& signer) { return signer.name(); };
    if (checkpoint.origin != log->name() || !std::ranges::count(opened->signers, checkpoint.origin, names))
        return Verdict::other_log;
    if (commitment(proof.salt, proof.record) != proof.commitment) return Verdict::record_mismatch;
    if (file->index != proof.seq) return Verdict::index_differs;
    const Hash leaf = leaf_hash(bytes_of(leaf_entry(proof.kind, proof.seq, proof.commitment)));
    return verify_inclusion(file->index, checkpoint.size, leaf, file->path, checkpoint.root) ? Verdict::verified
                                                                                             : Verdict::not_included;
}

Verdict verify_record_proof(std::string_view text, std::span<const Verifier> trusted) {
    const auto proof = parse_record_proof(text);
    return proof ? verify(*proof, trusted) : Verdict::malformed;
}

}  // namespace gzl::evidence
