// What is wrong with a statement file, as it is shown.
#pragma once

#include "base/type.hpp"
#include "statements/statement.hpp"

namespace gzl::app {

struct StatementProblem {
    std::int64_t line = 0;  // 0: the file as a whole
    std::string field;
    std::string reason;
    std::string zh;
    std::string en;
    std::string found;
};
BOOST_DESCRIBE_STRUCT(StatementProblem, (), (line, field, reason, zh, en, found))

inline std::vector<StatementProblem> views_of(const statements::Problems& problems) {
    std::vector<StatementProblem> views;
    for (const statements::Problem& problem : problems)
        views.push_back({.line = problem.line,
                         .field = problem.field,
                         .reason = std::string(problem.reason->name),
                         .zh = std::string(problem.reason->zh),
                         .en = std::string(problem.reason->en),
                         .found = problem.found});
    return views;
}

}  // namespace gzl::app
