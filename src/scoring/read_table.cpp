#include "scoring/read_table.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <unordered_map>

#include "scoring/delimited.hpp"
#include "scoring/invoice_features.hpp"
#include "statements/encoding.hpp"
#include "statements/xlsx.hpp"

namespace gzl::scoring {

namespace {

constexpr std::size_t kFewNumbers = 20;  // below, a column of mixed texts is simply a category
constexpr std::size_t kNearlyAll = 95;   // per cent

bool is_missing(std::string_view text) {
    constexpr std::string_view kWords[] = {"",    "?",    "NA",   "N/A",  "na", "NaN",
                                           "nan", "NULL", "null", "None", "-",  "缺失"};
    return std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords);
}

// With separators of thousands, which must stand at every third digit.
std::optional<std::string> without_thousands(std::string_view text) {
    const auto whole = text.substr(0, text.find('.'));
    if (whole.find(',') == std::string_view::npos) return std::nullopt;
    std::size_t since = 0;
    for (std::size_t i = whole.size(); i-- > 0; ++since)
        if ((whole[i] == ',') != (since % 4 == 3)) return std::nullopt;
    if (whole.front() == ',') return std::nullopt;
    std::string plain;
    for (const char c : text)
        if (c != ',') plain.push_back(c);
    return plain;
}

std::optional<double> plain_number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

// As people write them: full-width digits, the mathematical minus, a sign of money before, a per cent sign behind
// (which changes nothing of the value: a column is in one unit).
std::string as_written_plainly(std::string_view text) {
    struct Sign {
        std::string_view written;
        std::string_view plain;
    };
    constexpr Sign kSigns[]{{"\uFF0E", "."}, {"\uFF0C", ","}, {"\uFF0D", "-"}, {"\u2212", "-"},
                            {"\uFF05", "%"}, {"\uFFE5", "¥"}, {"\u20AC", "¥"}, {"$", "¥"}};
    std::string plain;
    while (!text.empty()) {
        constexpr std::string_view kFullDigits = "\xEF\xBC";  // and 0x90 … 0x99
        const bool full = text.size() >= 3 && text.starts_with(kFullDigits) &&
                          static_cast<unsigned char>(text[2]) >= 0x90 && static_cast<unsigned char>(text[2]) <= 0x99;
        const auto sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                       [&](const Sign& each) { return text.starts_with(each.written); });
        if (full)
            plain.push_back(static_cast<char>(static_cast<unsigned char>(text[2]) - 0x90 + '0'));
        else
            plain.append(sign == std::end(kSigns) ? text.substr(0, 1) : sign->plain);
        text.remove_prefix(full ? 3 : sign == std::end(kSigns) ? 1 : sign->written.size());
    }
    return plain;
}

std::optional<double> number_of(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (const auto value = plain_number_of(text)) return value;
    constexpr std::string_view kMoney = "¥";
    const std::string written = as_written_plainly(text);
    std::string_view rest = written;
    const bool negative = rest.starts_with('-');
    if (negative) rest.remove_prefix(1);
    if (rest.starts_with(kMoney)) rest.remove_prefix(kMoney.size());
    if (rest.ends_with('%')) rest.remove_suffix(1);
    if (rest.empty() || rest.front() == '-') return std::nullopt;
    const auto thousands = without_thousands(rest);
    const auto value = plain_number_of(thousands ? std::string_view(*thousands) : rest);
    return value && negative ? std::optional(-*value) : value;
}

struct Kind {
    std::size_t numbers = 0;
    std::size_t texts = 0;
    std::int64_t first_text_row = 0;
    std::string first_text{};
};

std::string place(std::int64_t row, const std::string& column) {
    return "row " + std::to_string(row) + ", column " + column + ": ";
}

std::optional<std::string> wrong_names(const std::vector<std::string>& names) {
    std::set<std::string> seen;
    for (const std::string& name : names) {
        if (!seen.insert(name).second) return "two columns are named " + name;
    }
    return std::nullopt;
}

class Reader {
  public:
    Reader(Delimited text, const ReadOptions& options) : text_(std::move(text)), options_(options) {}

    Result<Table> read() {
        if (auto problem = read_names()) return fault(*problem);
        if (auto problem = look()) return fault(*problem);
        if (rows_ == 0) return fault("there is no row of data");
        if (auto problem = choose_kinds()) return fault(*problem);
        fill();
        return std::move(table_);
    }

