#include "documents/pdf_attachment.hpp"

#include <charconv>
#include <vector>

namespace gzl::documents {

namespace {

constexpr std::string_view kFileHead = " 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ";
constexpr std::string_view kStream = " >>\nstream\n";
constexpr std::string_view kDictionaryEnd = ">>";

std::optional<std::uint64_t> number_at(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
    return wrong == std::errc() && end != text.data() ? std::optional(number) : std::nullopt;
}

std::optional<std::uint64_t> number_after(std::string_view text, std::string_view name) {
    const auto at = text.rfind(name);
    return at == std::string_view::npos ? std::nullopt : number_at(text.substr(at + name.size()));
}

// What the update builds on.
struct Trailer {
    std::uint64_t size = 0;  // one above the highest object number
    std::uint64_t root = 0;
    std::uint64_t info = 0;
    std::uint64_t table = 0;     // offset of the cross-reference table
    std::string_view catalogue;  // the root's dictionary, without its end
};

std::optional<Trailer> trailer_of(std::string_view pdf) {
    const auto at = pdf.rfind("trailer\n");
    if (at == std::string_view::npos || !pdf.ends_with("%%EOF\n")) return std::nullopt;
    const std::string_view text = pdf.substr(at);
    const auto size = number_after(text, "/Size ");
    const auto root = number_after(text, "/Root ");
    const auto info = number_after(text, "/Info ");
    const auto table = number_after(text, "startxref\n");
    if (!size || !root || !info || !table) return std::nullopt;
    const std::string head = "\n" + std::to_string(*root) + " 0 obj\n";
    const auto begin = pdf.rfind(head);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::string_view object = pdf.substr(begin + head.size());
    const auto end = object.find("endobj");
    const auto close = end == std::string_view::npos ? end : object.substr(0, end).rfind(kDictionaryEnd);
    if (close == std::string_view::npos) return std::nullopt;
    return Trailer{*size, *root, *info, *table, object.substr(0, close)};
}

std::string table_line(std::uint64_t offset) {
    const std::string digits = std::to_string(offset);
    return std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
}

}  // namespace

Result<std::string> attach(std::string_view pdf, std::string_view json) {
    const auto before = trailer_of(pdf);
    if (!before) return fault("the PDF has no plain cross-reference table");
    const std::string file = std::to_string(before->size);
    const std::string specification = std::to_string(before->size + 1);
    const std::string root = std::to_string(before->root);

    std::string out(pdf);
    const std::uint64_t file_at = out.size();
    out.append(file).append(kFileHead).append(std::to_string(json.size())).append(kStream).append(json);
    out.append("\nendstream\nendobj\n");
    const std::uint64_t specification_at = out.size();
    out.append(specification).append(" 0 obj\n<< /Type /Filespec /F (report.json) /UF (report.json)");
    out.append(" /AFRelationship /Data /EF << /F ").append(file).append(" 0 R >> >>\nendobj\n");
    const std::uint64_t root_at = out.size();
    out.append(root).append(" 0 obj\n").append(before->catalogue);
    out.append("   /Names << /EmbeddedFiles << /Names [ (report.json) ").append(specification).append(" 0 R ] >> >>\n");
    out.append("   /AF [ ").append(specification).append(" 0 R ]\n>>\nendobj\n");
    const std::uint64_t table_at = out.size();
    out.append("xref\n").append(root).append(" 1\n").append(table_line(root_at));
    out.append(file).append(" 2\n").append(table_line(file_at)).append(table_line(specification_at));
    out.append("trailer\n<< /Size ").append(std::to_string(before->size + 2)).append("\n   /Root ").append(root);
    out.append(" 0 R\n   /Info ").append(std::to_string(before->info)).append(" 0 R\n   /Prev ");
    out.append(std::to_string(before->table)).append("\n>>\nstartxref\n").append(std::to_string(table_at));
    return out.append("\n%%EOF\n");
}

std::optional<Detached> detach(std::string_view whole) {
    const auto head = whole.rfind(kFileHead);
    if (head == std::string_view::npos) return std::nullopt;
    const auto line = whole.substr(0, head).rfind('\n');
    if (line == std::string_view::npos) return std::nullopt;
    const std::string_view length = whole.substr(head + kFileHead.size());
    const auto size = number_at(length);
    const auto stream = length.find(kStream);
    if (!size || stream == std::string_view::npos) return std::nullopt;
    const std::string_view rest = length.substr(stream + kStream.size());
    if (rest.size() < *size) return std::nullopt;
    const Detached found{whole.substr(0, line + 1), rest.substr(0, *size)};
    const auto again = attach(found.pdf, found.json);
    return again && *again == whole ? std::optional(found) : std::nullopt;
}

}  // namespace gzl::documents
