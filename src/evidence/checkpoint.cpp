#include "evidence/checkpoint.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

std::string to_text(const Checkpoint& checkpoint) {
    CHECK_THAT(!checkpoint.origin.empty() && checkpoint.origin.find('\n') == std::string::npos);
    CHECK_THAT(checkpoint.size != 0 || checkpoint.root == empty_root());
    return checkpoint.origin + '\n' + std::to_string(checkpoint.size) + '\n' + to_base64(checkpoint.root) + '\n';
}

Result<Checkpoint> parse_checkpoint(std::string_view text) {
    const auto origin = take_line(text);
    const auto size_line = take_line(text);
    const auto root_line = take_line(text);
    if (!origin || !size_line || !root_line) return fault("a checkpoint has three lines: origin, size, root");
    if (!text.empty()) return fault("a checkpoint has no extension lines here");
    if (origin->empty()) return fault("the checkpoint's origin is empty");
    const auto size = parse_decimal(*size_line);
    if (!size) return fault("the checkpoint's size is not a decimal without leading zeros");
    const auto root = parse_base64_hash(*root_line);
    if (!root) return fault("the checkpoint's root is not base64 of 32 bytes");
    if (*size == 0 && *root != empty_root()) return fault("the checkpoint's root is not that of the empty tree");
    return Checkpoint{std::string(*origin), *size, *root};
}

Result<std::string> try_sign_checkpoint(const Checkpoint& checkpoint, std::span<const NoteSigner> signers) {
    return try_sign_note(to_text(checkpoint), signers);
}

std::string sign_checkpoint(const Checkpoint& checkpoint, std::span<const NoteSigner> signers) {
    return sign_note(to_text(checkpoint), signers);
}

bool OpenedCheckpoint::signed_by(const Verifier& verifier) const {
    return std::ranges::find(signers, verifier) != signers.end();
}

Verified<OpenedCheckpoint> open_checkpoint(std::string_view note, std::span<const Verifier> verifiers) {
    auto opened = open_note(note, verifiers);
    if (!opened) return tl::make_unexpected(opened.error());
    auto checkpoint = parse_checkpoint(opened->text);
    if (!checkpoint) return tl::make_unexpected(Verdict::malformed);
    return OpenedCheckpoint{std::move(*checkpoint), std::move(opened->signers)};
}

}  // namespace gzl::evidence
