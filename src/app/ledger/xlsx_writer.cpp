// The spreadsheet: postings on one sheet, balances on another; numbers are numbers, the header row stays in sight.
#include <map>
#include <xlsxwriter.h>

#include "app/ledger/export_row.hpp"
#include "app/ledger/export_writer.hpp"

namespace gzl::app::ledger {

namespace {

constexpr lxw_row_t kMostRows = LXW_ROW_MAX - 1;

// Exact: fen are integers below 2^53, and a cell shows two decimals.
double cell_yuan(Money amount) {
    return static_cast<double>(amount.value()) / 100;
}

lxw_datetime datetime_of(Instant at) {
    const std::int64_t ms = at - Instant::start_of(at.date());
    const CivilDate date = at.date().civil();
    return {date.year,
            date.month,
            date.day,
            static_cast<int>(ms / 3'600'000),
            static_cast<int>(ms / 60'000 % 60),
            static_cast<double>(ms % 60'000) / 1000};
}

class XlsxWriter final : public ExportWriter {
  public:
    explicit XlsxWriter(const std::filesystem::path& output) : output_(output.string()) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // a row goes to disk when the next begins
        book_ = workbook_new_opt(output_.c_str(), &options);
    }
    ~XlsxWriter() override {
        if (book_) workbook_close(book_);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    void begin(const ExportScope& scope) override {
        scope_ = scope;
        header_ = workbook_add_format(book_);
        format_set_bold(header_);
        money_ = workbook_add_format(book_);
        format_set_num_format(money_, "#,##0.00");
        day_ = workbook_add_format(book_);
        format_set_num_format(day_, "yyyy-mm-dd");
        time_ = workbook_add_format(book_);
        format_set_num_format(time_, "yyyy-mm-dd hh:mm:ss");
        postings_ = sheet("分录 Postings");
        for (std::size_t i = 0; i < kColumns.size(); ++i) write(postings_, 0, i, kColumns[i], header_);
        balances_ = sheet("余额 Balances");
        std::size_t column = 0;
        for (const char* name : {"账户 account", "科目 kind", "单位 owner", "账套 journal", "借方 debits",
                                 "贷方 credits", "借方减贷方 debits less credits"})
            write(balances_, 0, column++, name, header_);
    }

    void add(const core::State& after, const std::vector<views::Posting>& of_one_fact) override {
        for (const views::Posting& posting : of_one_fact) {
            if (!scope_.has(posting)) continue;
            sums_[posting.transfer.debit].debits += posting.transfer.amount;
            sums_[posting.transfer.credit].credits += posting.transfer.amount;
            if (++row_ <= kMostRows) write(row_of(after, posting));
        }
    }

    Result<void> end(const core::State& after) override {
        write_balances(after);
        const lxw_error error = workbook_close(book_);
        book_ = nullptr;
        if (error != LXW_NO_ERROR) return fault(output_ + " cannot be written: " + lxw_strerror(error));
        if (row_ > kMostRows)
            return fault("a sheet has at most " + std::to_string(kMostRows) + " rows and these are " +
                         std::to_string(row_) + "; ask for a shorter period with --from and --to, or for csv");
        return {};
    }

  private:
    lxw_worksheet* sheet(const char* name) {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, name);
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(kColumns.size()), 22, nullptr);
        return sheet;
    }

    static void write(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& text,
                      lxw_format* format = nullptr) {
        worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), text.c_str(), format);
    }
    void write(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, Money amount) {
        worksheet_write_number(sheet, row, static_cast<lxw_col_t>(column), cell_yuan(amount), money_);
    }

    void write(const ExportRow& row) {
        worksheet_write_number(postings_, row_, 0, static_cast<double>(row.position), nullptr);
        lxw_datetime recorded = datetime_of(row.recorded_at);
        worksheet_write_datetime(postings_, row_, 1, &recorded, time_);
        lxw_datetime day = datetime_of(Instant::start_of(row.date));
        worksheet_write_datetime(postings_, row_, 2, &day, day_);
        std::size_t column = 3;
        for (const std::string& text :
             {row.event, row.label, row.object, row.reference, journal_name(row.journal), row.debit, row.debit_zh,
              row.debit_owner, row.credit, row.credit_zh, row.credit_owner})
            write(postings_, row_, column++, text);
        write(postings_, row_, column, row.amount);
    }

    void write_balances(const core::State& after) {
        lxw_row_t row = 0;
        for (const auto& [key, account] : sums_) {
            const auto& rule = core::ledger::rule_of(key.kind);
            if (++row > kMostRows) return;
            write(balances_, row, 0, core::ledger::account_text(key));
            write(balances_, row, 1, std::string(rule.zh));
            write(balances_, row, 2, owner_name(after, key));
            write(balances_, row, 3, journal_name(rule.journal));
            write(balances_, row, 4, account.debits);
            write(balances_, row, 5, account.credits);
            write(balances_, row, 6, account.debits - account.credits);
        }
    }

    std::string output_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* postings_ = nullptr;
    lxw_worksheet* balances_ = nullptr;
    lxw_format* header_ = nullptr;
    lxw_format* money_ = nullptr;
    lxw_format* day_ = nullptr;
    lxw_format* time_ = nullptr;
    ExportScope scope_;
    std::map<core::ledger::AccountKey, core::ledger::Account> sums_;
    lxw_row_t row_ = 0;
};

}  // namespace

std::unique_ptr<ExportWriter> xlsx_writer(const std::filesystem::path& output) {
    return std::make_unique<XlsxWriter>(output);
}

}  // namespace gzl::app::ledger
