#include "evidence/packed_proof.hpp"

#include "base/check.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

std::string pack(const std::string& proof, const std::string& rest) {
    auto file = parse_proof_file(proof);
    CHECK_THAT(file);
    const ByteView bytes = bytes_of(rest);
    file->extra = Bytes(bytes.begin(), bytes.end());
    return to_text(*file);
}

}  // namespace

std::string to_tlog_proof(const RecordProof& proof) {
    RecordProof rest = proof;
    rest.proof.clear();
    return pack(proof.proof, to_text(rest));
}

std::string to_tlog_proof(const ReadingProof& proof) {
    ReadingProof rest = proof;
    rest.record.proof.clear();
    return pack(proof.record.proof, to_text(rest));
}

Result<std::string> unpack_tlog_proof(std::string_view text) {
    auto file = parse_proof_file(text);
    if (!file) return tl::make_unexpected(file.error());
    if (!file->extra) return fault("the proof file does not carry what it proves");
    const Bytes extra = std::move(*file->extra);
    file->extra.reset();
    const std::string proof = to_text(*file);
    const std::string_view packed = text_of(extra);
    if (auto reading = parse_reading_proof(packed)) {
        if (!reading->record.proof.empty()) return fault("the extra data holds a proof of its own");
        reading->record.proof = proof;
        std::string whole = to_text(*reading);
        if (!parse_reading_proof(whole)) return fault("the proof is no text");  // not UTF-8, so no file can hold it
        return whole;
    }
    auto record = parse_record_proof(packed);
    if (!record || !record->proof.empty() || to_text(*record) != packed)
        return fault("the proof file's extra data is neither a record nor a reading without its proof");
    record->proof = proof;
    std::string whole = to_text(*record);
    if (!parse_record_proof(whole)) return fault("the proof is no text");
    return whole;
}

bool is_tlog_proof(std::string_view text) {
    return take_line(text) == kProofFileFirstLine;
}

}  // namespace gzl::evidence
