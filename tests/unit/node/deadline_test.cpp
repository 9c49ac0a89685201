// What is due by the clock, and a clock that misbehaves.
#include "unit/node/node_fixture.hpp"

namespace gzl::node {

namespace {

class SettableClock final : public Clock {
  public:
    explicit SettableClock(Instant start) : ms_(start.ms()) {}
    Instant now() const override { return Instant(ms_.load()); }
    bool runs_by_itself() const override { return false; }
    void set(Instant instant) { ms_ = instant.ms(); }

  private:
    std::atomic<std::int64_t> ms_;
};

std::vector<std::string> kinds_from(const NodeFixture& fixture, std::uint64_t first) {
    std::vector<std::string> kinds;
    for (const std::string& text : fixture.records()) {
        const auto record = read_record(text);
        REQUIRE(record);
        if (record->head.seq >= first) kinds.emplace_back(record->event.kind().type->name);
    }
    return kinds;
}

std::string drawdown_json() {
    return R"({"facility":"facility-000001","amount_fen":100000000,"payee":"天津钢贸有限公司","purpose":"采购"})";
}

std::uint64_t size_of(const Memory& memory) {
    return memory.size;
}

}  // namespace

TEST_CASE("a drawdown that the bank does not answer times out when its deadline has come, not before") {
    NodeFixture fixture;
    play_golden_until(fixture, "DrawdownInstructed");
    const std::uint64_t before = fixture.log->size();
    fixture.manual.move_to(at("2026-03-01T01:00:00.000Z"));
    fixture.start();
    REQUIRE(reason_of(fixture.send(submission("RequestDrawdown", drawdown_json(), "d", user(38, 6)))) == "accepted");
    CHECK(fixture.log->size() == before + 1);

    fixture.manual.move_to(at("2026-03-01T01:29:59.999Z"));
    fixture.node->wake();
    CHECK(fixture.look(size_of).second.get());  // the writer has been round once since
    CHECK(fixture.look(size_of).first == before + 1);

    fixture.manual.move_to(at("2026-03-01T01:30:00.000Z"));
    fixture.node->wake();
    fixture.wait_for_size(before + 2);
    CHECK(kinds_from(fixture, before) == std::vector<std::string>{"DrawdownInstructed", "DrawdownTimedOut"});
}

TEST_CASE("a deadline that passed while the node was down is fired at its start") {
    NodeFixture fixture;
    play_golden_until(fixture, "DrawdownTimedOut");
    const std::uint64_t before = fixture.log->size();
    fixture.manual.move_to(at("2026-03-01T05:00:00.000Z"));
    fixture.start();
    fixture.wait_for_size(before + 1);
    CHECK(kinds_from(fixture, before) == std::vector<std::string>{"DrawdownTimedOut"});
}

TEST_CASE("days are closed once each, in order, when they are over in Shanghai") {
    NodeFixture fixture;
    fixture.close_days = true;
    fixture.establish();
    fixture.wait_for_size(2);  // the day before the log began
    fixture.manual.move_to(at("2026-02-27T15:59:59.999Z"));
    fixture.node->wake();
    CHECK(fixture.look(size_of).second.get());
    CHECK(fixture.look(size_of).first == 2);
    fixture.manual.move_to(at("2026-02-27T16:00:00.000Z"));
    fixture.node->wake();
    fixture.wait_for_size(3);
    fixture.node.reset();
    fixture.manual.move_to(at("2026-03-03T03:00:00.000Z"));
    fixture.restart();
    fixture.wait_for_size(6);
    std::vector<std::string> days;
    for (const std::string& text : fixture.records())
        if (const std::size_t begin = text.find(R"("date":")"); begin != std::string::npos)
            days.push_back(text.substr(begin + 8, 10));
    CHECK(days == std::vector<std::string>{"2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"});
}

TEST_CASE("the log's time never goes back, whatever the clock says") {
    NodeFixture fixture;
    SettableClock clock(at("2026-03-01T00:00:00.000Z"));
    fixture.clock = &clock;
    fixture.establish();
    clock.set(at("2026-02-01T00:00:00.000Z"));
    CHECK(reason_of(fixture.send(new_user("a"))) == "accepted");
    fixture.restart();
    CHECK(reason_of(fixture.send(new_user("b"))) == "accepted");
    clock.set(at("2026-03-02T00:00:00.000Z"));
    CHECK(reason_of(fixture.send(new_user("c"))) == "accepted");
    std::vector<std::string> times;
    for (const std::string& text : fixture.records()) times.push_back(read_record(text)->head.at.text());
    CHECK(times == std::vector<std::string>{"2026-03-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z",
                                            "2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"});
}

TEST_CASE("a clock moved by hand only goes forward") {
    ManualClock clock(Instant(1'000));
    clock.move_to(Instant(500));
    CHECK(clock.now() == Instant(1'000));
    clock.move_to(Instant(2'000));
    CHECK(clock.now() == Instant(2'000));
}

}  // namespace gzl::node
