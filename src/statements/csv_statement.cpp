// The CSV statement: lines "name,value" before the header, then the header, then a row for each booking.
#include <algorithm>
#include <array>
#include <map>

#include "base/rounding.hpp"
#include "statements/csv_table.hpp"
#include "statements/formats.hpp"

namespace gzl::statements {

namespace {

struct Name {
    std::string_view name;   // ours
    std::string_view other;  // as banks write it
};

constexpr std::array kHeads{
    Name{"statement", "对账单号"}, Name{"account", "账号"},         Name{"date", "日期"},
    Name{"currency", "币种"},      Name{"opening", "期初余额"},     Name{"closing", "期末余额"},
    Name{"date", "对账日期"},      Name{"statement", "对账单编号"}, Name{"account", "账户"},
};
constexpr std::array kColumns{
    Name{"booking_date", "记账日期"},
    Name{"booking_date", "交易日期"},
    Name{"booking_date", "入账日期"},
    Name{"value_date", "起息日"},
    Name{"value_date", "起息日期"},
    Name{"reference", "流水号"},
    Name{"reference", "交易流水号"},
    Name{"reference", "银行流水号"},
    Name{"debit", "借方金额"},
    Name{"debit", "支出金额"},
    Name{"debit", "借方发生额"},
    Name{"credit", "贷方金额"},
    Name{"credit", "收入金额"},
    Name{"credit", "贷方发生额"},
    Name{"amount", "金额"},
    Name{"balance", "余额"},
    Name{"counterparty", "对方户名"},
    Name{"counterparty", "对方名称"},
    Name{"text", "摘要"},
    Name{"text", "用途"},
    Name{"currency", "币种"},
};

template <std::size_t N>
std::string_view known(const std::array<Name, N>& names, std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const Name& each) { return each.name == text || each.other == text; });
    return found == names.end() ? std::string_view() : found->name;
}

using Columns = std::map<std::string_view, std::size_t>;  // ours → which field

bool is_header(const CsvRow& row) {
    const auto has = [&](std::string_view name) {
        return std::any_of(row.fields.begin(), row.fields.end(),
                           [&](const std::string& field) { return known(kColumns, field) == name; });
    };
    return has("booking_date") && has("reference");
}

class CsvStatement {
  public:
    CsvStatement(const std::vector<CsvRow>& rows, Findings& findings) : rows_(rows), findings_(findings) {}

    Statement read() {
        const auto header = std::find_if(rows_.begin(), rows_.end(), is_header);
        if (header == rows_.end()) return findings_.add({}, header_missing), std::move(statement_);
        read_head(header);
        read_columns(*header);
        if (findings_.any()) return std::move(statement_);
        balance_ = statement_.opening.value();
        for (auto row = header + 1; row != rows_.end(); ++row) read_row(*row);
        return std::move(statement_);
    }

  private:
    using Iterator = std::vector<CsvRow>::const_iterator;

    void read_head(Iterator header) {
        std::map<std::string_view, Place> given;
        for (auto row = rows_.begin(); row != header; ++row) {
            const std::string_view name = known(kHeads, row->fields.front());
            const Place place{row->line, name.empty() ? row->fields.front() : std::string(name)};
            // A line of a spreadsheet program may end in empty fields.
            const bool pair = row->fields.size() >= 2 && std::all_of(row->fields.begin() + 2, row->fields.end(),
                                                                     [](const std::string& f) { return f.empty(); });
            if (name.empty() || !pair)
                findings_.add(place, field_unknown, row->fields.front());
            else if (!given.emplace(name, place).second)
                findings_.add(place, field_twice);
            else
                read_value(name, place, row->fields[1]);
        }
        for (const std::string_view name : {"statement", "account", "date", "currency", "opening", "closing"})
            if (!given.contains(name)) findings_.add({0, std::string(name)}, field_missing);
    }

