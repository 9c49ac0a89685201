#include "api/password.hpp"

#include <array>

#include <argon2.h>

#include "api/random.hpp"
#include "base/check.hpp"

namespace gzl::api {

namespace {

constexpr std::uint32_t kPasses = 2;
constexpr std::uint32_t kMemory_kib = 19 * 1024;
constexpr std::uint32_t kLanes = 1;
constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kEncodedRoom = 128;

const std::string& dummy_hash() {
    static const std::string hash = [] {
        const auto made = hash_password(text_of(random_bytes(kHashBytes)));
        CHECK_THAT(made.has_value());
        return *made;
    }();
    return hash;
}

}  // namespace

Result<std::string> hash_password(std::string_view password) {
    const Bytes salt = random_bytes(kSaltBytes);
    std::array<char, kEncodedRoom> encoded{};
    const int code = argon2id_hash_encoded(kPasses, kMemory_kib, kLanes, password.data(), password.size(), salt.data(),
                                           salt.size(), kHashBytes, encoded.data(), encoded.size());
    if (code != ARGON2_OK) return fault(std::string("cannot hash a password: ") + argon2_error_message(code));
    return std::string(encoded.data());
}

// argon2id_verify compares in constant time.
bool verify_password(const std::optional<std::string>& encoded_hash, std::string_view password) {
    const std::string& hash = encoded_hash ? *encoded_hash : dummy_hash();
    const bool matches = argon2id_verify(hash.c_str(), password.data(), password.size()) == ARGON2_OK;
    return matches && encoded_hash.has_value();
}

}  // namespace gzl::api
