#include "statements/decode.hpp"

#include "statements/encoding.hpp"
#include "statements/formats.hpp"

namespace gzl::statements {

namespace {

bool looks_like_xml(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '<';
}

}  // namespace

Decoded decode(std::string_view bytes, Format format, Encoding encoding) {
    Findings findings;
    const auto text = utf8_of(bytes, encoding, findings);
    if (!text) return tl::make_unexpected(findings.take());
    const bool xml = format == Format::camt053 || (format == Format::automatic && looks_like_xml(*text));
    Statement statement = xml ? read_camt053(*text, findings) : read_csv_statement(*text, findings);
    if (!findings.any()) check_whole(statement, findings);
    if (findings.any()) return tl::make_unexpected(findings.take());
    return statement;
}

}  // namespace gzl::statements
