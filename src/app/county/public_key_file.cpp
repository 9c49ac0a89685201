#include "app/county/public_key_file.hpp"

#include <array>
#include <fstream>

namespace gzl::app::county {

Result<std::string> read_key_line(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = 1024;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return fault("no such file");
    std::ifstream file(path, std::ios::binary);
    std::array<char, kMostBytes + 1> bytes;
    file.read(bytes.data(), bytes.size());
    if (file.bad() || file.gcount() == 0) return fault("it is empty or cannot be read");
    std::string text(bytes.data(), static_cast<std::size_t>(file.gcount()));
    if (text.size() > kMostBytes) return fault("it is too long for a public key");
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return text;
}

}  // namespace gzl::app::county
