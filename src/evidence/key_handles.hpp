// Inside of the keys: owning handles of OpenSSL objects. Only keys.cpp and key_file.cpp include it.
#pragma once

#include <memory>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>

#include "evidence/keys.hpp"

namespace gzl::evidence {

template <auto Free>
struct OpensslFree {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};

using EvpKey = std::unique_ptr<EVP_PKEY, OpensslFree<&EVP_PKEY_free>>;
using EvpKeyContext = std::unique_ptr<EVP_PKEY_CTX, OpensslFree<&EVP_PKEY_CTX_free>>;
using EvpDigestContext = std::unique_ptr<EVP_MD_CTX, OpensslFree<&EVP_MD_CTX_free>>;
using SecretNumber = std::unique_ptr<BIGNUM, OpensslFree<&BN_clear_free>>;
using Curve = std::unique_ptr<EC_GROUP, OpensslFree<&EC_GROUP_free>>;
using CurvePoint = std::unique_ptr<EC_POINT, OpensslFree<&EC_POINT_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, OpensslFree<&ECDSA_SIG_free>>;
using Bio = std::unique_ptr<BIO, OpensslFree<&BIO_free_all>>;

struct PublicKey::Handle {
    KeyAlgorithm algorithm;
    Bytes bytes;
    EvpKey key;
};

struct PrivateKey::Handle {
    Handle(KeyAlgorithm algorithm, EvpKey owned);
    Handle(PublicKey of_it, Sign by_holder) : public_key(std::move(of_it)), sign_elsewhere(std::move(by_holder)) {}

    EvpKey key;  // null when somebody else holds it
    PublicKey public_key;
    Sign sign_elsewhere;
};

}  // namespace gzl::evidence
