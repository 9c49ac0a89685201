// What other parties must be told: at least once, each subject in order, nobody held up by somebody else.
#include "node/outbox.hpp"

#include <map>

#include "unit/node/node_fixture.hpp"

namespace gzl::node {

namespace {

eventlog::OutboxRow row(std::uint64_t id, std::string subject, std::string target = "org-000001") {
    eventlog::OutboxRow made;
    made.id = id;
    made.target = std::move(target);
    made.kind = "/v1/x";
    made.subject = std::move(subject);
    return made;
}

// The other parties, and what is kept of the rows.
class Parties {
  public:
    explicit Parties(std::uint32_t attempts = 20) : attempts_(attempts) {}

    Outbox::Options options() {
        Outbox::Options options;
        options.send = [this](const eventlog::OutboxRow& each) { return send(each); };
        options.update = [this](const eventlog::OutboxUpdate& update) {
            {
                const std::lock_guard lock(mutex_);
                updates_.push_back(update);
            }
            changed_.notify_all();
        };
        options.attempts = attempts_;
        options.first_delay_ms = 2;
        options.longest_delay_ms = 8;
        return options;
    }
    void fail(std::uint64_t id, int times) {
        const std::lock_guard lock(mutex_);
        failures_[id] = times;
    }
    void hold(std::string target) {
        const std::lock_guard lock(mutex_);
        held_ = std::move(target);
    }
    void release() {
        {
            const std::lock_guard lock(mutex_);
            held_.clear();
        }
        changed_.notify_all();
    }
    std::vector<eventlog::OutboxUpdate> wait_for_updates(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return updates_.size() >= count; });
        return updates_;
    }
    std::vector<std::uint64_t> sent_of(const std::string& subject) const {
        const std::lock_guard lock(mutex_);
        const auto found = sent_.find(subject);
        return found == sent_.end() ? std::vector<std::uint64_t>{} : found->second;
    }

  private:
    Result<void> send(const eventlog::OutboxRow& each) {
        std::unique_lock lock(mutex_);
        sent_[each.subject].push_back(each.id);
        changed_.wait(lock, [&] { return held_ != each.target; });
        if (failures_[each.id]-- > 0) return fault("no answer");
        return {};
    }

    const std::uint32_t attempts_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::uint64_t, int> failures_;
    std::map<std::string, std::vector<std::uint64_t>> sent_;
    std::vector<eventlog::OutboxUpdate> updates_;
    std::string held_;
};

using Ids = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("rows of one subject are sent in order, each until it is taken") {
    Parties parties;
    parties.fail(1, 2);
    parties.fail(3, 1);
    Outbox outbox(parties.options());
    outbox.add({row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a")});
    parties.wait_for_updates(7);
    CHECK(parties.sent_of("a") == Ids{1, 1, 1, 3, 3, 4});
    CHECK(parties.sent_of("b") == Ids{2});
}

TEST_CASE("a row is tried again later and later, then it is dead and the next one goes") {
    Parties parties(4);
    parties.fail(1, 99);
    Outbox outbox(parties.options());
    outbox.add({row(1, "a"), row(2, "a")});
    const auto updates = parties.wait_for_updates(5);
    for (std::uint32_t i = 0; i < 4; ++i) {
        CHECK(updates[i].id == 1);
        CHECK(updates[i].attempts == i + 1);
        CHECK_FALSE(updates[i].done);
        CHECK(updates[i].dead == (i == 3));
        CHECK(updates[i].last_error == "no answer");
    }
    CHECK(updates[1].next_attempt_ms - updates[0].next_attempt_ms >= 4);
    CHECK(updates[2].next_attempt_ms - updates[1].next_attempt_ms >= 8);
    CHECK(updates[4].id == 2);
    CHECK(updates[4].done);
}

TEST_CASE("a party that does not answer holds up nobody else") {
    Parties parties;
    parties.hold("org-000002");
    Outbox outbox(parties.options());
    outbox.add({row(1, "a", "org-000002"), row(2, "b"), row(3, "c")});
    outbox.add({row(4, "b")});
    const auto updates = parties.wait_for_updates(3);
    for (const auto& update : updates) CHECK(update.id != 1);
    parties.release();
    CHECK(parties.wait_for_updates(4)[3].id == 1);
}

TEST_CASE("another subject of the same party goes on while one waits for its next attempt") {
    Parties parties;
    parties.fail(1, 1'000'000);
    Outbox outbox(parties.options());
    outbox.add({row(1, "a"), row(2, "b"), row(3, "b")});
    for (std::size_t count = 3; parties.sent_of("b") != Ids{2, 3}; ++count) parties.wait_for_updates(count);
    CHECK(parties.sent_of("a").size() >= 1);
}

TEST_CASE("what was not delivered before a stop is sent again after the restart, under the same id") {
    NodeFixture fixture;
    play_golden_until(fixture, "DrawdownInstructed");
    fixture.manual.move_to(at("2026-03-01T01:00:00.000Z"));
    fixture.start();
    const auto outcome = fixture.send(submission(
        "RequestDrawdown",
        R"({"facility":"facility-000001","amount_fen":100000000,"payee":"天津钢贸有限公司","purpose":"采购"})", "d",
        user(38, 6)));
    REQUIRE(reason_of(outcome) == "accepted");
    fixture.node->stop();
    REQUIRE(fixture.outbox.size() == 1);
    const auto told = fixture.outbox.front();
    CHECK(told.id / 16 == std::get<Accepted>(outcome).first);
    CHECK(told.target == "org-000005");
    CHECK(told.subject == "drawdown-000001");
    CHECK(parse_json(told.payload));

    fixture.restart();
    Parties silent;
    silent.fail(told.id, 1'000'000);
    {
        Outbox outbox(silent.options());
        outbox.add(fixture.log->pending_outbox(10).value());
        fixture.node->update_outbox(silent.wait_for_updates(1).front());
        fixture.node->stop();  // what it took is durable
    }
    fixture.restart();
    const auto pending = fixture.log->pending_outbox(10).value();
    REQUIRE(pending.size() == 1);
    CHECK(pending.front().id == told.id);
    CHECK(pending.front().attempts == 1);
    CHECK(pending.front().payload == told.payload);

    Parties answering;
    Outbox outbox(answering.options());
    outbox.add(pending);
    const auto update = answering.wait_for_updates(1).front();
    CHECK(update.done);
    CHECK(update.attempts == 2);
    fixture.node->update_outbox(update);
    fixture.node->stop();
    CHECK(fixture.log->pending_outbox(10).value().empty());
}

}  // namespace gzl::node
