#include "statements/xlsx.hpp"

#include <charconv>

#include "statements/xml_tree.hpp"
#include "statements/zip.hpp"

namespace gzl::statements {

namespace {

constexpr std::size_t kMaxColumns = 256;
constexpr std::string_view kStrings = "xl/sharedStrings.xml";
constexpr std::string_view kSheets = "xl/worksheets/sheet";

// The text of <si> or <is>: its <t>, or those of its runs <r>; phonetic hints are left out.
std::string text_in(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node part : node.children()) {
        if (local_name(part) == "t") text.append(part.text().get());
        if (local_name(part) == "r")
            for (const pugi::xml_node inner : children(part, "t")) text.append(inner.text().get());
    }
    return text;
}

std::vector<std::string> shared_strings(const std::map<std::string, std::string>& files, Findings& findings) {
    std::vector<std::string> strings;
    const auto file = files.find(std::string(kStrings));
    if (file == files.end()) return strings;
    const auto tree = XmlTree::parse(file->second, findings);
    if (!tree) return strings;
    for (const pugi::xml_node item : children(tree->root(), "si")) strings.push_back(text_in(item));
    return strings;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number value{};
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                    : std::nullopt;
}

// "AB12" is column 27, from 0.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4)
        column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

std::string value_of(pugi::xml_node cell, const std::vector<std::string>& strings) {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return text_in(child(cell, "is"));
    const std::string_view value = text_of(child(cell, "v"));
    if (type != "s") return std::string(value);
    const auto index = number_of<std::size_t>(value);
    return index && *index < strings.size() ? strings[*index] : std::string();
}

std::vector<CsvRow> rows_of(pugi::xml_node sheet, const std::vector<std::string>& strings, Findings& findings,
                            std::size_t most_rows) {
    std::vector<CsvRow> rows;
    std::int64_t number = 0;
    for (const pugi::xml_node row : children(child(sheet, "sheetData"), "row")) {
        number = number_of<std::int64_t>(row.attribute("r").value()).value_or(number + 1);
        CsvRow found{number, {}};
        for (const pugi::xml_node cell : children(row, "c")) {
            const std::size_t column = column_of(cell.attribute("r").value()).value_or(found.fields.size());
            if (column >= kMaxColumns) break;
            if (found.fields.size() <= column) found.fields.resize(column + 1);
            found.fields[column] = value_of(cell, strings);
        }
        if (found.fields.empty()) continue;
        if (rows.size() == most_rows) {
            findings.add({number, ""}, too_many_rows);
            break;
        }
        rows.push_back(std::move(found));
    }
    return rows;
}

}  // namespace

bool is_xlsx(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

std::vector<std::vector<CsvRow>> read_xlsx(std::string_view bytes, Findings& findings, const Limits& limits) {
    const auto files = unzip(bytes, {.total_bytes = limits.unpacked_bytes});
    if (!files) {
        findings.add({}, xlsx_damaged);
        return {};
    }
    const std::vector<std::string> strings = shared_strings(*files, findings);
    std::vector<std::vector<CsvRow>> sheets;
    for (auto file = files->lower_bound(std::string(kSheets)); file != files->end() && !findings.any(); ++file) {
        if (!file->first.starts_with(kSheets)) break;
        if (const auto tree = XmlTree::parse(file->second, findings))
            sheets.push_back(rows_of(tree->root(), strings, findings, limits.rows));
    }
    return sheets;
}

}  // namespace gzl::statements