  private:
    std::optional<std::string> read_names() {
        std::vector<std::string> names = text_.names();
        if (names.empty() && options_.header) {
            text_.for_each_row(1, [&](std::int64_t, const Fields& fields) {
                for (const Field& field : fields) names.emplace_back(field.text);
            });
            skip_ = 1;
        }
        if (names.empty())
            text_.for_each_row(1, [&](std::int64_t, const Fields& fields) {
                for (std::size_t i = 1; i <= fields.size(); ++i) names.push_back("c" + std::to_string(i));
            });
        if (names.empty()) return "the file is empty";
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i].empty()) names[i] = "column " + std::to_string(i + 1);
        if (auto problem = wrong_names(names)) return problem;
        for (const std::string& name : options_.category)
            if (std::find(names.begin(), names.end(), name) == names.end()) return "there is no column " + name;
        for (std::string& name : names) table_.columns.push_back({.name = std::move(name)});
        kinds_.resize(table_.columns.size());
        return std::nullopt;
    }

    // First pass: what the columns are.
    std::optional<std::string> look() {
        std::optional<std::string> problem;
        text_.for_each_row(0, [&](std::int64_t row, const Fields& fields) {
            if (skip_ > 0 && row == 1) return;
            if (problem) return;
            if (fields.size() != table_.columns.size()) {
                problem = "row " + std::to_string(row) + " has " + std::to_string(fields.size()) + " fields where " +
                          std::to_string(table_.columns.size()) + " are named";
                return;
            }
            ++rows_;
            for (std::size_t i = 0; i < fields.size(); ++i) note(kinds_[i], fields[i].text, row);
        });
        return problem;
    }

    static void note(Kind& kind, std::string_view text, std::int64_t row) {
        if (is_missing(text)) return;
        if (number_of(text)) {
            ++kind.numbers;
            return;
        }
        if (kind.texts++ == 0) {
            kind.first_text_row = row;
            kind.first_text = text;
        }
    }

    std::optional<std::string> choose_kinds() {
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const Kind& kind = kinds_[i];
            Column& column = table_.columns[i];
            const bool asked = options_.category.contains(column.name);
            column.is_category = asked || kind.texts > 0;
            if (!asked && kind.texts > 0 && kind.numbers >= kFewNumbers &&
                kind.numbers * 100 >= (kind.numbers + kind.texts) * kNearlyAll)
                return place(kind.first_text_row, column.name) + "'" + kind.first_text +
                       "' is no number as the others are; mend it, or say --category " + column.name;
        }
        return std::nullopt;
    }

    void fill() {
        table_.rows = rows_;
        std::vector<std::unordered_map<std::string, std::int32_t>> levels(table_.columns.size());
        for (Column& column : table_.columns)
            column.is_category ? column.codes.reserve(rows_) : column.numbers.reserve(rows_);
        text_.for_each_row(0, [&](std::int64_t row, const Fields& fields) {
            if (skip_ > 0 && row == 1) return;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                Column& column = table_.columns[i];
                const std::string_view text = fields[i].text;
                if (!column.is_category)
                    column.numbers.push_back(number_of(text).value_or(kMissing));
                else if (is_missing(text))
                    column.codes.push_back(kNoLevel);
                else
                    column.codes.push_back(code_of(column, levels[i], text));
            }
        });
    }

    static std::int32_t code_of(Column& column, std::unordered_map<std::string, std::int32_t>& levels,
                                std::string_view text) {
        const auto [found, is_new] = levels.emplace(std::string(text), static_cast<std::int32_t>(column.levels.size()));
        if (is_new) column.levels.emplace_back(text);
        return found->second;
    }

    Delimited text_;
    const ReadOptions& options_;
    Table table_;
    std::vector<Kind> kinds_;
    std::size_t rows_ = 0;
    int skip_ = 0;
};

// A sheet as text: every field in quotes.
std::string csv_of(const std::vector<statements::CsvRow>& rows) {
    std::string text;
    const std::size_t width = rows.front().fields.size();
    for (const statements::CsvRow& row : rows) {
        if (std::all_of(row.fields.begin(), row.fields.end(), [](const auto& field) { return field.empty(); }))
            continue;
        for (std::size_t i = 0; i < std::max(width, row.fields.size()); ++i) {
            text.append(i == 0 ? "\"" : ",\"");
            for (const char c : i < row.fields.size() ? row.fields[i] : std::string())
                text.append(c == '"' ? "\"\"" : std::string(1, c));
            text.push_back('"');
        }
        text.push_back('\n');
    }
    return text;
}

}  // namespace

Result<Table> read_table(std::string_view bytes, const ReadOptions& options) {
    statements::Findings findings;
    if (statements::is_xlsx(bytes)) {
        const auto sheets = statements::read_xlsx(bytes, findings, statements::kOwnFile);
        if (findings.any()) return statements::fault_of(findings);
        const auto sheet = std::find_if(sheets.begin(), sheets.end(), [](const auto& rows) {
            return !rows.empty() && !is_invoice_header(rows.front().fields);
        });
        if (sheet == sheets.end()) return fault("no sheet of the workbook is a table");
        auto delimited = Delimited::of(csv_of(*sheet));
        if (!delimited) return tl::make_unexpected(delimited.error());
        return Reader(std::move(*delimited), options).read();
    }
    auto text = statements::utf8_of(bytes, statements::Encoding::automatic, findings, statements::kOwnFile.bytes);
    if (!text) return statements::fault_of(findings);
    auto delimited = Delimited::of(std::move(*text));
    if (!delimited) return tl::make_unexpected(delimited.error());
    return Reader(std::move(*delimited), options).read();
}

}  // namespace gzl::scoring
