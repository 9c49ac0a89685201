// Witnesses' cosignatures (C2SP tlog-cosignature v1.0.1): a witness says that it saw this checkpoint, consistent with
// all that it saw before, at this time. Signed is "cosignature/v1\ntime <unix seconds>\n" ‖ the checkpoint's text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "evidence/note.hpp"

namespace gzl::evidence {

// A witness's public key. Both spellings of it are read: type 04 (cosignature/v1) and type 01 (Ed25519).
class WitnessKey {
  public:
    static Result<WitnessKey> parse(std::string_view text);
    static Result<WitnessKey> from_key(std::string name, PublicKey key);  // Ed25519

    const std::string& name() const { return name_; }
    const PublicKey& key() const { return key_; }
    const KeyId& key_id() const { return key_id_; }
    std::string text() const;              // type 04
    std::string text_as_note_key() const;  // type 01, for tools that know no other
    bool operator==(const WitnessKey& other) const {
        return name_ == other.name_ && key_.bytes() == other.key_.bytes();
    }

    // The time of this witness's cosignature in the signed note; nothing when there is none, a verdict when one in its
    // name does not verify.
    Verified<std::optional<std::int64_t>> cosigned_at(std::string_view note) const;

  private:
    WitnessKey(std::string name, PublicKey key);
    std::string name_;
    PublicKey key_;
    KeyId key_id_;
};

class WitnessSigner {
  public:
    static Result<WitnessSigner> from_key(std::string name, PrivateKey key);

    const WitnessKey& key() const { return public_; }
    // The line to be added to the note, with its \n.
    std::string cosign(std::string_view checkpoint_text, std::int64_t unix_seconds) const;

  private:
    WitnessSigner(WitnessKey public_key, PrivateKey key) : public_(std::move(public_key)), key_(std::move(key)) {}
    WitnessKey public_;
    PrivateKey key_;
};

}  // namespace gzl::evidence
