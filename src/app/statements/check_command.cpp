#include "app/statements/check_command.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/uploads/problem_view.hpp"
#include "base/json.hpp"
#include "statements/decode.hpp"

namespace gzl::app {

namespace {

constexpr int kCannotRead = 2;

struct StatementCheck {
    std::string file;
    bool sound = false;
    std::optional<std::string> number;
    std::optional<std::string> account;
    std::optional<Date> date;
    std::optional<Money> opening;
    std::optional<Money> closing;
    std::int64_t rows = 0;
    std::vector<StatementProblem> problems;
};
BOOST_DESCRIBE_STRUCT(StatementCheck, (), (file, sound, number, account, date, opening, closing, rows, problems))

StatementCheck check_of(const std::string& file, const statements::Decoded& decoded) {
    StatementCheck check{.file = file,
                         .sound = decoded.has_value(),
                         .number = {},
                         .account = {},
                         .date = {},
                         .opening = {},
                         .closing = {},
                         .problems = {}};
    if (!decoded) {
        check.problems = views_of(decoded.error());
        return check;
    }
    check.number = decoded->number;
    check.account = decoded->account;
    check.date = decoded->date;
    check.opening = decoded->opening;
    check.closing = decoded->closing;
    check.rows = static_cast<std::int64_t>(decoded->rows.size());
    return check;
}

bool chinese(const std::string& lang) {
    if (!lang.empty()) return lang == "zh";
    const char* environment = std::getenv("LANG");
    return environment && std::string_view(environment).starts_with("zh");
}

template <class Enum>
Enum named(const std::string& name) {
    const auto names = type_of<Enum>().names;
    std::size_t value = 0;
    while (value + 1 < names.size() && names[value] != name) ++value;  // the command line allows no other name
    return static_cast<Enum>(value);
}

// file:line: what [reason] field: found
void print(const StatementCheck& check, bool zh) {
    for (const StatementProblem& problem : check.problems) {
        std::printf("%s:%lld: %s [%s]", check.file.c_str(), static_cast<long long>(problem.line),
                    zh ? problem.zh.c_str() : problem.en.c_str(), problem.reason.c_str());
        if (!problem.field.empty()) std::printf(" %s", problem.field.c_str());
        std::printf(problem.found.empty() ? "\n" : ": %s\n", problem.found.c_str());
    }
    if (!check.sound) return;
    const char* form = zh ? "%s:对账单 %s,%s,%lld 笔,文件无误\n" : "%s: statement %s of %s, %lld rows, sound\n";
    std::printf(form, check.file.c_str(), check.number->c_str(), check.date->text().c_str(),
                static_cast<long long>(check.rows));
}

}  // namespace

int run_statement_check(const StatementCheckOptions& options) {
    std::ifstream in(options.file, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "gzl statement check: %s cannot be read\n", options.file.c_str());
        return kCannotRead;
    }
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const StatementCheck check =
        check_of(options.file.string(), statements::decode(bytes, named<statements::Format>(options.format),
                                                           named<statements::Encoding>(options.encoding)));
    if (options.json)
        std::printf("%s\n", to_json(check).c_str());
    else
        print(check, chinese(options.lang));
    return check.sound ? 0 : 1;
}

}  // namespace gzl::app
