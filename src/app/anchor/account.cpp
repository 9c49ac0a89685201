// OpenSSL 3 signs with secp256k1 but gives no recovery id: of the two points that r may stand for, the one that leads
// to the account's own address is found by trying, with public numbers alone.
#include "app/anchor/account.hpp"

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

#include "app/anchor/keccak.hpp"
#include "base/check.hpp"
#include "evidence/files.hpp"

namespace gzl::app::anchor {

namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Number = std::unique_ptr<BIGNUM, Freed<&BN_clear_free>>;
using Group = std::unique_ptr<EC_GROUP, Freed<&EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, Freed<&EC_POINT_free>>;
using Numbers = std::unique_ptr<BN_CTX, Freed<&BN_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Freed<&ECDSA_SIG_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
using EvpKey = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;

const EC_GROUP* curve() {
    static const Group group(EC_GROUP_new_by_curve_name(NID_secp256k1));
    CHECK_THAT(group);
    return group.get();
}

Number number_of(ByteView bytes) {
    Number number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
    CHECK_THAT(number);
    return number;
}

Number new_number() {
    Number number(BN_new());
    CHECK_THAT(number);
    return number;
}

Point new_point() {
    Point point(EC_POINT_new(curve()));
    CHECK_THAT(point);
    return point;
}

std::array<std::uint8_t, 32> bytes_of_number(const BIGNUM* number) {
    std::array<std::uint8_t, 32> bytes;
    CHECK_THAT(BN_bn2binpad(number, bytes.data(), static_cast<int>(bytes.size())) == 32);
    return bytes;
}

using EncodedPoint = std::array<std::uint8_t, 65>;

EncodedPoint encoded(const EC_POINT* point) {
    EncodedPoint bytes;
    CHECK_THAT(EC_POINT_point2oct(curve(), point, POINT_CONVERSION_UNCOMPRESSED, bytes.data(), bytes.size(), nullptr) ==
               bytes.size());
    return bytes;
}

Address address_of(const EncodedPoint& point) {
    const Hash hash = keccak256(ByteView(point).subspan(1));
    Address address;
    std::copy(hash.end() - static_cast<std::ptrdiff_t>(address.size()), hash.end(), address.begin());
    return address;
}

EvpKey key_of(const BIGNUM* secret, const EncodedPoint& point) {
    const std::unique_ptr<OSSL_PARAM_BLD, Freed<&OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    CHECK_THAT(builder);
    CHECK_THAT(OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "secp256k1", 0) == 1);
    CHECK_THAT(OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) ==
               1);
    CHECK_THAT(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret) == 1);
    const std::unique_ptr<OSSL_PARAM, Freed<&OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* key = nullptr;
    CHECK_THAT(parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1);
    CHECK_THAT(EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get()) == 1);
    return EvpKey(key);
}

// SEC 1 §4.1.6: the key whose signature (r, s) of the digest would be, if the nonce's point has this parity; empty when
// no point has.
std::optional<Address> recovered(const BIGNUM* r, const BIGNUM* s, const Hash& digest, int parity) {
    const Numbers numbers(BN_CTX_new());
    const BIGNUM* order = EC_GROUP_get0_order(curve());
    const Point nonce = new_point();
    CHECK_THAT(numbers);
    if (EC_POINT_set_compressed_coordinates(curve(), nonce.get(), r, parity, numbers.get()) != 1) return std::nullopt;
    const Number inverse = new_number();
    const Number of_base = new_number();
    const Number of_nonce = new_number();
    const Number message = number_of(digest);
    CHECK_THAT(BN_mod_inverse(inverse.get(), r, order, numbers.get()) != nullptr);
    CHECK_THAT(BN_mod_mul(of_base.get(), message.get(), inverse.get(), order, numbers.get()) == 1);
    CHECK_THAT(BN_sub(of_base.get(), order, of_base.get()) == 1);
    CHECK_THAT(BN_mod_mul(of_nonce.get(), s, inverse.get(), order, numbers.get()) == 1);
    const Point key = new_point();
    CHECK_THAT(EC_POINT_mul(curve(), key.get(), of_base.get(), nonce.get(), of_nonce.get(), numbers.get()) == 1);
    if (EC_POINT_is_at_infinity(curve(), key.get())) return std::nullopt;
    return address_of(encoded(key.get()));
}

