#include "evidence/keys.hpp"

#include <algorithm>
#include <array>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>

#include "base/check.hpp"
#include "evidence/key_handles.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kSm2Id = "1234567812345678";
constexpr std::size_t kSignatureSize = 64;
constexpr std::size_t kSm2PointSize = 65;

struct AlgorithmName {
    KeyAlgorithm algorithm;
    std::string_view prefix;  // of the text form
};
constexpr AlgorithmName kAlgorithmNames[] = {{KeyAlgorithm::ed25519, "ed25519:"}, {KeyAlgorithm::sm2_sm3, "sm2-sm3:"}};

const EC_GROUP* sm2_curve() {
    static const Curve curve(EC_GROUP_new_by_curve_name(NID_sm2));
    CHECK_THAT(curve);
    return curve.get();
}

// Null when the parts are not a key, for instance a point that is not on the curve.
EvpKey sm2_key(ByteView point, const BIGNUM* scalar) {
    std::unique_ptr<OSSL_PARAM_BLD, OpensslFree<&OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    CHECK_THAT(builder);
    CHECK_THAT(OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0) == 1);
    CHECK_THAT(OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) ==
               1);
    if (scalar) CHECK_THAT(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar) == 1);
    std::unique_ptr<OSSL_PARAM, OpensslFree<&OSSL_PARAM_free>> params(OSSL_PARAM_BLD_to_param(builder.get()));

    const EvpKeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    CHECK_THAT(params && context && EVP_PKEY_fromdata_init(context.get()) == 1);
    EVP_PKEY* key = nullptr;
    EVP_PKEY_fromdata(context.get(), &key, scalar ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, params.get());
    ERR_clear_error();
    return EvpKey(key);
}

Bytes public_bytes_of(KeyAlgorithm algorithm, const EVP_PKEY* key) {
    Bytes bytes(algorithm == KeyAlgorithm::ed25519 ? 32 : kSm2PointSize);
    std::size_t size = bytes.size();
    if (algorithm == KeyAlgorithm::ed25519) {
        CHECK_THAT(EVP_PKEY_get_raw_public_key(key, bytes.data(), &size) == 1);
    } else {
        CHECK_THAT(EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, bytes.data(), bytes.size(), &size) ==
                   1);
    }
    CHECK_THAT(size == bytes.size());
    return bytes;
}

// The digest context borrows the key context, which carries the SM2 distinguishing id.
struct SignatureContext {
    EvpKeyContext key;
    EvpDigestContext digest{EVP_MD_CTX_new()};
};

SignatureContext signature_context(KeyAlgorithm algorithm, EVP_PKEY* key) {
    SignatureContext context;
    CHECK_THAT(context.digest);
    if (algorithm == KeyAlgorithm::sm2_sm3) {
        context.key.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
        CHECK_THAT(context.key);
        CHECK_THAT(EVP_PKEY_CTX_set1_id(context.key.get(), kSm2Id.data(), static_cast<int>(kSm2Id.size())) == 1);
        EVP_MD_CTX_set_pkey_ctx(context.digest.get(), context.key.get());
    }
    return context;
}

const EVP_MD* digest_of(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm::sm2_sm3 ? EVP_sm3() : nullptr;
}

Bytes sm2_der_of(ByteView r_and_s) {
    const EcdsaSignature signature(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(r_and_s.data(), 32, nullptr);
    BIGNUM* s = BN_bin2bn(r_and_s.data() + 32, 32, nullptr);
    CHECK_THAT(signature && r && s && ECDSA_SIG_set0(signature.get(), r, s) == 1);
    const int size = i2d_ECDSA_SIG(signature.get(), nullptr);
    CHECK_THAT(size > 0);
    Bytes der(static_cast<std::size_t>(size));
    std::uint8_t* out = der.data();
    CHECK_THAT(i2d_ECDSA_SIG(signature.get(), &out) == size);
    return der;
}

Bytes sm2_r_and_s_of(ByteView der) {
    const std::uint8_t* in = der.data();
    const EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(der.size())));
    CHECK_THAT(signature);
    Bytes bytes(kSignatureSize);
    CHECK_THAT(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes.data(), 32) == 32);
    CHECK_THAT(BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes.data() + 32, 32) == 32);
    return bytes;
}

// The private scalar of SM2 lies in [1, n − 2] (GB/T 32918.1); null for other seeds.
EvpKey sm2_key_from_scalar(ByteView seed) {
    const EC_GROUP* curve = sm2_curve();
    const SecretNumber scalar(BN_bin2bn(seed.data(), static_cast<int>(seed.size()), nullptr));
    const SecretNumber limit(BN_dup(EC_GROUP_get0_order(curve)));
    CHECK_THAT(scalar && limit && BN_sub_word(limit.get(), 1) == 1);
    if (BN_is_zero(scalar.get()) || BN_cmp(scalar.get(), limit.get()) >= 0) return nullptr;
    BN_set_flags(scalar.get(), BN_FLG_CONSTTIME);

    const CurvePoint point(EC_POINT_new(curve));
    CHECK_THAT(point && EC_POINT_mul(curve, point.get(), scalar.get(), nullptr, nullptr, nullptr) == 1);
    std::array<std::uint8_t, kSm2PointSize> bytes;
    CHECK_THAT(EC_POINT_point2oct(curve, point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes.data(), bytes.size(),
                                  nullptr) == bytes.size());
    return sm2_key(bytes, scalar.get());
}

}  // namespace

