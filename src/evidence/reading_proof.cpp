#include "evidence/reading_proof.hpp"

#include <boost/json/value.hpp>

#include "base/json.hpp"
#include "evidence/digest.hpp"
#include "evidence/flat_json.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kFormat = "guanzhilian-reading@v1";
constexpr std::string_view kFact = "ReadingsCommitted";
constexpr std::size_t kMaxBytes = 8 << 20;
constexpr std::size_t kMaxPath = 63;
constexpr std::size_t kHexOfHash = 2 * sizeof(Hash);

template <class T>
const T* member(const FlatJson& json, std::string_view name) {
    const auto found = json.find(name);
    return found == json.end() ? nullptr : std::get_if<T>(&found->second);
}

std::optional<HashPath> hashes_of(std::string_view hex) {
    if (hex.size() % kHexOfHash != 0 || hex.size() / kHexOfHash > kMaxPath) return std::nullopt;
    HashPath path;
    for (; !hex.empty(); hex.remove_prefix(kHexOfHash)) {
        const auto bytes = from_hex(hex.substr(0, kHexOfHash));
        if (!bytes) return std::nullopt;
        path.push_back(*hash_of(*bytes));
    }
    return path;
}

// What the fact says of its message's readings.
struct Commitment {
    Hash root{};
    std::uint64_t count = 0;
};
std::optional<Commitment> commitment_in(std::string_view record) {
    const auto value = parse_json(record);
    const auto* fact = value ? value->if_object() : nullptr;
    const auto* kind = fact ? fact->if_contains("kind") : nullptr;
    const auto* data = fact ? fact->if_contains("data") : nullptr;
    if (!kind || !data || !kind->is_string() || kind->get_string() != kFact || !data->is_object()) return std::nullopt;
    const auto* root = data->get_object().if_contains("root");
    const auto* count = data->get_object().if_contains("readings");
    if (!root || !count || !root->is_string() || !count->is_int64() || count->get_int64() <= 0) return std::nullopt;
    const auto bytes = from_hex(std::string_view(root->get_string()));
    const auto hash = bytes ? hash_of(*bytes) : std::nullopt;
    if (!hash) return std::nullopt;
    return Commitment{*hash, static_cast<std::uint64_t>(count->get_int64())};
}

}  // namespace

std::string to_text(const ReadingProof& proof) {
    std::string path;
    path.reserve(proof.path.size() * kHexOfHash);
    for (const Hash& hash : proof.path) path.append(to_hex(hash));
    std::string out = "{\"format\":\"" + std::string(kFormat) + "\",\"reading\":";
    write_json_text(out, proof.reading);
    out.append(",\"salt\":\"").append(to_hex(proof.salt)).append("\",\"index\":").append(std::to_string(proof.index));
    out.append(",\"count\":").append(std::to_string(proof.count)).append(",\"path\":\"").append(path);
    out.append("\",\"record\":");
    write_json_text(out, to_text(proof.record));
    return out.append("}\n");
}

Result<ReadingProof> parse_reading_proof(std::string_view text) {
    const auto json = parse_flat_json(text, kMaxBytes);
    if (!json) return tl::make_unexpected(json.error());
    const auto* format = member<std::string>(*json, "format");
    if (!format || *format != kFormat) return fault("the file's format is not " + std::string(kFormat));
    const auto* reading = member<std::string>(*json, "reading");
    const auto* salt = member<std::string>(*json, "salt");
    const auto* index = member<std::uint64_t>(*json, "index");
    const auto* count = member<std::uint64_t>(*json, "count");
    const auto* path = member<std::string>(*json, "path");
    const auto* record = member<std::string>(*json, "record");
    if (!reading || !salt || !index || !count || !path || !record)
        return fault("the file's members are format, reading, salt, index, count, path and record");
    const auto salt_bytes = from_hex(*salt);
    const auto salt_hash = salt_bytes ? hash_of(*salt_bytes) : std::nullopt;
    auto hashes = hashes_of(*path);
    auto inner = parse_record_proof(*record);
    if (!salt_hash) return fault("the file's salt is not 32 bytes of hexadecimal");
    if (!hashes) return fault("the file's path is not made of hashes in hexadecimal");
    if (!inner) return tl::make_unexpected(inner.error());
    ReadingProof proof{*reading, *salt_hash, *index, *count, std::move(*hashes), std::move(*inner)};
    if (to_text(proof) != text) return fault("the file is not spelled as it was made");
    return proof;
}

Verdict verify(const ReadingProof& proof, std::span<const Verifier> trusted) {
    if (const Verdict verdict = verify(proof.record, trusted); verdict != Verdict::verified) return verdict;
    const auto committed = commitment_in(proof.record.record);
    if (!committed) return Verdict::malformed;
    constexpr std::array<std::uint8_t, 1> kLeafPrefix{0};
    const Hash leaf = sha256({kLeafPrefix, proof.salt, bytes_of(proof.reading)});
    const bool is_there = committed->count == proof.count &&
                          verify_inclusion(proof.index, proof.count, leaf, proof.path, committed->root);
    return is_there ? Verdict::verified : Verdict::reading_mismatch;
}

}  // namespace gzl::evidence
