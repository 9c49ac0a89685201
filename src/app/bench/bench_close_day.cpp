// `gzl bench close-day`: closes a day over many live loans, durably, and catches up with many days over a few. Loans
// are made by the commands that make real ones: a tenth is overdue on the day, a tenth partly repaid.
#include <algorithm>
#include <condition_variable>
#include <thread>

#include "app/bench/bench_county.hpp"
#include "app/bench/bench_node.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/latencies.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"

namespace gzl::bench {

namespace {

constexpr std::size_t kBatch = 8'190;
constexpr std::size_t kRounds = 3;
constexpr std::int32_t kCloseAfterDays = 40;
constexpr std::int32_t kShortDays = 10;  // of the loans that are overdue by then
constexpr std::uint64_t kFewLoans = 1'000;
constexpr std::int32_t kManyDays = 700;
constexpr std::int64_t kLoanFen = 500;
const Instant kStart = Instant::start_of(Date::of(2026, 3, 2)).plus_ms(3'600'000);

struct CloseDayReport {
    std::string bench;
    Machine machine;
    std::int64_t loans = 0;
    std::int64_t loans_overdue = 0;
    std::int64_t loans_partly_repaid = 0;
    std::int64_t built_in_ms = 0;         // all of them, durable: not the aim of this bench
    std::vector<std::int64_t> rounds_ms;  // of one day each, command to durable
    std::int64_t close_day_ms = 0;        // the best of them
    std::int64_t event_bytes = 0;
    std::int64_t catch_up_loans = 0;
    std::int64_t catch_up_days = 0;
    std::int64_t catch_up_ms = 0;  // from the moved clock to the last day durable
};
BOOST_DESCRIBE_STRUCT(CloseDayReport, (),
                      (bench, machine, loans, loans_overdue, loans_partly_repaid, built_in_ms, rounds_ms, close_day_ms,
                       event_bytes, catch_up_loans, catch_up_days, catch_up_ms))

std::int64_t ms_since(SteadyClock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin).count();
}

// Hands commands over in batches, two at a time, and counts what was not accepted.
class Sender {
  public:
    Sender(node::Node& node, const core::Actor& actor, std::string_view command)
        : node_(node), actor_(actor), row_(command_row(command)) {}
    ~Sender() { finish(); }

    Result<void> send(std::string_view json) {
        auto command = read_command(row_, json);
        if (!command) return tl::make_unexpected(command.error());
        next_.push_back({&row_, std::move(*command), actor_, {}, [this](const node::CommandOutcome& outcome) {
                             const std::lock_guard lock(mutex_);
                             if (!std::holds_alternative<node::Accepted>(outcome)) ++failed_;
                             --unanswered_;
                             wake_.notify_one();
                         }});
        if (next_.size() == kBatch) hand_over();
        return {};
    }

    std::uint64_t finish() {
        hand_over();
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return unanswered_ == 0; });
        return failed_;
    }

  private:
    void hand_over() {
        if (next_.empty()) return;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return unanswered_ <= kBatch; });
            unanswered_ += next_.size();
        }
        node_.submit(std::exchange(next_, {}));
    }

    node::Node& node_;
    core::Actor actor_;
    const core::CommandRow& row_;
    std::vector<node::Submission> next_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::size_t unanswered_ = 0;
    std::uint64_t failed_ = 0;
};

Result<void> all_accepted(Sender& sender) {
    if (const std::uint64_t failed = sender.finish(); failed > 0)
        return fault(std::to_string(failed) + " commands were not accepted");
    return {};
}

const core::Actor& actor(const BenchCounty& county, Who who) {
    return county.actors[static_cast<std::size_t>(who)];
}

Result<void> open_loans(node::Node& node, const BenchCounty& county, std::uint64_t count, CloseDayReport& report) {
    const std::string soon = county.today.plus_days(kShortDays).text();
    Sender draw(node, actor(county, Who::boss), "RequestDrawdown");
    for (std::uint64_t i = 0; i < count; ++i) {
        const bool is_short = i % 10 == 0;
        report.loans_overdue += is_short;
        const std::string json = R"({"facility":")" + county.facility + R"(","amount_fen":)" +
                                 std::to_string(kLoanFen) + R"(,"payee":"日照钢铁","purpose":"采购热轧卷")" +
                                 (is_short ? R"(,"due_on":")" + soon + "\"}" : "}");
        if (const auto sent = draw.send(json); !sent) return sent;
    }
    if (const auto drawn = all_accepted(draw); !drawn) return drawn;
    say("drawn " + std::to_string(count));
    Sender confirm(node, actor(county, Who::bank), "ConfirmDrawdown");
    for (std::uint64_t i = 1; i <= count; ++i) {
        const std::string json = R"({"drawdown":")" + core::DrawdownId(i).text() + R"(","reference":"D-)" +
                                 std::to_string(i) + R"(","value_date":")" + county.today.text() + "\"}";
        if (const auto sent = confirm.send(json); !sent) return sent;
    }
    if (const auto opened = all_accepted(confirm); !opened) return opened;
    say("opened " + std::to_string(count));
    Sender repay(node, actor(county, Who::bank), "RecordRepayment");
    for (std::uint64_t i = 2; i <= count; i += 10, ++report.loans_partly_repaid) {
        const std::string json = R"({"loan":")" + core::LoanId(i).text() + R"(","amount_fen":100,"reference":"R-)" +
                                 std::to_string(i) + R"(","value_date":")" + county.today.text() + "\"}";
        if (const auto sent = repay.send(json); !sent) return sent;
    }
    return all_accepted(repay);
}

