#include "statements/zip.hpp"

#include <cstdint>
#include <zlib.h>

namespace gzl::statements {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kCentralHeader = 0x02014b50;
constexpr std::uint32_t kEndOfDirectory = 0x06054b50;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::uint16_t kEncrypted = 1;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

// Little-endian numbers at a place; false in `ok` when the place is outside.
class Bytes {
  public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint32_t number(std::size_t at, std::size_t size) {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            ok_ = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = size; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes_[at + i]);
        return value;
    }
    std::uint16_t u16(std::size_t at) { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t u32(std::size_t at) { return number(at, 4); }
    std::string_view part(std::size_t at, std::size_t size) {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            ok_ = false;
            return {};
        }
        return bytes_.substr(at, size);
    }
    std::size_t size() const { return bytes_.size(); }
    bool ok() const { return ok_; }

  private:
    std::string_view bytes_;
    bool ok_ = true;
};

std::optional<std::size_t> find_end(Bytes& bytes) {
    if (bytes.size() < kEndBytes) return std::nullopt;
    for (std::size_t back = kEndBytes; back <= bytes.size() && back <= kEndBytes + 0xffff; ++back)
        if (bytes.u32(bytes.size() - back) == kEndOfDirectory) return bytes.size() - back;
    return std::nullopt;
}

std::optional<std::string> inflate_all(std::string_view packed, std::size_t size) {
    std::string out(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    Bytef nothing = 0;
    stream.next_out = size > 0 ? reinterpret_cast<Bytef*>(out.data()) : &nothing;
    stream.avail_out = static_cast<uInt>(size);
    const int code = inflate(&stream, Z_FINISH);
    const bool whole = code == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    return whole ? std::optional(std::move(out)) : std::nullopt;
}

struct Entry {
    std::string_view name;
    std::uint16_t method;
    std::uint32_t checksum;
    std::uint32_t packed;
    std::uint32_t unpacked;
    std::uint32_t offset;
};

std::optional<std::string> file_of(Bytes& bytes, const Entry& entry) {
    if (bytes.u32(entry.offset) != kLocalHeader) return std::nullopt;
    const std::size_t name_at = std::size_t{entry.offset} + kLocalBytes;
    const std::size_t name_size = bytes.u16(entry.offset + 26);
    if (bytes.part(name_at, name_size) != entry.name) return std::nullopt;  // two readers would see two files
    const std::size_t begin = name_at + name_size + bytes.u16(entry.offset + 28);
    const std::string_view packed = bytes.part(begin, entry.packed);
    if (!bytes.ok()) return std::nullopt;
    std::optional<std::string> file;
    if (entry.method == kStored && entry.packed == entry.unpacked) file = std::string(packed);
    if (entry.method == kDeflated) file = inflate_all(packed, entry.unpacked);
    if (!file) return std::nullopt;
    const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(file->data()), static_cast<uInt>(file->size()));
    return sum == entry.checksum ? file : std::nullopt;
}

}  // namespace

std::optional<std::map<std::string, std::string>> unzip(std::string_view given, const ZipLimits& limits) {
    Bytes bytes(given);
    const auto end = find_end(bytes);
    if (!end) return std::nullopt;
    const std::size_t count = bytes.u16(*end + 10);
    std::size_t at = bytes.u32(*end + 16);
    if (count > limits.entries) return std::nullopt;
    std::map<std::string, std::string> files;
    std::size_t total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (bytes.u32(at) != kCentralHeader || (bytes.u16(at + 8) & kEncrypted) != 0) return std::nullopt;
        const std::size_t name_size = bytes.u16(at + 28);
        const std::string_view name = bytes.part(at + kCentralBytes, name_size);
        const Entry entry{
            name, bytes.u16(at + 10), bytes.u32(at + 16), bytes.u32(at + 20), bytes.u32(at + 24), bytes.u32(at + 42)};
        total += entry.unpacked;
        if (!bytes.ok() || total > limits.total_bytes) return std::nullopt;
        auto file = file_of(bytes, entry);
        if (!file) return std::nullopt;
        files.emplace(std::string(name), std::move(*file));
        at += kCentralBytes + name_size + bytes.u16(at + 30) + bytes.u16(at + 32);
    }
    return bytes.ok() ? std::optional(std::move(files)) : std::nullopt;
}

}  // namespace gzl::statements
