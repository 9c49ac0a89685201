// One-time codes of an authenticator app (RFC 6238 over RFC 4226), and the recovery codes for who has lost it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"

namespace gzl::api {

enum class TotpHash { sha1, sha256, sha512 };  // every app understands the first

inline constexpr std::int64_t kTotpStep_s = 30;
inline constexpr int kTotpDigits = 6;

std::int64_t totp_step(std::int64_t now_ms);

// The code of a step: `digits` decimal digits.
std::string totp_code(ByteView secret, std::int64_t step, int digits = kTotpDigits, TotpHash hash = TotpHash::sha1);

// The step of which this is the code: the present one or one beside it (clocks differ), and later than `last`, so that
// a code is good once. 0: none.
std::int64_t totp_match(ByteView secret, std::string_view code, std::int64_t now_ms, std::int64_t last);

Bytes new_totp_secret();  // 160 bits

// For the app's camera: "otpauth://totp/冠之链:wang.clerk?secret=…&issuer=…", percent-encoded.
std::string otpauth_uri(std::string_view issuer, std::string_view login, ByteView secret);

std::string to_base32(ByteView bytes);  // RFC 4648 §6, without padding

// Ten of 80 bits each, as "abcd-efgh-ijkl-mnop".
std::vector<std::string> new_recovery_codes();
std::string recovery_hash(std::string_view user, std::string_view code);  // hexadecimal; ignores case and hyphens

}  // namespace gzl::api
