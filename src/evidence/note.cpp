#include "evidence/note.hpp"

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "evidence/digest.hpp"
#include "evidence/note_lines.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::size_t kMaxNoteBytes = 1 << 20;
constexpr std::size_t kMaxSignatures = 100;
constexpr std::string_view kLinePrefix = "\u2014 ";
constexpr std::string_view kEd25519Type = "\x01";
constexpr std::string_view kSm2Type =
    "\xff"
    "sm2-with-sm3/v1";

bool is_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0d) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool is_note_text(std::string_view text) {
    while (!text.empty()) {
        const auto point = take_code_point(text);
        if (!point || (*point < 0x20 && *point != '\n')) return false;
    }
    return true;
}

std::string encoded_key(const PublicKey& key) {
    std::string encoded(key.algorithm() == KeyAlgorithm::ed25519 ? kEd25519Type : kSm2Type);
    return encoded.append(text_of(key.bytes()));
}

}  // namespace

KeyId key_id_of(std::string_view name, std::string_view encoded_key) {
    const Hash hash = sha256({bytes_of(name), bytes_of("\n"), bytes_of(encoded_key)});
    return {hash[0], hash[1], hash[2], hash[3]};
}

std::string signature_line(std::string_view name, const KeyId& key_id, ByteView signature) {
    Bytes payload(key_id.begin(), key_id.end());
    payload.insert(payload.end(), signature.begin(), signature.end());
    return std::string(kLinePrefix).append(name).append(" ").append(to_base64(payload)).append("\n");
}

std::optional<SignatureLine> parse_signature_line(std::string_view line) {
    if (!take_prefix(line, kLinePrefix)) return std::nullopt;
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view name = line.substr(0, space);
    const auto bytes = from_base64(line.substr(space + 1));
    if (!is_key_name(name) || !bytes || bytes->size() < 5) return std::nullopt;
    SignatureLine parsed{name, {}, Bytes(bytes->begin() + 4, bytes->end())};
    std::copy_n(bytes->begin(), 4, parsed.key_id.begin());
    return parsed;
}

std::optional<ParsedNote> parse_note(std::string_view note) {
    if (note.size() > kMaxNoteBytes || !is_note_text(note)) return std::nullopt;
    const std::size_t separator = note.rfind("\n\n");
    if (separator == std::string_view::npos) return std::nullopt;
    ParsedNote parsed{note.substr(0, separator + 1), {}};
    std::string_view rest = note.substr(separator + 2);
    if (rest.empty()) return std::nullopt;
    while (!rest.empty()) {
        const auto line = take_line(rest);
        if (!line || parsed.signatures.size() == kMaxSignatures) return std::nullopt;
        auto signature = parse_signature_line(*line);
        if (!signature) return std::nullopt;
        parsed.signatures.push_back(std::move(*signature));
    }
    return parsed;
}

bool is_key_name(std::string_view name) {
    if (name.empty()) return false;
    while (!name.empty()) {
        const auto point = take_code_point(name);
        if (!point || *point < 0x20 || *point == '+' || is_space(*point)) return false;
    }
    return true;
}

Verifier::Verifier(std::string name, PublicKey key)
    : name_(std::move(name)), key_(std::move(key)), key_id_(key_id_of(name_, encoded_key(key_))) {}

Result<Verifier> Verifier::from_key(std::string name, PublicKey key) {
    if (!is_key_name(name)) return fault("a key name is not empty and has neither spaces nor '+'");
    return Verifier(std::move(name), std::move(key));
}

Result<Verifier> Verifier::parse(std::string_view text) {
    const std::size_t first = text.find('+');
    const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos) return fault("a verifier key is name+id+key");
    const auto decoded = from_base64(text.substr(second + 1));
    if (!decoded) return fault("the key of a verifier key is not base64");

    std::string_view encoded = text_of(*decoded);
    const bool is_sm2 = take_prefix(encoded, kSm2Type);
    if (!is_sm2 && !take_prefix(encoded, kEd25519Type)) return fault("the verifier key's signature type is unknown");
    return PublicKey::from_bytes(is_sm2 ? KeyAlgorithm::sm2_sm3 : KeyAlgorithm::ed25519, bytes_of(encoded))
        .and_then([&](PublicKey key) { return from_key(std::string(text.substr(0, first)), std::move(key)); })
        .and_then([&](Verifier verifier) -> Result<Verifier> {
            if (verifier.text() != text) return fault("the verifier key's id is not that of its name and key");
            return verifier;
        });
}

std::string Verifier::text() const {
    return name_ + '+' + to_hex(key_id_) + '+' + to_base64(bytes_of(encoded_key(key_)));
}

bool Verifier::operator==(const Verifier& other) const {
    return name_ == other.name_ && key_.algorithm() == other.key_.algorithm() && key_.bytes() == other.key_.bytes();
}

NoteSigner::NoteSigner(Verifier verifier, PrivateKey key) : verifier_(std::move(verifier)), key_(std::move(key)) {}

Result<NoteSigner> NoteSigner::from_key(std::string name, PrivateKey key) {
    auto verifier = Verifier::from_key(std::move(name), key.public_key());
    if (!verifier) return tl::make_unexpected(verifier.error());
    return NoteSigner(std::move(*verifier), std::move(key));
}

std::string NoteSigner::signature_line(std::string_view text) const {
    auto line = try_signature_line(text);
    CHECK_THAT(line);
    return std::move(*line);
}

Result<std::string> NoteSigner::try_signature_line(std::string_view text) const {
    const auto signature = key_.try_sign(bytes_of(text));
    if (!signature) return tl::make_unexpected(signature.error());
    return evidence::signature_line(verifier_.name(), verifier_.key_id(), *signature);
}

Result<std::string> try_sign_note(std::string_view text, std::span<const NoteSigner> signers) {
    CHECK_THAT(text.ends_with('\n') && is_note_text(text) && !signers.empty());
    std::string note = std::string(text) + '\n';
    for (const NoteSigner& signer : signers) {
        const auto line = signer.try_signature_line(text);
        if (!line) return tl::make_unexpected(line.error());
        note += *line;
    }
    return note;
}

std::string sign_note(std::string_view text, std::span<const NoteSigner> signers) {
    auto note = try_sign_note(text, signers);
    CHECK_THAT(note);
    return std::move(*note);
}

bool OpenedNote::signed_by(const Verifier& verifier) const {
    return std::ranges::find(signers, verifier) != signers.end();
}

Verified<OpenedNote> open_note(std::string_view note, std::span<const Verifier> verifiers) {
    const auto parsed = parse_note(note);
    if (!parsed) return tl::make_unexpected(Verdict::malformed);
    OpenedNote opened{std::string(parsed->text), {}};
    for (const SignatureLine& line : parsed->signatures) {
        for (const Verifier& verifier : verifiers) {
            if (verifier.name() != line.name || verifier.key_id() != line.key_id) continue;
            if (!verifier.key().verify(bytes_of(parsed->text), line.signature)) {
                return tl::make_unexpected(Verdict::signature_invalid);
            }
            if (!opened.signed_by(verifier)) opened.signers.push_back(verifier);
        }
    }
    if (opened.signers.empty()) return tl::make_unexpected(Verdict::unknown_key);
    return opened;
}

}  // namespace gzl::evidence
