#include "scoring/prepare.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace gzl::scoring {

namespace {

constexpr std::size_t kManyLevels = 50;

bool is_missing(const Column& column, std::size_t row) {
    return column.is_category ? column.codes[row] == kNoLevel : std::isnan(column.numbers[row]);
}

std::string value_of(const Column& column, std::size_t row) {
    if (column.is_category) return column.levels[static_cast<std::size_t>(column.codes[row])];
    std::string text = std::to_string(column.numbers[row]);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string row_text(std::size_t row) {
    return "data row " + std::to_string(row + 1);
}

// The one of the two that says in words, or as 1 of 0 and 1, that there was a default; empty when neither or both do.
std::string plainly_bad(const std::vector<std::string>& values) {
    if (values == std::vector<std::string>{"0", "1"}) return "1";
    static const std::set<std::string> kBad{"是",   "违约", "yes",      "Yes",       "YES",       "true", "True",
                                            "TRUE", "bad",  "Bad",      "default",   "Default",   "Y",    "y",
                                            "坏",   "逾期", "bankrupt", "defaulted", "Defaulted", "BAD"};
    const bool first = kBad.contains(values[0]);
    const bool second = kBad.contains(values[1]);
    return first == second ? "" : first ? values[0] : values[1];
}

// The values of the target, the bad one last.
Result<std::vector<std::string>> answers_of(const Column& target, std::size_t rows, const Question& question) {
    std::vector<std::string> values;
    for (std::size_t row = 0; row < rows; ++row) {
        if (is_missing(target, row)) return fault(row_text(row) + ": the target " + question.target + " is missing");
        std::string value = value_of(target, row);
        if (std::find(values.begin(), values.end(), value) != values.end()) continue;
        values.push_back(std::move(value));
        if (values.size() > 2)
            return fault("the target " + question.target + " has more than two values: " + values[0] + ", " +
                         values[1] + ", " + values[2] + " …; keep the rows of two of them");
    }
    if (values.size() < 2)
        return fault("the target " + question.target + " is " + values.front() +
                     " in every row; there is nothing to learn from one answer");
    std::sort(values.begin(), values.end());
    std::string bad = question.bad_value;
    if (bad.empty()) bad = plainly_bad(values);
    if (bad.empty())
        return fault("which value of " + question.target + " is a default, " + values[0] + " or " + values[1] +
                     "? Say --bad " + values[1]);
    if (bad != values[0] && bad != values[1])
        return fault("no row of " + question.target + " is " + bad + "; its values are " + values[0] + " and " +
                     values[1]);
    if (bad == values[0]) std::swap(values[0], values[1]);
    return values;
}

Result<void> check_ids(const Column& ids, std::size_t rows) {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t row = 0; row < rows; ++row) {
        if (is_missing(ids, row)) return fault(row_text(row) + ": the identifier " + ids.name + " is missing");
        const auto [found, is_new] = first.emplace(value_of(ids, row), row);
        if (!is_new)
            return fault(row_text(row) + ": the identifier " + found->first + " stands in " + row_text(found->second) +
                         " already");
    }
    return {};
}

// Why nothing can be learned from the column; empty: something can.
std::string useless(const Column& column, std::size_t rows) {
    std::size_t first = 0;
    while (first < rows && is_missing(column, first)) ++first;
    if (first == rows) return "it has no value";
    bool constant = first == 0;
    for (std::size_t row = first; row < rows && constant; ++row)
        constant = column.is_category ? column.codes[row] == column.codes[first]
                                      : column.numbers[row] == column.numbers[first];
    if (constant) return "it is the same in every row";
    const auto counts = [&](std::size_t row) {
        return column.numbers[row] == column.numbers[0] + static_cast<double>(row);
    };
    std::size_t counted = 0;
    while (!column.is_category && counted < rows && counts(counted)) ++counted;
    if (counted == rows) return "it counts the rows";
    if (column.is_category && column.levels.size() > kManyLevels && column.levels.size() * 2 > rows)
        return "its texts differ in nearly every row";
    return "";
}

}  // namespace

Result<Prepared> prepare(const Table& table, const Question& question) {
    const Column* target = table.find(question.target);
    if (!target) return fault("there is no column " + question.target);
    for (const std::string& name : question.left_out)
        if (!table.find(name)) return fault("there is no column " + name);
    auto answers = answers_of(*target, table.rows, question);
    if (!answers) return tl::make_unexpected(answers.error());
    if (!question.id.empty()) {
        const Column* ids = table.find(question.id);
        if (!ids) return fault("there is no column " + question.id);
        if (auto checked = check_ids(*ids, table.rows); !checked) return tl::make_unexpected(checked.error());
    }
    Prepared prepared{
        .sample = {.table = &table, .features = {}, .bad = {}, .rows = {}}, .bad_value = answers->back(), .notes = {}};
    for (std::size_t row = 0; row < table.rows; ++row) {
        prepared.sample.bad.push_back(value_of(*target, row) == answers->back() ? 1 : 0);
        prepared.sample.rows.push_back(row);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (column.name == question.target || column.name == question.id || question.left_out.contains(column.name))
            continue;
        if (std::string why = useless(column, table.rows); !why.empty())
            prepared.notes.push_back(column.name + " is left out: " + why);
        else
            prepared.sample.features.push_back(i);
    }
    if (prepared.sample.features.empty()) return fault("no column is left to learn from");
    return prepared;
}

std::string too_few(const Sample& sample) {
    constexpr std::size_t kLeast = 10;  // of either answer: each fold is to have one
    const std::size_t bads = sample.bads();
    const std::size_t goods = sample.rows.size() - bads;
    if (bads >= kLeast && goods >= kLeast) return "";
    return std::to_string(bads) + " rows are bad and " + std::to_string(goods) + " good; at least " +
           std::to_string(kLeast) + " of each are needed to learn from";
}

}  // namespace gzl::scoring
