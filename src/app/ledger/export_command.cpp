// `gzl ledger export`: every posting, for the accounting programs of other people.
#include <cstdio>

#include "app/ledger/export_writer.hpp"
#include "app/ledger/options.hpp"

namespace gzl::app::ledger {

namespace {

Result<std::unique_ptr<ExportWriter>> writer_of(const ExportOptions& options) {
    if (options.json || options.format == "json") return json_writer(options.output);
    if (options.format == "ledger") return journal_writer(JournalFormat::ledger, options.output);
    if (options.format == "hledger") return journal_writer(JournalFormat::hledger, options.output);
    if (options.format == "beancount") return journal_writer(JournalFormat::beancount, options.output);
    if (options.format == "csv") return csv_writer(options.output);
    if (options.output.empty()) return fault("a spreadsheet goes to a file; name it with --output books.xlsx");
    return xlsx_writer(options.output);
}

Result<ExportScope> scope_of(const eventlog::EventLog& log, const ExportOptions& options) {
    const auto period = period_of(options.from, options.to);
    if (!period) return tl::make_unexpected(period.error());
    const auto origin = log.meta("origin");
    if (!origin) return tl::make_unexpected(origin.error());
    ExportScope scope{
        .size = log.size(), .origin = origin->value_or("without a name"), .period = *period, .journal = {}};
    const auto names = type_of<core::ledger::Journal>().names;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == options.journal) scope.journal = static_cast<core::ledger::Journal>(i);
    if (!options.journal.empty() && !scope.journal) {
        std::string known;
        for (const std::string_view name : names) known.append(" ").append(name);
        return fault("'" + options.journal + "' is no journal; the journals are:" + known);
    }
    return scope;
}

Result<void> export_books(const ExportOptions& options) {
    const auto log = open_log(options.data);
    if (!log) return tl::make_unexpected(log.error());
    const auto scope = scope_of(**log, options);
    if (!scope) return tl::make_unexpected(scope.error());
    const auto writer = writer_of(options);
    if (!writer) return tl::make_unexpected(writer.error());
    (*writer)->begin(*scope);
    const auto memory = read_postings(
        **log, scope->size, [&](const core::State& after, const auto& postings) { (*writer)->add(after, postings); });
    if (!memory) return tl::make_unexpected(memory.error());
    return (*writer)->end(memory->state);
}

}  // namespace

int run_export(const ExportOptions& options) {
    const auto done = export_books(options);
    if (!done) std::fprintf(stderr, "gzl ledger export: %s\n", done.error().message.c_str());
    return done ? 0 : 1;
}

}  // namespace gzl::app::ledger
