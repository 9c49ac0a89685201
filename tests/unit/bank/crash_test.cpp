// The bank's process is killed while it pays out: what it had answered 202 for is kept, and no money moved twice.
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "bank/instructions.hpp"
#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

constexpr int kDrawdowns = 1'000;

DisbursementInstruction numbered(int number) {
    auto message = test_disbursement();
    message.drawdown = id_text("drawdown", static_cast<std::uint64_t>(number));
    message.facility = id_text("facility", static_cast<std::uint64_t>(number));
    message.amount = Money(1'000);
    return message;
}

int pay_out(Store& store, int number) {
    const auto response = store.transact([&](Database& database) {
        return take(database, {"LS", test_rules()}, {kBusinessDay, 0, "d", {}}, numbered(number));
    });
    return response ? response->status : 0;
}

// One byte into the pipe for each 202, until somebody kills the process.
[[noreturn]] void run_bank(const std::filesystem::path& file, int answers) {
    auto store = Store::open(file, kOwnFunds);
    if (!store) ::_exit(1);
    for (int number = 1; number <= kDrawdowns; ++number) {
        if (pay_out(**store, number) != 202 || ::write(answers, "a", 1) != 1) ::_exit(1);
    }
    ::_exit(0);
}

int answered_before_kill(const std::filesystem::path& file, int enough) {
    int pipe_ends[2];
    REQUIRE(::pipe(pipe_ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) run_bank(file, pipe_ends[1]);
    ::close(pipe_ends[1]);
    char byte = 0;
    int answered = 0;
    while (::read(pipe_ends[0], &byte, 1) == 1) {
        if (++answered == enough) ::kill(child, SIGKILL);
    }
    ::close(pipe_ends[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return answered;
}

std::int64_t number(Store& store, std::string_view sql) {
    const auto found = store.transact([&](Database& database) {
        Rows rows = database.query(sql);
        return rows.next() ? rows.integer(0) : 0;
    });
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("a bank that is killed forgets nothing that it answered and pays nothing twice") {
    api::ScratchDirectory directory;
    for (const int enough : {1, 2, 7, 23, 40}) {
        const auto file = directory / ("bank-" + std::to_string(enough) + ".sqlite");
        const int answered = answered_before_kill(file, enough);
        CHECK(answered >= enough);
        CHECK(answered < kDrawdowns);

        const auto store = Store::open(file, kOwnFunds);
        REQUIRE(store);
        const auto paid = number(**store, "SELECT COUNT(*) FROM loans");
        CHECK((paid == answered || paid == answered + 1));
        CHECK(number(**store, "SELECT COUNT(*) FROM outbox WHERE state = 'pending'") == paid);

        // The platform sends everything again, and what it had not sent yet.
        for (int again = 1; again <= answered + 2; ++again) CHECK(pay_out(**store, again) == 202);
        CHECK(number(**store, "SELECT balance_fen FROM accounts WHERE account LIKE 'customer:%'") ==
              1'000 * (answered + 2));
        CHECK(number(**store, "SELECT COUNT(DISTINCT key) FROM outbox") == answered + 2);
    }
}
