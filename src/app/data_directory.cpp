#include "app/data_directory.hpp"

#include <fstream>

namespace gzl::app {

namespace fs = std::filesystem;

Result<DataDirectory> open_data_directory(const fs::path& root) {
    std::error_code error;
    fs::create_directories(root / "keys", error);
    if (error) return fault("the data directory " + root.string() + " cannot be made: " + error.message());
    fs::permissions(root, fs::perms::owner_all, error);
    if (error) return fault("the data directory " + root.string() + " cannot be protected: " + error.message());
    return DataDirectory{root};
}

Result<evidence::PrivateKey> load_or_make_key(const fs::path& pem, evidence::KeyAlgorithm algorithm) {
    if (fs::exists(pem)) return evidence::PrivateKey::load(pem);
    evidence::PrivateKey key = evidence::PrivateKey::generate(algorithm);
    if (const auto saved = key.save(pem); !saved) return tl::make_unexpected(saved.error());
    fs::path text = pem;
    text.replace_extension(".pub");
    std::ofstream out(text);
    out << key.public_key().text() << '\n';
    if (!out.flush()) return fault("the public key " + text.string() + " cannot be written");
    return key;
}

}  // namespace gzl::app