    void read_value(std::string_view name, const Place& place, const std::string& text) {
        if (name == "statement") statement_.number = findings_.identifier(place, text).value_or("");
        if (name == "account") statement_.account = findings_.identifier(place, text).value_or("");
        if (name == "date") statement_.date = findings_.date(place, text).value_or(Date());
        if (name == "currency") findings_.currency(place, text);
        if (name == "opening") statement_.opening = findings_.amount(place, text).value_or(Money());
        if (name == "closing") statement_.closing = findings_.amount(place, text).value_or(Money());
    }

    void read_columns(const CsvRow& header) {
        width_ = header.fields.size();
        for (std::size_t i = 0; i < width_; ++i) {
            const std::string_view name = known(kColumns, header.fields[i]);
            if (!name.empty() && !columns_.emplace(name, i).second)
                findings_.add({header.line, std::string(name)}, column_twice, header.fields[i]);
        }
        const bool sides = columns_.contains("debit") && columns_.contains("credit");
        if (sides == columns_.contains("amount"))
            findings_.add({header.line, "amount"}, sides ? column_twice : column_missing);
    }

    // The text of a column; empty when the file has no such column.
    std::string_view text(const CsvRow& row, std::string_view column) const {
        const auto found = columns_.find(column);
        return found == columns_.end() ? std::string_view() : std::string_view(row.fields[found->second]);
    }

    std::optional<Money> amount(const CsvRow& row) {
        if (columns_.contains("amount")) return findings_.amount({row.line, "amount"}, text(row, "amount"));
        const std::string_view debit = text(row, "debit");
        const std::string_view credit = text(row, "credit");
        const bool out = !debit.empty() && debit != "0.00" && debit != "0";
        const bool in = !credit.empty() && credit != "0.00" && credit != "0";
        if (out == in) return findings_.add({row.line, "debit"}, side_unclear, debit), std::nullopt;
        if (in) return findings_.natural_amount({row.line, "credit"}, credit);
        const auto paid = findings_.natural_amount({row.line, "debit"}, debit);
        if (!paid) return std::nullopt;
        return Money() - *paid;
    }

    void read_row(const CsvRow& row) {
        if (row.fields.size() != width_) {
            sound_ = false;
            return findings_.add({row.line, ""}, fields_in_row, std::to_string(row.fields.size()));
        }
        if (statement_.rows.size() > kMaxRows) return;
        const auto booked = findings_.date({row.line, "booking_date"}, text(row, "booking_date"));
        const std::string_view valued = text(row, "value_date");
        const auto value = valued.empty() ? booked : findings_.date({row.line, "value_date"}, valued);
        const auto reference = findings_.identifier({row.line, "reference"}, text(row, "reference"));
        const auto moved = amount(row);
        if (const auto currency = text(row, "currency"); !currency.empty())
            findings_.currency({row.line, "currency"}, currency);
        if (!booked || !value || !reference || !moved) return void(sound_ = false);
        check_balance(row, *moved);
        statement_.rows.push_back({.line = row.line,
                                   .booked_on = *booked,
                                   .value_date = *value,
                                   .amount = *moved,
                                   .reference = *reference,
                                   .counterparty = shortened(text(row, "counterparty"), kMaxText),
                                   .text = shortened(text(row, "text"), kMaxText)});
    }

    // Only while every row before was sound: one wrong amount is told once.
    void check_balance(const CsvRow& row, Money moved) {
        balance_ += moved.value();
        const std::string_view shown = text(row, "balance");
        if (shown.empty() || !sound_) return;
        const auto said = findings_.amount({row.line, "balance"}, shown);
        sound_ = said && said->value() == balance_;
        if (said && !sound_) findings_.add({row.line, "balance"}, running_balance_differs, shown);
    }

    const std::vector<CsvRow>& rows_;
    Findings& findings_;
    Statement statement_;
    Columns columns_;
    std::size_t width_ = 0;
    Wide balance_ = 0;
    bool sound_ = true;
};

}  // namespace

Statement read_csv_statement(std::string_view text, Findings& findings) {
    const std::vector<CsvRow> rows = read_csv(text, findings);
    if (findings.any()) return {};
    return CsvStatement(rows, findings).read();
}

}  // namespace gzl::statements
