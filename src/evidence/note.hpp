// Signed notes (C2SP signed-note v1.0.0): text, an empty line, signature lines. Types 01 (Ed25519) and
// ff + "sm2-with-sm3/v1" (SM2 over SM3: 65-byte point, 64-byte r ‖ s), which third parties ignore.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/keys.hpp"
#include "evidence/verdict.hpp"

namespace gzl::evidence {

using KeyId = std::array<std::uint8_t, 4>;  // SHA-256(name ‖ 0A ‖ type ‖ public key)[0:4]

// Not empty, UTF-8, no Unicode space, no '+'.
bool is_key_name(std::string_view name);

class Verifier {
  public:
    // Verifier key text `name+hex(keyID)+base64(type ‖ public key)`; only that spelling, with the right key id.
    static Result<Verifier> parse(std::string_view text);
    static Result<Verifier> from_key(std::string name, PublicKey key);

    const std::string& name() const { return name_; }
    const KeyId& key_id() const { return key_id_; }
    const PublicKey& key() const { return key_; }
    std::string text() const;
    bool operator==(const Verifier& other) const;

  private:
    Verifier(std::string name, PublicKey key);
    std::string name_;
    PublicKey key_;
    KeyId key_id_;
};

class NoteSigner {
  public:
    static Result<NoteSigner> from_key(std::string name, PrivateKey key);

    const Verifier& verifier() const { return verifier_; }
    std::string signature_line(std::string_view text) const;              // "— name base64(keyID ‖ signature)\n"
    Result<std::string> try_signature_line(std::string_view text) const;  // of a key that may be held elsewhere

  private:
    NoteSigner(Verifier verifier, PrivateKey key);
    Verifier verifier_;
    PrivateKey key_;
};

// The text ends in \n, is UTF-8 and has no other control character; at least one signer.
std::string sign_note(std::string_view text, std::span<const NoteSigner> signers);
// The same with keys of which some are held elsewhere: a fault when one does not sign.
Result<std::string> try_sign_note(std::string_view text, std::span<const NoteSigner> signers);

struct OpenedNote {
    std::string text;
    std::vector<Verifier> signers;  // the verifiers whose signatures are in the note, all of them valid
    bool signed_by(const Verifier& verifier) const;
};

// Lines of unknown (name, key id) are ignored. A line of a known one that fails refuses the note: signature_invalid.
// No known one: unknown_key. At most 1 MiB and 100 signatures.
Verified<OpenedNote> open_note(std::string_view note, std::span<const Verifier> verifiers);

}  // namespace gzl::evidence