Result<std::unique_ptr<BenchNode>> node_with_loans(const std::string& directory, node::ManualClock& clock,
                                                   std::uint64_t loans, CloseDayReport& report) {
    auto bench = start_node(directory, {.clock = &clock});
    if (!bench) return bench;
    const auto county = set_up_county(*(*bench)->node, clock.now().date());
    if (!county) return tl::make_unexpected(county.error());
    if (const auto opened = open_loans(*(*bench)->node, *county, loans, report); !opened)
        return tl::make_unexpected(opened.error());
    return bench;
}

Result<void> close_days(const std::string& directory, std::uint64_t loans, CloseDayReport& report) {
    node::ManualClock clock(kStart);
    const auto begin = SteadyClock::now();
    const auto bench = node_with_loans(directory, clock, loans, report);
    if (!bench) return tl::make_unexpected(bench.error());
    report.built_in_ms = ms_since(begin);
    const Date first = clock.now().date().plus_days(kCloseAfterDays);
    clock.move_to(Instant::start_of(first.plus_days(kRounds)));
    for (std::size_t round = 0; round < kRounds; ++round) {
        const Date day = first.plus_days(static_cast<std::int32_t>(round));
        const auto closing = SteadyClock::now();
        const auto records = run_command(*(*bench)->node, {}, "CloseDay", R"({"date":")" + day.text() + "\"}");
        if (!records) return tl::make_unexpected(records.error());
        report.rounds_ms.push_back(ms_since(closing));
        report.event_bytes = static_cast<std::int64_t>(records->front().size());
        if (records->front().find("\"loans_open\":" + std::to_string(loans)) == std::string::npos)
            return fault("the day closed over another number of loans: " + records->front());
    }
    report.close_day_ms = *std::min_element(report.rounds_ms.begin(), report.rounds_ms.end());
    return {};
}

// What `gzl serve` does when it comes up after a long time: the clock has moved on, the node closes day after day.
Result<void> catch_up(const std::string& directory, CloseDayReport& report) {
    node::ManualClock clock(kStart);
    CloseDayReport unused;
    if (const auto made = node_with_loans(directory, clock, kFewLoans, unused); !made)
        return tl::make_unexpected(made.error());
    const auto move_to_day = [&](std::int32_t day) { clock.move_to(kStart.plus_ms(std::int64_t{86'400'000} * day)); };
    move_to_day(1);
    auto bench = start_node(directory, {.clock = &clock, .close_days = true});
    if (!bench) return tl::make_unexpected(bench.error());
    node::Node& node = *(*bench)->node;
    const auto events_before = node.durable_size();
    const auto wait_for_days = [&](std::int32_t days) {
        node.wake();
        while (node.durable_size() < events_before + static_cast<std::uint64_t>(days))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    wait_for_days(1);  // from the first day on the node knows which one is next
    move_to_day(1 + kManyDays);
    const auto begin = SteadyClock::now();
    wait_for_days(1 + kManyDays);
    report.catch_up_ms = ms_since(begin);
    report.catch_up_loans = kFewLoans;
    report.catch_up_days = kManyDays;
    return {};
}

}  // namespace

Result<void> bench_close_day(const BenchOptions& options) {
    CloseDayReport report;
    report.bench = "close-day";
    report.loans = options.loans;
    {
        const auto scratch = ScratchDirectory::make(options.data_directory);
        if (!scratch) return tl::make_unexpected(scratch.error());
        report.machine = describe_machine(scratch->path());
        say("opening " + std::to_string(options.loans) + " loans");
        const auto closed = close_days(scratch->path(), static_cast<std::uint64_t>(options.loans), report);
        if (!closed) return closed;
    }
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    if (const auto caught_up = catch_up(scratch->path(), report); !caught_up) return caught_up;
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
