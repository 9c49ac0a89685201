// Signing keys: Ed25519 (RFC 8032) and SM2 with SM3 (GB/T 32918, distinguishing id 1234567812345678 set explicitly).
// Public key bytes: Ed25519 32 bytes; SM2 65 bytes (04 ‖ x ‖ y). Signatures: 64 bytes (Ed25519; SM2 r ‖ s).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::evidence {

enum class KeyAlgorithm { ed25519, sm2_sm3 };

class PublicKey {
  public:
    static Result<PublicKey> from_bytes(KeyAlgorithm algorithm, ByteView bytes);
    // Text form "ed25519:<base64>" or "sm2-sm3:<base64>", as it stands in the county configuration.
    static Result<PublicKey> parse(std::string_view text);

    KeyAlgorithm algorithm() const;
    const Bytes& bytes() const;
    std::string text() const;
    bool verify(ByteView message, ByteView signature) const;  // false for anything malformed

  private:
    struct Handle;
    explicit PublicKey(std::shared_ptr<const Handle> handle);
    friend class PrivateKey;
    std::shared_ptr<const Handle> handle_;
};

class PrivateKey {
  public:
    static PrivateKey generate(KeyAlgorithm algorithm);
    static Result<PrivateKey> from_seed(KeyAlgorithm algorithm, ByteView seed32);
    // PEM (PKCS#8) file, mode 0600; refuses a file that others may read.
    static Result<PrivateKey> load(const std::filesystem::path& path);
    // A key that somebody else holds, such as a token (evidence/token_key.hpp), and makes signatures with when asked.
    using Sign = std::function<Result<Bytes>(ByteView message)>;
    static PrivateKey held_elsewhere(PublicKey public_key, Sign sign);
    Result<void> save(const std::filesystem::path& path) const;  // creates, never overwrites; not one held elsewhere

    PublicKey public_key() const;
    Bytes sign(ByteView message) const;  // of a key that is here
    // The same; a fault when the holder does not sign, or what it made does not verify.
    Result<Bytes> try_sign(ByteView message) const;

  private:
    struct Handle;
    explicit PrivateKey(std::shared_ptr<const Handle> handle);
    std::shared_ptr<const Handle> handle_;
};

}  // namespace gzl::evidence