PublicKey::PublicKey(std::shared_ptr<const Handle> handle) : handle_(std::move(handle)) {}

Result<PublicKey> PublicKey::from_bytes(KeyAlgorithm algorithm, ByteView bytes) {
    EvpKey key;
    if (algorithm == KeyAlgorithm::ed25519) {
        if (bytes.size() != 32) return fault("an Ed25519 public key has 32 bytes");
        key.reset(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes.data(), bytes.size()));
    } else {
        if (bytes.size() != kSm2PointSize || bytes[0] != 4) return fault("an SM2 public key is 04 ‖ x ‖ y, 65 bytes");
        key = sm2_key(bytes, nullptr);
    }
    if (!key) return fault("the public key is not a point of its curve");
    return PublicKey(
        std::make_shared<const Handle>(Handle{algorithm, Bytes(bytes.begin(), bytes.end()), std::move(key)}));
}

Result<PublicKey> PublicKey::parse(std::string_view text) {
    for (const AlgorithmName& name : kAlgorithmNames) {
        if (!text.starts_with(name.prefix)) continue;
        const auto bytes = from_base64(text.substr(name.prefix.size()));
        if (!bytes) return fault("the public key is not base64");
        return from_bytes(name.algorithm, *bytes);
    }
    return fault("a public key starts with ed25519: or sm2-sm3:");
}

KeyAlgorithm PublicKey::algorithm() const {
    return handle_->algorithm;
}

const Bytes& PublicKey::bytes() const {
    return handle_->bytes;
}

std::string PublicKey::text() const {
    const auto name = std::ranges::find(kAlgorithmNames, handle_->algorithm, &AlgorithmName::algorithm);
    return std::string(name->prefix) + to_base64(handle_->bytes);
}

bool PublicKey::verify(ByteView message, ByteView signature) const {
    if (signature.size() != kSignatureSize) return false;
    const SignatureContext context = signature_context(handle_->algorithm, handle_->key.get());
    CHECK_THAT(EVP_DigestVerifyInit(context.digest.get(), nullptr, digest_of(handle_->algorithm), nullptr,
                                    handle_->key.get()) == 1);
    const Bytes encoded =
        handle_->algorithm == KeyAlgorithm::sm2_sm3 ? sm2_der_of(signature) : Bytes(signature.begin(), signature.end());
    const bool valid =
        EVP_DigestVerify(context.digest.get(), encoded.data(), encoded.size(), message.data(), message.size()) == 1;
    if (!valid) ERR_clear_error();
    return valid;
}

PrivateKey::PrivateKey(std::shared_ptr<const Handle> handle) : handle_(std::move(handle)) {}

PrivateKey::Handle::Handle(KeyAlgorithm algorithm, EvpKey owned)
    : key(std::move(owned)),
      public_key(PublicKey::from_bytes(algorithm, public_bytes_of(algorithm, key.get())).value()) {}

PrivateKey PrivateKey::generate(KeyAlgorithm algorithm) {
    EvpKey key(EVP_PKEY_Q_keygen(nullptr, nullptr, algorithm == KeyAlgorithm::ed25519 ? "ED25519" : "SM2"));
    CHECK_THAT(key);
    return PrivateKey(std::make_shared<const Handle>(algorithm, std::move(key)));
}

Result<PrivateKey> PrivateKey::from_seed(KeyAlgorithm algorithm, ByteView seed32) {
    if (seed32.size() != 32) return fault("a private key seed has 32 bytes");
    EvpKey key = algorithm == KeyAlgorithm::ed25519
                     ? EvpKey(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed32.data(), seed32.size()))
                     : sm2_key_from_scalar(seed32);
    if (!key) return fault("the seed is not a private key of its curve");
    return PrivateKey(std::make_shared<const Handle>(algorithm, std::move(key)));
}

PrivateKey PrivateKey::held_elsewhere(PublicKey public_key, Sign sign) {
    return PrivateKey(std::make_shared<const Handle>(std::move(public_key), std::move(sign)));
}

PublicKey PrivateKey::public_key() const {
    return handle_->public_key;
}

Result<Bytes> PrivateKey::try_sign(ByteView message) const {
    if (handle_->key) return sign(message);
    auto signature = handle_->sign_elsewhere(message);
    if (signature && !handle_->public_key.verify(message, *signature))
        return fault("the holder of the key made a signature that does not verify");
    return signature;
}

Bytes PrivateKey::sign(ByteView message) const {
    if (!handle_->key) {
        auto signature = try_sign(message);
        CHECK_THAT(signature);
        return std::move(*signature);
    }
    const KeyAlgorithm algorithm = handle_->public_key.algorithm();
    const SignatureContext context = signature_context(algorithm, handle_->key.get());
    CHECK_THAT(EVP_DigestSignInit(context.digest.get(), nullptr, digest_of(algorithm), nullptr, handle_->key.get()) ==
               1);
    Bytes signature(80);  // a DER signature of two 256-bit numbers has at most 72 bytes
    std::size_t size = signature.size();
    CHECK_THAT(EVP_DigestSign(context.digest.get(), signature.data(), &size, message.data(), message.size()) == 1);
    signature.resize(size);
    return algorithm == KeyAlgorithm::sm2_sm3 ? sm2_r_and_s_of(signature) : signature;
}

}  // namespace gzl::evidence
