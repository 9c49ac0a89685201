#include "statements/findings.hpp"

#include <set>

#include "base/rounding.hpp"

namespace gzl::statements {

namespace {

constexpr std::string_view kDigits = "0123456789";

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Fen of "1234", "1234.5" or "1234.56"; nothing for another form. Above kMaxExactInteger: one more than it.
std::optional<std::int64_t> fen_of(std::string_view text) {
    const std::size_t point = text.find('.');
    const std::string_view yuan = text.substr(0, point);
    const std::string_view cents = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
    if (yuan.empty() || yuan.find_first_not_of(kDigits) != std::string_view::npos) return std::nullopt;
    if (cents.empty() || cents.size() > 2 || cents.find_first_not_of(kDigits) != std::string_view::npos)
        return std::nullopt;
    std::int64_t value = 0;
    const std::string digits = std::string(yuan).append(cents).append(cents.size() == 1 ? "0" : "");
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
        if (value > kMaxExactInteger) return kMaxExactInteger + 1;
    }
    return value;
}

}  // namespace

void Findings::add(const Place& place, const Reason& reason, std::string_view found) {
    if (problems_.size() < kMaxProblems)
        problems_.push_back({place.line, place.field, &reason, shortened(found, kMaxText)});
}

std::optional<Date> Findings::date(const Place& place, std::string_view text) {
    text = trimmed(text);
    std::string dashed(text);
    if (text.size() == 8 && text.find_first_not_of(kDigits) == std::string_view::npos)
        dashed.insert(6, "-").insert(4, "-");
    const auto date = Date::parse(dashed);
    if (!date) add(place, text.empty() ? field_missing : date_malformed, text);
    return date;
}

std::optional<Money> Findings::amount(const Place& place, std::string_view text) {
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    const auto fen = fen_of(negative || text.starts_with('+') ? text.substr(1) : text);
    if (!fen) return add(place, text.empty() ? field_missing : amount_malformed, text), std::nullopt;
    if (*fen > kMaxExactInteger) return add(place, amount_too_large, text), std::nullopt;
    return Money(negative ? -*fen : *fen);
}

std::optional<Money> Findings::natural_amount(const Place& place, std::string_view text) {
    const auto found = amount(place, text);
    if (found && *found < Money::zero()) return add(place, amount_sign, text), std::nullopt;
    return found;
}

std::optional<std::string> Findings::identifier(const Place& place, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return add(place, field_missing), std::nullopt;
    if (text.size() > kMaxReference) return add(place, text_too_long, text), std::nullopt;
    return std::string(text);
}

void Findings::currency(const Place& place, std::string_view text) {
    text = trimmed(text);
    if (text != "CNY" && text != "人民币") add(place, wrong_currency, text);
}

tl::unexpected<Fault> fault_of(const Problem& problem) {
    const std::string place = problem.line > 0 ? "row " + std::to_string(problem.line) + ": " : "";
    return fault(place + std::string(problem.reason->en) + (problem.found.empty() ? "" : ": '" + problem.found + "'"));
}

tl::unexpected<Fault> fault_of(Findings& findings) {
    return fault_of(findings.take().front());
}

void check_whole(const Statement& statement, Findings& findings) {
    if (statement.rows.size() > kMaxRows) return findings.add({}, too_many_rows);
    std::set<std::string_view> references;
    Wide sum = statement.opening.value();
    for (const Row& row : statement.rows) {
        sum += row.amount.value();
        if (row.amount == Money::zero()) findings.add({row.line, "amount"}, amount_zero);
        if (!references.insert(row.reference).second)
            findings.add({row.line, "reference"}, reference_twice, row.reference);
        if (row.booked_on > statement.date)
            findings.add({row.line, "booking_date"}, booked_after_closing, row.booked_on.text());
    }
    if (sum != statement.closing.value()) findings.add({0, "closing"}, totals_do_not_add);
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
        text = text.substr(0, most);
    }
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return out;
}

}  // namespace gzl::statements
