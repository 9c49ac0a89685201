#include "evidence/fork.hpp"

#include <algorithm>

#include "evidence/flat_json_text.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kFormat = "guanzhilian-fork@v1";
constexpr std::size_t kMaxBytes = 4 << 20;
constexpr std::size_t kMembers = 5;
constexpr std::size_t kMaxPath = 64;

Result<HashPath> parse_path(std::string_view text) {
    HashPath path;
    while (!text.empty()) {
        const auto line = take_line(text);
        const auto hash = line ? parse_base64_hash(*line) : std::nullopt;
        if (!hash || path.size() == kMaxPath) return fault("the file's proof is at most 64 hashes in base64");
        path.push_back(*hash);
    }
    return path;
}

bool share_a_signer(const OpenedCheckpoint& one, const OpenedCheckpoint& other) {
    return std::ranges::any_of(one.signers, [&](const Verifier& signer) {
        return signer.name() == one.checkpoint.origin && other.signed_by(signer);
    });
}

}  // namespace

std::string to_text(const ForkEvidence& fork) {
    std::string path;
    for (const Hash& hash : fork.proof) path.append(to_base64(hash)).append("\n");
    return "{\"format\":" + json_string(kFormat) + ",\"older\":" + json_string(fork.older) +
           ",\"newer\":" + json_string(fork.newer) + ",\"root\":" + json_string(to_hex(fork.root)) +
           ",\"proof\":" + json_string(path) + "}\n";
}

Result<ForkEvidence> parse_fork_evidence(std::string_view text) {
    const auto json = parse_flat_json(text, kMaxBytes);
    if (!json) return tl::make_unexpected(json.error());
    const auto* format = member<std::string>(*json, "format");
    if (!format || *format != kFormat) return fault("the file's format is not " + std::string(kFormat));
    const auto* older = member<std::string>(*json, "older");
    const auto* newer = member<std::string>(*json, "newer");
    const auto* root = member<std::string>(*json, "root");
    const auto* proof = member<std::string>(*json, "proof");
    if (!older || !newer || !root || !proof || json->size() != kMembers)
        return fault("the file's members are format, older, newer, root and proof");
    ForkEvidence fork{.older = *older, .newer = *newer, .root = {}, .proof = {}};
    if (!read_hex(*root, fork.root)) return fault("the file's root is not 32 bytes of lower-case hexadecimal");
    auto path = parse_path(*proof);
    if (!path) return tl::make_unexpected(path.error());
    fork.proof = std::move(*path);
    return fork;
}

Verdict verify(const ForkEvidence& fork, std::span<const Verifier> trusted) {
    const auto older = open_checkpoint(fork.older, trusted);
    if (!older) return older.error();
    const auto newer = open_checkpoint(fork.newer, trusted);
    if (!newer) return newer.error();
    if (older->checkpoint.origin != newer->checkpoint.origin) return Verdict::other_log;
    if (!share_a_signer(*older, *newer)) return Verdict::unknown_key;
    const TreeHead shown{older->checkpoint.size, fork.root};
    const bool was_newers = verify_consistency(shown, newer->checkpoint.head(), fork.proof);
    return was_newers && fork.root != older->checkpoint.root ? Verdict::verified : Verdict::no_fork;
}

}  // namespace gzl::evidence
