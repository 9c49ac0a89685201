// One accounting format each: told of every fact with its posted entries, in the order of the log.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/ledger/log_reader.hpp"
#include "core/ledger/book.hpp"

namespace gzl::app::ledger {

// What the file is of, for its head.
struct ExportScope {
    std::uint64_t size = 0;  // facts read
    std::string origin;      // of the log
    Period period;
    std::optional<core::ledger::Journal> journal;

    bool has(const views::Posting& posting) const {
        return posting.is_posted() && period.has(posting.date) &&
               (!journal || core::ledger::rule_of(posting.transfer.debit.kind).journal == *journal);
    }
    std::string text() const;  // one line
};

class ExportWriter {
  public:
    virtual ~ExportWriter() = default;
    virtual void begin(const ExportScope& scope) = 0;
    virtual void add(const core::State& after, const std::vector<views::Posting>& of_one_fact) = 0;
    virtual Result<void> end(const core::State& after) = 0;
};

enum class JournalFormat { ledger, hledger, beancount };
// To standard output, or the file when its name is not empty.
Result<std::unique_ptr<ExportWriter>> journal_writer(JournalFormat format, const std::filesystem::path& output);
Result<std::unique_ptr<ExportWriter>> csv_writer(const std::filesystem::path& output);
Result<std::unique_ptr<ExportWriter>> json_writer(const std::filesystem::path& output);
std::unique_ptr<ExportWriter> xlsx_writer(const std::filesystem::path& output);

}  // namespace gzl::app::ledger