Signature ecdsa(EVP_PKEY* key, const Hash& digest) {
    const KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    std::array<std::uint8_t, 80> der;
    std::size_t size = der.size();
    CHECK_THAT(context && EVP_PKEY_sign_init(context.get()) == 1);
    CHECK_THAT(EVP_PKEY_sign(context.get(), der.data(), &size, digest.data(), digest.size()) == 1);
    const std::uint8_t* in = der.data();
    Signature signature(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(size)));
    CHECK_THAT(signature);
    return signature;
}

}  // namespace

std::string to_text(const Address& address) {
    return "0x" + to_hex(address);
}

Result<Address> parse_address(std::string_view text) {
    const auto bytes = text.starts_with("0x") ? from_hex(text.substr(2)) : std::nullopt;
    Address address;
    if (!bytes || bytes->size() != address.size()) return fault("an address is 0x and 40 hexadecimal digits");
    std::ranges::copy(*bytes, address.begin());
    return address;
}

struct Account::Key {
    EvpKey key;
};

Result<Account> Account::from_secret(ByteView secret32) {
    const Number secret = number_of(secret32);
    if (secret32.size() != 32 || BN_is_zero(secret.get()) || BN_cmp(secret.get(), EC_GROUP_get0_order(curve())) >= 0)
        return fault("not a private key of secp256k1");
    BN_set_flags(secret.get(), BN_FLG_CONSTTIME);
    const Point point = new_point();
    CHECK_THAT(EC_POINT_mul(curve(), point.get(), secret.get(), nullptr, nullptr, nullptr) == 1);
    const EncodedPoint bytes = encoded(point.get());
    return Account(std::make_shared<const Key>(Key{key_of(secret.get(), bytes)}), address_of(bytes));
}

Result<Account> Account::load_or_make(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) {
        std::array<std::uint8_t, 32> secret;
        CHECK_THAT(RAND_bytes(secret.data(), static_cast<int>(secret.size())) == 1);
        const std::string text = to_hex(secret) + "\n";
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0) return evidence::system_fault(path);
        const bool written = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                             ::fsync(descriptor) == 0;
        ::close(descriptor);
        if (!written) return evidence::system_fault(path);
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && (status.st_mode & 077) != 0)
        return fault(path.string() + ": others may read it; set its mode to 0600");
    const auto text = evidence::bytes_in(path);
    if (!text) return fault(path.string() + " cannot be read");
    std::string_view digits = *text;
    if (digits.ends_with('\n')) digits.remove_suffix(1);
    if (digits.starts_with("0x")) digits.remove_prefix(2);
    const auto secret = from_hex(digits);
    if (!secret) return fault(path.string() + " is not 64 hexadecimal digits");
    return from_secret(*secret);
}

RecoverableSignature Account::sign(const Hash& digest) const {
    const Signature signature = ecdsa(key_->key.get(), digest);
    const BIGNUM* order = EC_GROUP_get0_order(curve());
    const BIGNUM* r = ECDSA_SIG_get0_r(signature.get());
    const Number s(BN_dup(ECDSA_SIG_get0_s(signature.get())));
    const Number half = new_number();
    CHECK_THAT(s && BN_rshift1(half.get(), order) == 1);
    if (BN_cmp(s.get(), half.get()) > 0) CHECK_THAT(BN_sub(s.get(), order, s.get()) == 1);
    const bool odd = recovered(r, s.get(), digest, 1) == address_;
    CHECK_THAT(odd || recovered(r, s.get(), digest, 0) == address_);
    return {bytes_of_number(r), bytes_of_number(s.get()), static_cast<std::uint8_t>(odd ? 1 : 0)};
}

}  // namespace gzl::app::anchor
