#include "evidence/cosignature.hpp"

#include <algorithm>

#include "evidence/note_lines.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kCosignatureType = "\x04";
constexpr std::string_view kEd25519Type = "\x01";
constexpr std::size_t kTimeBytes = 8;
constexpr std::size_t kSignatureBytes = 64;

std::string encoded(std::string_view type, const PublicKey& key) {
    return std::string(type).append(text_of(key.bytes()));
}

std::string spelled(const std::string& name, std::string_view type, const PublicKey& key) {
    const std::string bytes = encoded(type, key);
    return name + '+' + to_hex(key_id_of(name, bytes)) + '+' + to_base64(bytes_of(bytes));
}

std::string signed_text(std::string_view checkpoint_text, std::int64_t unix_seconds) {
    return "cosignature/v1\ntime " + std::to_string(unix_seconds) + "\n" + std::string(checkpoint_text);
}

std::int64_t time_in(const Bytes& payload) {
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < kTimeBytes; ++i) time = time << 8 | payload[i];
    return static_cast<std::int64_t>(time);
}

}  // namespace

WitnessKey::WitnessKey(std::string name, PublicKey key)
    : name_(std::move(name)), key_(std::move(key)), key_id_(key_id_of(name_, encoded(kCosignatureType, key_))) {}

Result<WitnessKey> WitnessKey::from_key(std::string name, PublicKey key) {
    if (!is_key_name(name)) return fault("a key name is not empty and has neither spaces nor '+'");
    if (key.algorithm() != KeyAlgorithm::ed25519) return fault("a witness's key is an Ed25519 key");
    return WitnessKey(std::move(name), std::move(key));
}

Result<WitnessKey> WitnessKey::parse(std::string_view text) {
    const std::size_t first = text.find('+');
    const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos) return fault("a witness's key is name+id+key");
    const auto decoded = from_base64(text.substr(second + 1));
    if (!decoded) return fault("the key of a witness is not base64");
    std::string_view bytes = text_of(*decoded);
    if (!take_prefix(bytes, kCosignatureType) && !take_prefix(bytes, kEd25519Type))
        return fault("the witness's key is neither of type 04 (cosignature/v1) nor 01 (Ed25519)");
    return PublicKey::from_bytes(KeyAlgorithm::ed25519, bytes_of(bytes))
        .and_then([&](PublicKey key) { return from_key(std::string(text.substr(0, first)), std::move(key)); })
        .and_then([&](WitnessKey key) -> Result<WitnessKey> {
            if (key.text() != text && key.text_as_note_key() != text)
                return fault("the id of the witness's key is not that of its name and key");
            return key;
        });
}

std::string WitnessKey::text() const {
    return spelled(name_, kCosignatureType, key_);
}

std::string WitnessKey::text_as_note_key() const {
    return spelled(name_, kEd25519Type, key_);
}

Verified<std::optional<std::int64_t>> WitnessKey::cosigned_at(std::string_view note) const {
    const auto parsed = parse_note(note);
    if (!parsed) return tl::make_unexpected(Verdict::malformed);
    std::optional<std::int64_t> newest;
    for (const SignatureLine& line : parsed->signatures) {
        if (line.name != name_ || line.key_id != key_id_) continue;
        if (line.signature.size() != kTimeBytes + kSignatureBytes)
            return tl::make_unexpected(Verdict::signature_invalid);
        const std::int64_t time = time_in(line.signature);
        const ByteView signature = ByteView(line.signature).subspan(kTimeBytes);
        if (time < 0 || !key_.verify(bytes_of(signed_text(parsed->text, time)), signature))
            return tl::make_unexpected(Verdict::signature_invalid);
        newest = std::max(newest.value_or(0), time);
    }
    return newest;
}

Result<WitnessSigner> WitnessSigner::from_key(std::string name, PrivateKey key) {
    auto public_key = WitnessKey::from_key(std::move(name), key.public_key());
    if (!public_key) return tl::make_unexpected(public_key.error());
    return WitnessSigner(std::move(*public_key), std::move(key));
}

std::string WitnessSigner::cosign(std::string_view checkpoint_text, std::int64_t unix_seconds) const {
    Bytes payload;
    for (std::size_t i = kTimeBytes; i-- > 0;)
        payload.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(unix_seconds) >> (8 * i)));
    const Bytes signature = key_.sign(bytes_of(signed_text(checkpoint_text, unix_seconds)));
    payload.insert(payload.end(), signature.begin(), signature.end());
    return signature_line(public_.name(), public_.key_id(), payload);
}

}  // namespace gzl::evidence
