#include "statements/encoding.hpp"

#include <algorithm>
#include <iconv.h>
#include <memory>
#include <type_traits>

namespace gzl::statements {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct Close {
    void operator()(iconv_t handle) const { iconv_close(handle); }
};

// Nothing when the bytes are not in that encoding to their end.
std::optional<std::string> converted(std::string_view bytes, const char* from) {
    const std::unique_ptr<std::remove_pointer_t<iconv_t>, Close> handle(iconv_open("UTF-8", from));
    if (handle.get() == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string out(bytes.size() * 2 + 16, '\0');  // two bytes of GB18030 become three, four become four
    char* in = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    char* to = out.data();
    std::size_t room = out.size();
    if (iconv(handle.get(), &in, &left, &to, &room) == static_cast<std::size_t>(-1) || left != 0) return std::nullopt;
    out.resize(out.size() - room);
    return out;
}

std::int64_t line_at(std::string_view text, std::size_t offset) {
    return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
}

}  // namespace

std::optional<std::string> utf8_of(std::string_view bytes, Encoding encoding, Findings& findings,
                                   std::size_t most_bytes) {
    if (bytes.size() > most_bytes) return findings.add({}, file_too_large), std::nullopt;
    const bool marked = bytes.starts_with(kMark);
    std::optional<std::string> text;
    if (encoding != Encoding::gb18030 || marked) text = converted(marked ? bytes.substr(kMark.size()) : bytes, "UTF-8");
    if (!text && !marked && encoding != Encoding::utf8) text = converted(bytes, "GB18030");
    if (!text) return findings.add({}, wrong_encoding), std::nullopt;
    const auto control = std::find_if(text->begin(), text->end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
    });
    if (control == text->end()) return text;
    findings.add({line_at(*text, static_cast<std::size_t>(control - text->begin())), ""}, control_character);
    return std::nullopt;
}

}  // namespace gzl::statements
