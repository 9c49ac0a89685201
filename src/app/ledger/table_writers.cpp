// CSV (RFC 4180, UTF-8 with a byte order mark, so that a spreadsheet program reads the Chinese) and JSON.
#include "app/ledger/export_row.hpp"
#include "app/ledger/export_writer.hpp"
#include "app/ledger/output_file.hpp"
#include "base/json.hpp"

namespace gzl::app::ledger {

namespace {

// A text that a spreadsheet program would take for a formula gets an apostrophe before it.
std::string csv_text(const std::string& text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    std::string out = "\"";
    if (formula) out.push_back('\'');
    for (const char c : text) out.append(c == '"' ? "\"\"" : std::string(1, c));
    return out.append("\"");
}

class CsvWriter final : public ExportWriter {
  public:
    explicit CsvWriter(OutputFile file) : file_(std::move(file)) {}

    void begin(const ExportScope& scope) override {
        scope_ = scope;
        std::string line = "\xEF\xBB\xBF";
        for (const char* column : kColumns) line.append(line.size() > 3 ? "," : "").append(csv_text(column));
        file_.write(line + "\r\n");
    }

    void add(const core::State& after, const std::vector<views::Posting>& of_one_fact) override {
        for (const views::Posting& posting : of_one_fact)
            if (scope_.has(posting)) write(row_of(after, posting));
    }

    Result<void> end(const core::State&) override { return file_.close(); }

  private:
    void write(const ExportRow& row) {
        std::string line = std::to_string(row.position) + "," + row.recorded_at.text() + "," + row.date.text();
        for (const std::string& text :
             {row.event, row.label, row.object, row.reference, journal_name(row.journal), row.debit, row.debit_zh,
              row.debit_owner, row.credit, row.credit_zh, row.credit_owner})
            line.append(",").append(csv_text(text));
        file_.write(line + "," + yuan(row.amount) + "\r\n");
    }

    OutputFile file_;
    ExportScope scope_;
};

class JsonWriter final : public ExportWriter {
  public:
    explicit JsonWriter(OutputFile file) : file_(std::move(file)) {}

    void begin(const ExportScope& scope) override {
        scope_ = scope;
        std::string head = "{\"origin\":";
        write_json_text(head, scope.origin);
        file_.write(head + ",\"size\":" + std::to_string(scope.size) + ",\"postings\":[");
    }

    void add(const core::State& after, const std::vector<views::Posting>& of_one_fact) override {
        for (const views::Posting& posting : of_one_fact)
            if (scope_.has(posting)) file_.write((any_++ ? ",\n" : "\n") + to_json(row_of(after, posting)));
    }

    Result<void> end(const core::State& after) override {
        file_.write("],\"pending\":" + to_json(after.ledger.reservations) + "}\n");
        return file_.close();
    }

  private:
    OutputFile file_;
    ExportScope scope_;
    std::uint64_t any_ = 0;
};

template <class Writer>
Result<std::unique_ptr<ExportWriter>> writer_to(const std::filesystem::path& output) {
    auto file = OutputFile::open(output);
    if (!file) return tl::make_unexpected(file.error());
    return std::make_unique<Writer>(std::move(*file));
}

}  // namespace

Result<std::unique_ptr<ExportWriter>> csv_writer(const std::filesystem::path& output) {
    return writer_to<CsvWriter>(output);
}

Result<std::unique_ptr<ExportWriter>> json_writer(const std::filesystem::path& output) {
    return writer_to<JsonWriter>(output);
}

}  // namespace gzl::app::ledger
