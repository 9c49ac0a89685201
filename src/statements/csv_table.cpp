#include "statements/csv_table.hpp"

namespace gzl::statements {

namespace {

class CsvReader {
  public:
    CsvReader(std::string_view text, Findings& findings) : rest_(text), findings_(findings) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (!rest_.empty() && !findings_.any()) {
            CsvRow row{line_, {}};
            do row.fields.push_back(field());
            while (take(','));
            end_of_line();
            if (row.fields.size() > 1 || !row.fields.front().empty()) rows.push_back(std::move(row));
        }
        return rows;
    }

  private:
    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::string field() {
        if (rest_.starts_with('"')) return quoted();
        const std::string_view plain = rest_.substr(0, rest_.find_first_of(",\r\n"));
        if (plain.find('"') != std::string_view::npos) findings_.add({line_, ""}, quote_misplaced, plain);
        rest_.remove_prefix(plain.size());
        return std::string(plain);
    }

    std::string quoted() {
        const std::int64_t begun = line_;
        std::string value;
        rest_.remove_prefix(1);
        for (;;) {
            const std::size_t quote = rest_.find('"');
            if (quote == std::string_view::npos) {
                findings_.add({begun, ""}, quote_not_closed);
                rest_ = {};
                return value;
            }
            for (const char c : rest_.substr(0, quote)) {
                value.push_back(c);
                line_ += c == '\n';
            }
            rest_.remove_prefix(quote + 1);
            if (!take('"')) return value;
            value.push_back('"');
        }
    }

    void end_of_line() {
        const bool carriage = take('\r');
        const bool feed = take('\n');
        if (!carriage && !feed && !rest_.empty()) findings_.add({line_, ""}, quote_misplaced);
        ++line_;
    }

    std::string_view rest_;
    Findings& findings_;
    std::int64_t line_ = 1;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, Findings& findings) {
    return CsvReader(text, findings).rows();
}

}  // namespace gzl::statements
