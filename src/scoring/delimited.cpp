#include "scoring/delimited.hpp"

#include <algorithm>

namespace gzl::scoring {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (is_blank(text.front()) || text.front() == '\r')) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::string_view line_at(std::string_view text, std::size_t from) {
    return text.substr(from, std::min(text.find('\n', from), text.size()) - from);
}

// The one that stands most often in the first line; white space when none does.
char separator_of(std::string_view line) {
    constexpr std::string_view kSeparators = ",;\t|";
    char best = ' ';
    std::ptrdiff_t most = 0;
    for (const char each : kSeparators)
        if (const auto count = std::count(line.begin(), line.end(), each); count > most) {
            most = count;
            best = each;
        }
    return best;
}

bool starts_with_word(std::string_view line, std::string_view word) {
    return line.size() >= word.size() && std::equal(word.begin(), word.end(), line.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

std::string attribute_name(std::string_view line) {
    line = trimmed(line.substr(std::string_view("@attribute").size()));
    if (line.starts_with('\'') || line.starts_with('"'))
        return std::string(line.substr(1, std::min(line.find(line.front(), 1), line.size()) - 1));
    return std::string(line.substr(0, line.find_first_of(" \t{")));
}

}  // namespace

Result<Delimited> Delimited::of(std::string text) {
    Delimited made;
    made.text_ = std::move(text);
    const std::string_view all = made.text_;
    std::size_t at = 0;
    bool arff = false;
    while (at < all.size()) {
        const std::string_view raw = line_at(all, at);
        const std::string_view line = trimmed(raw);
        const bool comment = line.starts_with('%') || line.empty();
        const bool data = starts_with_word(line, "@data");
        if (starts_with_word(line, "@attribute")) made.names_.push_back(attribute_name(line));
        arff = arff || starts_with_word(line, "@relation") || starts_with_word(line, "@attribute");
        if (!comment && !arff) break;
        at = std::min(at + raw.size() + 1, all.size());
        if (data) break;
    }
    if (arff && made.names_.empty()) return fault("the ARFF file names no attribute");
    made.begin_ = at;
    made.separator_ = arff ? ',' : separator_of(line_at(all, at));
    return made;
}

void Delimited::for_each_row(std::size_t most, const std::function<void(std::int64_t, const Fields&)>& visit) const {
    Fields fields;
    std::deque<std::string> unquoted;
    std::size_t at = begin_;
    for (std::int64_t row = 1; at < text_.size();) {
        const std::string_view line = trimmed(line_at(text_, at));
        if (line.empty() || (!names_.empty() && line.starts_with('%'))) {
            at = std::min(text_.find('\n', at), text_.size() - 1) + 1;
            continue;
        }
        fields.clear();
        unquoted.clear();
        at = read_row(at, fields, unquoted);
        visit(row, fields);
        if (most != 0 && static_cast<std::size_t>(row) == most) return;
        ++row;
    }
}

// Returns where the next row begins.
std::size_t Delimited::read_row(std::size_t at, Fields& fields, std::deque<std::string>& unquoted) const {
    while (true) {
        if (separator_ == ' ') {
            while (at < text_.size() && (is_blank(text_[at]) || text_[at] == '\r')) ++at;
            if (at == text_.size() || text_[at] == '\n') return at + 1;
        }
        at = read_field(at, fields, unquoted);
        if (at >= text_.size() || text_[at] == '\n') return at + 1;
        if (separator_ != ' ') ++at;
    }
}

// Returns where the field's separator or line end stands.
std::size_t Delimited::read_field(std::size_t at, Fields& fields, std::deque<std::string>& unquoted) const {
    const auto ends = [&](std::size_t i) {
        return i >= text_.size() || text_[i] == '\n' ||
               (separator_ == ' ' ? is_blank(text_[i]) : text_[i] == separator_);
    };
    if (at >= text_.size() || text_[at] != '"') {
        std::size_t end = at;
        while (!ends(end)) ++end;
        fields.push_back({trimmed(std::string_view(text_).substr(at, end - at))});
        return end;
    }
    std::string& plain = unquoted.emplace_back();
    std::size_t i = at + 1;
    for (; i < text_.size(); ++i) {
        if (text_[i] == '"' && i + 1 < text_.size() && text_[i + 1] == '"') {
            plain.push_back('"');
            ++i;
        } else if (text_[i] == '"') {
            break;
        } else {
            plain.push_back(text_[i]);
        }
    }
    while (!ends(i)) ++i;
    fields.push_back({trimmed(plain)});
    return i;
}

}  // namespace gzl::scoring
