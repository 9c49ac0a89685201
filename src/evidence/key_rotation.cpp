#include "evidence/key_rotation.hpp"

#include <array>

#include "evidence/note_lines.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kTitle = "guanzhilian log key rotation/v1";

std::string text_of(const Verifier& old_key, const Verifier& new_key) {
    return std::string(kTitle) + "\n" + old_key.name() + "\n" + old_key.text() + "\n" + new_key.text() + "\n";
}

Result<void> check_pair(const Verifier& old_key, const Verifier& new_key) {
    if (old_key.name() != new_key.name()) return fault("the two keys have different names");
    if (old_key.key().algorithm() != new_key.key().algorithm())
        return fault("the two keys are of different algorithms");
    if (old_key == new_key) return fault("the key cannot follow itself");
    return {};
}

}  // namespace

Result<std::string> sign_rotation(const NoteSigner& old_key, const NoteSigner& new_key) {
    if (auto pair = check_pair(old_key.verifier(), new_key.verifier()); !pair) return tl::make_unexpected(pair.error());
    return try_sign_note(text_of(old_key.verifier(), new_key.verifier()), std::array{old_key, new_key});
}

Result<KeyRotation> open_rotation(std::string_view note) {
    const auto parsed = parse_note(note);
    if (!parsed) return fault("not a signed note");
    std::string_view rest = parsed->text;
    const auto title = take_line(rest);
    const auto origin = take_line(rest);
    const auto older = take_line(rest);
    const auto newer = take_line(rest);
    if (!newer || title != kTitle) return fault("not the announcement of a key");
    auto old_key = Verifier::parse(*older);
    if (!old_key) return tl::make_unexpected(old_key.error());
    auto new_key = Verifier::parse(*newer);
    if (!new_key) return tl::make_unexpected(new_key.error());
    if (auto pair = check_pair(*old_key, *new_key); !pair) return tl::make_unexpected(pair.error());
    if (parsed->text != text_of(*old_key, *new_key) || origin != old_key->name())
        return fault("the announcement is not in its one spelling");
    const auto opened = open_note(note, std::array{*old_key, *new_key});
    if (!opened || !opened->signed_by(*old_key) || !opened->signed_by(*new_key))
        return fault("the announcement is not signed by both keys");
    return KeyRotation{std::move(*old_key), std::move(*new_key)};
}

}  // namespace gzl::evidence
