// Numbers of other people's loan engines, to the fen under named conventions (tests/outside/make_fixture.py made the
// fixture): only what a case names is compared.
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "core/schedule/answer.hpp"

namespace gzl::core::schedule {

struct ExpectedRow {
    std::int32_t nr = 0;
    std::optional<std::int32_t> days;
    std::optional<Date> due;
    std::optional<Date> paid_on;
    std::optional<Money> balance_after, principal, interest, due_total, paid, in_advance, late, outstanding;
};
BOOST_DESCRIBE_STRUCT(ExpectedRow, (),
                      (nr, days, due, paid_on, balance_after, principal, interest, due_total, paid, in_advance, late,
                       outstanding))

struct ExpectedTotals {
    std::optional<Money> principal, interest, due_total, paid, in_advance, late, outstanding;
};
BOOST_DESCRIBE_STRUCT(ExpectedTotals, (), (principal, interest, due_total, paid, in_advance, late, outstanding))

struct ExpectedTransaction {
    Date date{};
    TransactionType type{};
    Money amount{};
    std::optional<Money> principal, interest;
};
BOOST_DESCRIBE_STRUCT(ExpectedTransaction, (), (date, type, amount, principal, interest))

struct ScheduleCase {
    std::string name;
    CalculateSchedule question;
    std::vector<ExpectedRow> rows;
    ExpectedTotals totals;
    std::optional<std::vector<ExpectedTransaction>> transactions;
};
BOOST_DESCRIBE_STRUCT(ScheduleCase, (), (name, question, rows, totals, transactions))

struct ScheduleCases {
    std::vector<ScheduleCase> cases;
};
BOOST_DESCRIBE_STRUCT(ScheduleCases, (), (cases))

namespace {

// Every field that is expected, by name, beside the same field of ours.
template <class Expected, class Ours>
void compare(const Expected& expected, const Ours& ours) {
    for (const Field& wanted : type_of<Expected>().fields) {
        const void* value = wanted.get(&expected);
        const Type* type = wanted.type;
        if (type->kind == TypeKind::optional) {
            value = type->value(value);
            type = type->element;
        }
        if (!value) continue;
        for (const Field& found : type_of<Ours>().fields) {
            if (found.name != wanted.name) continue;
            const void* have = found.get(&ours);
            if (found.type->kind == TypeKind::optional) have = found.type->value(have);
            INFO("field ", std::string(wanted.name));
            REQUIRE(have != nullptr);
            CHECK(type->get(have) == type->get(value));
        }
    }
}

void compare_transactions(const ScheduleCase& each, const Schedule& answer) {
    if (!each.transactions) return;
    std::vector<ScheduleTransaction> found;
    for (const ScheduleTransaction& ours : answer.transactions)
        for (const ExpectedTransaction& wanted : *each.transactions)
            if (wanted.type == ours.type) {
                found.push_back(ours);
                break;
            }
    REQUIRE(found.size() == each.transactions->size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        INFO("transaction ", found[i].date.text());
        compare((*each.transactions)[i], found[i]);
    }
}

}  // namespace

TEST_CASE("schedules agree with other engines to the fen") {
    std::ifstream file(GZL_SOURCE_DIR "/tests/fixtures/loan_schedules.json");
    std::stringstream text;
    text << file.rdbuf();
    const auto fixture = from_json<ScheduleCases>(text.str());
    REQUIRE(fixture);
    CHECK(fixture->cases.size() >= 40);
    for (const ScheduleCase& each : fixture->cases) {
        INFO("case ", each.name);
        const auto terms = terms_of(each.question);
        REQUIRE(terms);
        const Schedule answer = calculate(*terms);
        if (!each.rows.empty()) REQUIRE(answer.rows.size() == each.rows.size());
        for (std::size_t i = 0; i < each.rows.size(); ++i) {
            INFO("row ", i + 1);
            compare(each.rows[i], answer.rows[i]);
        }
        compare(each.totals, answer.totals);
        compare_transactions(each, answer);
    }
}

}  // namespace gzl::core::schedule
