#include "app/loan_schedule_command.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json.hpp"
#include "core/schedule/answer.hpp"

namespace gzl::app {

namespace {

using core::schedule::Schedule;

constexpr std::size_t kLargestInput = 1'000'000;

int cannot(const std::string& place, std::string_view why) {
    std::fprintf(stderr, "gzl loan schedule: %s: %.*s\n", place.empty() ? "the document" : place.c_str(),
                 static_cast<int>(why.size()), why.data());
    return 1;
}

std::optional<std::string> read_all(const std::string& file) {
    std::ifstream opened;
    if (file != "-") opened.open(file, std::ios::binary);
    std::istream& in = file == "-" ? std::cin : opened;
    std::string text(kLargestInput + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file != "-" && !opened.is_open()) return std::nullopt;
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

std::string yuan(Money amount) {
    char text[32];
    const long long fen = amount.value();
    std::snprintf(text, sizeof text, "%s%lld.%02lld", fen < 0 ? "-" : "", std::llabs(fen) / 100, std::llabs(fen) % 100);
    return text;
}

void print_table(const Schedule& schedule) {
    std::printf(
        "  nr  due         paid on          principal       interest      penalty            due           paid"
        "        balance\n");
    for (const auto& row : schedule.rows)
        std::printf("%4d  %s  %-10s  %14s %14s %12s %14s %14s %14s\n", row.nr, row.due.text().c_str(),
                    row.paid_on ? row.paid_on->text().c_str() : "", yuan(row.principal).c_str(),
                    yuan(row.interest).c_str(), yuan(row.penalty).c_str(), yuan(row.due_total).c_str(),
                    yuan(row.paid).c_str(), yuan(row.balance_after).c_str());
    const auto& sum = schedule.totals;
    std::printf(" sum                          %14s %14s %12s %14s %14s\n", yuan(sum.principal).c_str(),
                yuan(sum.interest).c_str(), yuan(sum.penalty).c_str(), yuan(sum.due_total).c_str(),
                yuan(sum.paid).c_str());
}

}  // namespace

const char* const kLoanScheduleHelp =
    "Amounts are in fen, rates in millionths a year (3.6 % is 36000). Example: 120 000.00 in 12 equal instalments,\n"
    "the first one paid:\n\n"
    "  echo '{\"principal_fen\": 12000000, \"rate_ppm\": 36000, \"first\": \"2026-01-15\", \"count\": 12,\n"
    "         \"events\": [{\"type\": \"repay\", \"date\": \"2026-02-15\", \"amount_fen\": 1019564}]}' |\n"
    "    gzl loan schedule - --table\n\n"
    "Conventions are chosen by name, such as \"convention\": {\"preset\": \"progressive_actual_actual\"};\n"
    "docs/formats/loan-schedule.md lists presets, single choices, plans and events.";

int run_loan_schedule(const LoanScheduleOptions& options) {
    const auto text = read_all(options.file);
    if (!text) return cannot(options.file, "cannot be read");
    if (text->size() > kLargestInput) return cannot(options.file, "is larger than a megabyte");
    const auto question = from_json<core::schedule::CalculateSchedule>(*text);
    if (!question) return cannot(question.error().pointer, question.error().reason);
    const auto terms = core::schedule::terms_of(*question);
    if (!terms) return cannot(terms.error().place, terms.error().why);
    const Schedule schedule = core::schedule::calculate(*terms);
    if (options.table)
        print_table(schedule);
    else
        std::puts(to_json(schedule).c_str());
    return 0;
}

}  // namespace gzl::app
