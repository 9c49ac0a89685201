// Books, statements, configuration, law, loans.
#include "app/command_line/command_line.hpp"
#include "app/county/check_command.hpp"
#include "app/ledger/options.hpp"
#include "app/loan_schedule_command.hpp"
#include "app/rules_command.hpp"
#include "app/statements/check_command.hpp"

namespace gzl {

void add_ledger(CommandLine& line) {
    CLI::App* ledger = line.app.add_subcommand("ledger", "The books, read beside a running server or without one")
                           ->require_subcommand(1);
    const auto add_data = [](CLI::App* command, std::filesystem::path& data, bool& json) {
        command->add_option("--data", data, "The server's data directory")->envname("GZL_DATA")->capture_default_str();
        command->add_flag("--json", json, "Print JSON");
    };

    static app::ledger::AccountsOptions accounts;
    line.add(ledger, "accounts", "The chart of accounts", accounts, app::ledger::run_accounts)
        ->add_flag("--json", accounts.json, "Print JSON");

    static app::ledger::BalanceOptions balance;
    CLI::App* balances = line.add(ledger, "balance", "Balance of every account at any moment, with debit = credit",
                                  balance, app::ledger::run_balance);
    add_data(balances, balance.data, balance.json);
    balances->add_option("--at", balance.at,
                         "An instant 2026-03-31T08:30:00.000Z, the end of a day 2026-03-31, or a number of facts");
    balances->add_option("--by", balance.by, "Date that counts: of the record, or the value date")
        ->check(CLI::IsMember({"record", "value"}))
        ->capture_default_str();

    static app::ledger::StatementOptions statement;
    CLI::App* statements = line.add(ledger, "statement", "What moved one account, with its running balance", statement,
                                    app::ledger::run_statement);
    add_data(statements, statement.data, statement.json);
    statements->add_option("account", statement.account, "Such as loan_principal/loan-000001")->required();
    statements->add_option("--from", statement.from, "First day, 2026-03-01");
    statements->add_option("--to", statement.to, "Last day, 2026-03-31");

    static app::ledger::ExportOptions exported;
    CLI::App* exports =
        line.add(ledger, "export", "Every posting, for other accounting programs", exported, app::ledger::run_export);
    add_data(exports, exported.data, exported.json);
    exports->add_option("--format", exported.format, "Of the file")
        ->check(CLI::IsMember({"ledger", "hledger", "beancount", "csv", "xlsx", "json"}))
        ->capture_default_str();
    exports->add_option("--from", exported.from, "First day, 2026-03-01");
    exports->add_option("--to", exported.to, "Last day, 2026-03-31");
    exports->add_option("--journal", exported.journal, "Only this one: money, guarantee, clearing or accrual");
    exports->add_option("--output", exported.output, "File to write instead of standard output");
}

void add_statement(CommandLine& line) {
    static app::StatementCheckOptions options;
    CLI::App* statement = line.app.add_subcommand("statement", "Banks' statement files")->require_subcommand(1);
    CLI::App* check = line.add(statement, "check", "Explain every mistake in a statement file, with its line", options,
                               app::run_statement_check);
    check->add_option("file", options.file, "CSV or camt.053 file")->required();
    check->add_option("--format", options.format, "Of the file")
        ->check(CLI::IsMember({"automatic", "csv", "camt053"}))
        ->capture_default_str();
    check->add_option("--encoding", options.encoding, "Of the file")
        ->check(CLI::IsMember({"automatic", "utf8", "gb18030"}))
        ->capture_default_str();
    check->add_option("--lang", options.lang, "zh or en; by default as LANG says");
    check->add_flag("--json", options.json, "Print JSON");
}

void add_county(CommandLine& line) {
    static app::county::CountyCheckOptions options;
    CLI::App* county = line.app.add_subcommand("county", "County configurations")->require_subcommand(1);
    CLI::App* check = line.add(county, "check", "Explain every mistake in a configuration, with its line", options,
                               app::county::run_county_check);
    check->add_option("file", options.file, "Configuration file")->required();
    check->add_option("--keys", options.keys, "Directory of the public key files");
    check->add_option("--lang", options.lang, "zh or en; by default as LANG says");
    check->add_flag("--json", options.json, "Print JSON");
}

void add_rules(CommandLine& line) {
    static app::RulesOptions options;
    CLI::App* rules =
        line.app.add_subcommand("rules", "Rules of law as the platform keeps them")->require_subcommand(1);
    CLI::App* list =
        line.add(rules, "list", "Those in force on a day, and those announced", options, app::run_rules_list);
    list->add_option("--on", options.on, "The day, 2026-03-01; by default today");
    list->add_option("--lang", options.lang, "Of the text")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
    list->add_flag("--json", options.json, "Print JSON");
}

void add_loan(CommandLine& line) {
    static app::LoanScheduleOptions options;
    CLI::App* loan = line.app.add_subcommand("loan", "Calculations about loans")->require_subcommand(1);
    CLI::App* schedule = line.add(loan, "schedule", "Calculate a repayment schedule from JSON and print it as JSON",
                                  options, app::run_loan_schedule);
    schedule->add_option("file", options.file, "The question; - reads standard input")->required();
    auto* table = schedule->add_flag("--table", options.table, "Print a table for people");
    schedule->add_flag("--json", options.json, "Print JSON; this is the default")->excludes(table);
    schedule->footer(app::kLoanScheduleHelp);
}

}  // namespace gzl
