#include "app/county/check_command.hpp"

#include <cstdlib>
#include <iostream>

#include "app/county/county_file.hpp"
#include "base/json.hpp"

namespace gzl::app::county {

namespace {

struct ProblemView {
    std::int64_t line = 1;
    std::int64_t column = 1;
    Severity severity = Severity::error;
    std::string reason;
    std::string message_zh;
    std::string message_en;
    std::string advice_zh;
    std::string advice_en;
};
BOOST_DESCRIBE_STRUCT(ProblemView, (), (line, column, severity, reason, message_zh, message_en, advice_zh, advice_en))

struct CheckView {
    std::string file;
    std::string county;
    std::int64_t commands = 0;
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
    std::vector<ProblemView> problems;
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (file, county, commands, errors, warnings, problems))

bool chinese(const std::string& lang) {
    if (!lang.empty()) return lang == "zh";
    const char* environment = std::getenv("LANG");
    return environment && std::string_view(environment).starts_with("zh");
}

void print_json(const CountyFile& county, const std::string& file, std::ostream& out) {
    CheckView view{.file = file,
                   .county = county.name,
                   .commands = static_cast<std::int64_t>(county.commands.size()),
                   .errors = static_cast<std::int64_t>(county.count(Severity::error)),
                   .warnings = static_cast<std::int64_t>(county.count(Severity::warning)),
                   .problems = {}};
    for (const Problem& problem : county.problems)
        view.problems.push_back({.line = problem.place.line,
                                 .column = problem.place.column,
                                 .severity = problem.severity,
                                 .reason = problem.reason,
                                 .message_zh = problem.message.zh,
                                 .message_en = problem.message.en,
                                 .advice_zh = problem.advice.zh,
                                 .advice_en = problem.advice.en});
    out << to_json(view) << '\n';
}

// file:line:column: error: what [reason], then the line itself with a mark, then what to do.
void print_problem(const Problem& problem, const CountyFile& county, const std::string& file, bool zh,
                   std::ostream& out) {
    const bool error = problem.severity == Severity::error;
    const std::string_view label = zh ? (error ? "错误" : "警告") : (error ? "error" : "warning");
    out << file << ':' << problem.place.line << ':' << problem.place.column << ": " << label << ": "
        << (zh ? problem.message.zh : problem.message.en) << " [" << problem.reason << "]\n";
    const auto index = static_cast<std::size_t>(problem.place.line - 1);
    if (index < county.lines.size()) out << "    " << problem.place.line << " | " << county.lines[index] << '\n';
    out << "    " << (zh ? "→ " + problem.advice.zh : "-> " + problem.advice.en) << '\n';
}

void print_summary(const CountyFile& county, bool zh, std::ostream& out) {
    const auto errors = county.count(Severity::error);
    const auto warnings = county.count(Severity::warning);
    if (zh)
        out << county.name << ":" << county.commands.size() << " 条配置命令," << errors << " 个错误," << warnings
            << " 个警告\n";
    else
        out << (county.name.empty() ? "county" : county.name) << ": " << county.commands.size()
            << " configuration commands, " << errors << " errors, " << warnings << " warnings\n";
}

}  // namespace

int run_county_check(const CountyCheckOptions& options) {
    return check_county(options, std::cout);
}

int check_county(const CountyCheckOptions& options, std::ostream& out) {
    const CountyFile county = load_county(options.file, {.keys = options.keys, .only_check = true});
    const std::string file = options.file.string();
    if (options.json) {
        print_json(county, file, out);
    } else {
        const bool zh = chinese(options.lang);
        for (const Problem& problem : county.problems) print_problem(problem, county, file, zh, out);
        print_summary(county, zh, out);
    }
    return county.has_errors() ? 1 : 0;
}

}  // namespace gzl::app::county
