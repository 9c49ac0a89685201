#include "api/password_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace gzl::api {

namespace {

// In lower case, without a trailing row of digits and signs: "Password2026!" is "password".
constexpr std::array<std::string_view, 49> kCommon{"password",
                                                   "passw0rd",
                                                   "p@ssword",
                                                   "p@ssw0rd",
                                                   "passwort",
                                                   "welcome",
                                                   "admin",
                                                   "administrator",
                                                   "letmein",
                                                   "iloveyou",
                                                   "qwerty",
                                                   "qwertyuiop",
                                                   "qwertyuiopasdfghjkl",
                                                   "asdfghjkl",
                                                   "zxcvbnm",
                                                   "1qaz2wsx",
                                                   "1qaz2wsx3edc",
                                                   "qazwsx",
                                                   "qazwsxedc",
                                                   "q1w2e3r4t5",
                                                   "q1w2e3r4t5y6",
                                                   "qwer1234",
                                                   "abc",
                                                   "abcd",
                                                   "abcdefg",
                                                   "abcdefgh",
                                                   "abcdefghij",
                                                   "woaini",
                                                   "woaini1314",
                                                   "woaini520",
                                                   "wodemima",
                                                   "mima",
                                                   "guanxian",
                                                   "guanzhilian",
                                                   "huanghaizhilian",
                                                   "changeme",
                                                   "changeit",
                                                   "default",
                                                   "secret",
                                                   "test",
                                                   "testtest",
                                                   "user",
                                                   "root",
                                                   "monkey",
                                                   "dragon",
                                                   "sunshine",
                                                   "princess",
                                                   "football",
                                                   "superman"};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_tail(std::string_view text) {
    while (!text.empty() && !is_letter(text.back())) text.remove_suffix(1);
    return text;
}

// "1234567890", "0987654321", "aaaaaaaaaa", "1212121212": fewer than five different characters, or each one beside the
// one before.
bool is_a_row(std::string_view text) {
    std::string different(text);
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    if (different.size() < 5) return true;
    int beside = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int step = text[i] - text[i - 1];
        beside += step == 1 || step == -1 || step == 0 || step == 9 || step == -9;
    }
    return static_cast<std::size_t>(beside) + 1 == text.size();
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool is_common(std::string_view password) {
    const std::string small = lower(password);
    const std::string_view body = without_tail(small);
    return is_a_row(small) || std::find(kCommon.begin(), kCommon.end(), body) != kCommon.end() ||
           std::find(kCommon.begin(), kCommon.end(), small) != kCommon.end();
}

}  // namespace

const core::Reason* password_refusal(std::string_view password, std::string_view login) {
    if (characters(password) < kShortestPassword) return &password_too_short;
    if (password.size() > kLongestPassword) return &password_too_long;
    const std::string small = lower(password);
    if (!login.empty() && (small == login || without_tail(small) == login)) return &password_is_login;
    if (is_common(password)) return &password_is_common;
    return nullptr;
}

}  // namespace gzl::api
