#include "api/totp.hpp"

#include <array>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "api/random.hpp"
#include "base/check.hpp"
#include "evidence/digest.hpp"

namespace gzl::api {

namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr std::size_t kRecoveryBytes = 10;
constexpr int kRecoveryCodes = 10;
constexpr std::int64_t kStepsBeside = 1;
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const EVP_MD* digest_of(TotpHash hash) {
    switch (hash) {
        case TotpHash::sha1:
            return EVP_sha1();
        case TotpHash::sha256:
            return EVP_sha256();
        case TotpHash::sha512:
            return EVP_sha512();
    }
    return EVP_sha1();
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '-' || c == '_' || c == '~';
        if (plain)
            out.push_back(c);
        else
            out.append("%").append(to_hex(bytes_of(std::string_view(&c, 1))));
    }
    return out;
}

}  // namespace

std::int64_t totp_step(std::int64_t now_ms) {
    return now_ms / 1000 / kTotpStep_s;
}

std::string totp_code(ByteView secret, std::int64_t step, int digits, TotpHash hash) {
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[i] = static_cast<std::uint8_t>((static_cast<std::uint64_t>(step) >> (8 * (7 - i))) & 0xff);
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    const auto* made = HMAC(digest_of(hash), secret.data(), static_cast<int>(secret.size()), counter.data(),
                            counter.size(), mac.data(), &size);
    CHECK_THAT(made != nullptr && size >= 20);
    const std::size_t offset = mac[size - 1] & 0x0f;  // RFC 4226 §5.3
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = (number << 8) | mac[offset + i];
    number &= 0x7fff'ffff;
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto place = code.rbegin(); place != code.rend(); ++place, number /= 10)
        *place = static_cast<char>('0' + number % 10);
    return code;
}

std::int64_t totp_match(ByteView secret, std::string_view code, std::int64_t now_ms, std::int64_t last) {
    const std::int64_t present = totp_step(now_ms);
    std::int64_t found = 0;
    for (std::int64_t step = present - kStepsBeside; step <= present + kStepsBeside; ++step) {
        const std::string right = totp_code(secret, step);
        if (right.size() == code.size() && CRYPTO_memcmp(right.data(), code.data(), code.size()) == 0 && step > last)
            found = step;
    }
    return found;
}

Bytes new_totp_secret() {
    return random_bytes(kSecretBytes);
}

std::string otpauth_uri(std::string_view issuer, std::string_view login, ByteView secret) {
    const std::string by = percent_encoded(issuer);
    return "otpauth://totp/" + by + ":" + percent_encoded(login) + "?secret=" + to_base32(secret) + "&issuer=" + by +
           "&algorithm=SHA1&digits=6&period=30";
}

std::string to_base32(ByteView bytes) {
    std::string out;
    std::uint32_t kept = 0;
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        kept = (kept << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out.push_back(kBase32[(kept >> bits) & 31]);
        }
        kept &= (std::uint32_t{1} << bits) - 1;
    }
    if (bits > 0) out.push_back(kBase32[(kept << (5 - bits)) & 31]);
    return out;
}

std::vector<std::string> new_recovery_codes() {
    std::vector<std::string> codes;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        std::string code;
        for (const char c : to_base32(random_bytes(kRecoveryBytes))) {
            if (code.size() % 5 == 4) code.push_back('-');
            code.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::string recovery_hash(std::string_view user, std::string_view code) {
    std::string text(user);
    text.push_back('\n');
    for (const char c : code)
        if (c != '-') text.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return to_hex(evidence::sha256(bytes_of(text)));
}

}  // namespace gzl::api
