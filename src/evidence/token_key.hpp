// A private key that never leaves its token: a smart card, a hardware module, SoftHSM (PKCS#11). Named by a URI
// (RFC 7512), such as
//   pkcs11:token=gzl;object=log-2026?module-path=/usr/lib/softhsm/libsofthsm2.so&pin-source=/etc/gzl/pin
// Ed25519 only (CKK_EC_EDWARDS, CKM_EDDSA): PKCS#11 has no mechanism for SM2, and OpenSSL's engine of Debian 12 does
// not find Edwards keys, so the token is asked directly.
#pragma once

#include <string>
#include <string_view>

#include "evidence/keys.hpp"

namespace gzl::evidence {

bool is_token_uri(std::string_view text);  // begins with "pkcs11:"

// Exactly one private key must be meant, and its public half lie beside it. A fault names what is missing: module,
// token, PIN, key. Each signature is checked before it is given out; a token that is away is a fault of that signature,
// and the next one opens a new session.
Result<PrivateKey> open_token_key(const std::string& uri);

}  // namespace gzl::evidence
