#include "evidence/witness.hpp"

#include "evidence/note_lines.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::size_t kMaxPath = 63;

WitnessAnswer refused(int status, std::string_view why) {
    return {.status = status, .body = std::string(why) + "\n"};
}

WitnessAnswer other_size(std::uint64_t size) {
    return {.status = 409, .content_type = "text/x.tlog.size", .body = std::to_string(size) + "\n"};
}

bool extends(const TreeHead& older, const TreeHead& newer, const HashPath& proof) {
    if (older.size == 0) return proof.empty();
    if (older.size == newer.size) return proof.empty() && older.root == newer.root;
    return verify_consistency(older, newer, proof);
}

}  // namespace

std::string to_text(const AddCheckpoint& request) {
    std::string text = "old " + std::to_string(request.old_size) + "\n";
    for (const Hash& hash : request.proof) text += to_base64(hash) + '\n';
    return text + '\n' + request.note;
}

Result<AddCheckpoint> parse_add_checkpoint(std::string_view body) {
    auto line = take_line(body);
    if (!line || !take_prefix(*line, "old ")) return fault("the body begins with `old <size>`");
    const auto size = parse_decimal(*line);
    if (!size) return fault("the old size is not a decimal without leading zeros");
    AddCheckpoint request{*size, {}, {}};
    for (line = take_line(body); line && !line->empty(); line = take_line(body)) {
        const auto hash = parse_base64_hash(*line);
        if (!hash) return fault("a hash is not base64 of 32 bytes");
        if (request.proof.size() == kMaxPath) return fault("the proof has more than 63 hashes");
        request.proof.push_back(*hash);
    }
    if (!line) return fault("no checkpoint follows");
    request.note = body;
    return request;
}

std::vector<Verifier> Witness::keys_of(const std::string& origin) const {
    std::vector<Verifier> keys;
    for (const Verifier& log : logs_)
        if (log.name() == origin) keys.push_back(log);
    return keys;
}

WitnessAnswer Witness::add(std::string_view body, std::int64_t unix_seconds,
                           const std::function<std::optional<Seen>(const std::string& origin)>& last,
                           const Remember& remember, const Contradicted& contradicted) const {
    const auto request = parse_add_checkpoint(body);
    if (!request) return refused(400, request.error().message);
    const auto parsed = parse_note(request->note);
    const auto checkpoint = parsed ? parse_checkpoint(parsed->text) : fault("no signed note follows");
    if (!checkpoint) return refused(400, checkpoint.error().message);
    const std::vector<Verifier> keys = keys_of(checkpoint->origin);
    if (keys.empty()) return refused(404, "unknown log");
    if (!open_note(request->note, keys)) return refused(403, "no valid signature of a trusted key");
    if (request->old_size > checkpoint->size) return refused(400, "the old size is above the checkpoint's");

    const std::optional<Seen> before = last(checkpoint->origin);
    const TreeHead older = before ? before->head : TreeHead{0, empty_root()};
    if (request->old_size != older.size) return other_size(older.size);
    const TreeHead newer = checkpoint->head();
    if (!extends(older, newer, request->proof)) {
        if (before && contradicted) contradicted(checkpoint->origin, *before, request->note);
        return refused(422, "bad consistency proof");
    }

    const std::string line = signer_.cosign(parsed->text, unix_seconds);
    const auto remembered = remember(checkpoint->origin, before, Seen{newer, request->note + line});
    if (!remembered) return refused(500, "the witness cannot keep its state");
    if (!*remembered) {
        const auto now = last(checkpoint->origin);
        return other_size(now ? now->head.size : 0);
    }
    return {.body = line};
}

}  // namespace gzl::evidence
