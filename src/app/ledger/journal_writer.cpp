// Plain-text accounting: ledger, hledger and beancount. One transaction for each fact, two lines for each transfer; a
// debit is positive. An account is declared where it first appears.
#include <set>

#include "app/ledger/account_names.hpp"
#include "app/ledger/export_writer.hpp"
#include "app/ledger/output_file.hpp"

namespace gzl::app::ledger {

namespace {

using core::ledger::AccountKey;

constexpr std::size_t kAmountColumn = 64;

class JournalWriter final : public ExportWriter {
  public:
    JournalWriter(JournalFormat format, OutputFile file)
        : format_(format),
          below_(format == JournalFormat::beancount ? "Equity:" : ""),  // its five roots are fixed
          file_(std::move(file)) {}

    void begin(const ExportScope& scope) override {
        scope_ = scope;
        file_.write("; " + scope.text() + "\n");
        file_.write(
            "; CNY, a debit is positive. Only posted entries are here: pending ones are listed at the end.\n\n");
        switch (format_) {
            case JournalFormat::ledger:
                return file_.write("commodity CNY\n    format 1000.00 CNY\n\ntag event\ntag object\ntag reference\n");
            case JournalFormat::hledger:
                return file_.write("commodity 1000.00 CNY\n");
            case JournalFormat::beancount:
                return file_.write("option \"title\" \"" + harmless(scope.origin) +
                                   "\"\noption \"operating_currency\" \"CNY\"\n");
        }
    }

    void add(const core::State& after, const std::vector<views::Posting>& of_one_fact) override {
        std::string lines;
        for (const views::Posting& posting : of_one_fact) {
            if (!scope_.has(posting)) continue;
            declare(after, posting.transfer.debit);
            declare(after, posting.transfer.credit);
            append_entry(lines, posting.transfer.debit, posting.transfer.amount);
            append_entry(lines, posting.transfer.credit, Money() - posting.transfer.amount);
        }
        if (!lines.empty()) file_.write(head_of(of_one_fact.front()) + lines);
    }

    Result<void> end(const core::State& after) override {
        for (const auto& [number, transfer] : after.ledger.reservations)
            file_.write("\n; pending: " + exported_name(transfer.debit, below_) + " to " +
                        exported_name(transfer.credit, below_) + " " + yuan(transfer.amount) + " CNY");
        file_.write("\n");
        return file_.close();
    }

  private:
    void declare(const core::State& after, AccountKey key) {
        if (!declared_.insert(key).second) return;
        const auto& rule = core::ledger::rule_of(key.kind);
        const std::string name = exported_name(key, below_);
        const std::string note =
            harmless(std::string(rule.zh) + " " + std::string(rule.en) + " " + owner_name(after, key));
        switch (format_) {
            case JournalFormat::ledger:
                return file_.write("\naccount " + name + "\n    note " + note + "\n");
            case JournalFormat::hledger:
                return file_.write("\naccount " + name + "  ; " + note + "\n");
            case JournalFormat::beancount:  // from the beginning of time: a value date may lie before the record
                return file_.write("\n1970-01-01 open " + name + " CNY\n  note: \"" + note + "\"\n");
        }
    }

    std::string head_of(const views::Posting& posting) const {
        const bool quoted = format_ == JournalFormat::beancount;
        const std::string label = std::string(posting.event->zh) + " " + std::string(posting.event->en);
        std::string head = "\n" + posting.date.text() + " * ";
        head.append(quoted ? "\"" + label + "\"\n" : "(" + std::to_string(posting.position) + ") " + label + "\n");
        const auto add_tag = [&](std::string_view name, const std::string& value) {
            if (value.empty()) return;
            head.append(quoted ? "  " : "    ; ").append(name);
            head.append(quoted ? ": \"" : ": ").append(harmless(value)).append(quoted ? "\"\n" : "\n");
        };
        if (quoted) add_tag("fact", std::to_string(posting.position));
        add_tag("event", std::string(posting.event->name()));
        add_tag("object", posting.object);
        add_tag("reference", posting.reference);
        return head;
    }

    void append_entry(std::string& lines, AccountKey key, Money amount) const {
        const std::string name = exported_name(key, below_);
        const std::string text = yuan(amount);
        const std::size_t used = name.size() + text.size();
        lines.append("    ").append(name).append(
            std::max<std::size_t>(2, used < kAmountColumn ? kAmountColumn - used : 2), ' ');
        lines.append(text).append(" CNY\n");
    }

    JournalFormat format_;
    std::string below_;
    OutputFile file_;
    ExportScope scope_;
    std::set<AccountKey> declared_;
};

}  // namespace

std::string ExportScope::text() const {
    std::string line = "Guanzhilian, log " + harmless(origin) + ", " + std::to_string(size) + " facts";
    if (period.from) line.append(", from ").append(period.from->text());
    if (period.to) line.append(", to ").append(period.to->text());
    if (journal)
        line.append(", journal ").append(type_of<core::ledger::Journal>().names[static_cast<std::size_t>(*journal)]);
    return line;
}

Result<std::unique_ptr<ExportWriter>> journal_writer(JournalFormat format, const std::filesystem::path& output) {
    auto file = OutputFile::open(output);
    if (!file) return tl::make_unexpected(file.error());
    return std::make_unique<JournalWriter>(format, std::move(*file));
}

}  // namespace gzl::app::ledger
