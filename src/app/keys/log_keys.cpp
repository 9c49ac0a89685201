#include "app/keys/log_keys.hpp"

#include <algorithm>

#include "evidence/files.hpp"
#include "evidence/text.hpp"
#include "evidence/token_key.hpp"

namespace gzl::app {

namespace {

constexpr const char* kUsual = "log.pem";
constexpr const char* kUsualSm2 = "log-sm2.pem";
constexpr std::string_view kSigning = "signing ";
constexpr std::string_view kRetired = "retired ";

std::filesystem::path list_path(const DataDirectory& data) {
    return data.keys() / "log.keys";
}

bool is_file_name(std::string_view place) {
    return !place.empty() && place.find('/') == std::string_view::npos && place.ends_with(".pem");
}

Result<evidence::PrivateKey> key_at(const DataDirectory& data, const std::string& place) {
    if (evidence::is_token_uri(place)) return evidence::open_token_key(place);
    const std::filesystem::path pem = data.keys() / place;
    if (place == kUsual) return load_or_make_key(pem, evidence::KeyAlgorithm::ed25519);
    if (place == kUsualSm2) return load_or_make_key(pem, evidence::KeyAlgorithm::sm2_sm3);
    return evidence::PrivateKey::load(pem);
}

}  // namespace

Result<std::vector<LogKey>> read_log_keys(const DataDirectory& data) {
    const auto text = evidence::bytes_in(list_path(data));
    if (!text) return std::vector<LogKey>{{true, kUsual}, {true, kUsualSm2}};
    std::vector<LogKey> keys;
    std::string_view rest = *text;
    for (int number = 1; auto line = evidence::take_line(rest); ++number) {
        if (line->empty() || line->starts_with('#')) continue;
        const bool is_signing = evidence::take_prefix(*line, kSigning);
        if ((!is_signing && !evidence::take_prefix(*line, kRetired)) ||
            (!is_file_name(*line) && !evidence::is_token_uri(*line)))
            return fault(list_path(data).string() + ", line " + std::to_string(number) +
                         ": signing or retired, then the name of a .pem file or a pkcs11: URI");
        keys.push_back({is_signing, std::string(*line)});
    }
    if (std::ranges::none_of(keys, &LogKey::is_signing)) return fault(list_path(data).string() + ": no key signs");
    return keys;
}

Result<void> write_log_keys(const DataDirectory& data, const std::vector<LogKey>& keys) {
    std::string text = "# The keys that sign the log; changed by `gzl key rotate` and `gzl key retire`.\n";
    for (const LogKey& key : keys) text.append(key.is_signing ? kSigning : kRetired).append(key.place).append("\n");
    return evidence::write_file(list_path(data), text, evidence::Durability::at_once).and_then([&] {
        return evidence::sync_directory(data.keys());
    });
}

Result<evidence::NoteSigner> open_log_key(const DataDirectory& data, const std::string& origin,
                                          const std::string& place) {
    auto key = key_at(data, place);
    if (!key) return tl::make_unexpected(key.error());
    return evidence::NoteSigner::from_key(origin, std::move(*key));
}

Result<std::vector<evidence::NoteSigner>> log_signers(const DataDirectory& data, const std::string& origin) {
    const auto keys = read_log_keys(data);
    if (!keys) return tl::make_unexpected(keys.error());
    std::vector<evidence::NoteSigner> signers;
    for (const LogKey& key : *keys) {
        if (!key.is_signing) continue;
        auto signer = open_log_key(data, origin, key.place);
        if (!signer) return tl::make_unexpected(signer.error());
        signers.push_back(std::move(*signer));
    }
    std::ranges::stable_partition(signers, [](const evidence::NoteSigner& signer) {
        return signer.verifier().key().algorithm() == evidence::KeyAlgorithm::ed25519;
    });
    return signers;
}

std::filesystem::path announcement_path(const DataDirectory& data, const evidence::Verifier& new_key) {
    return data.keys() / ("rotation-" + to_hex(new_key.key_id()) + ".note");
}

std::optional<std::string> announcement_of(const DataDirectory& data, const evidence::Verifier& new_key) {
    return evidence::bytes_in(announcement_path(data, new_key));
}

}  // namespace gzl::app
