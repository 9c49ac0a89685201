// Nobody is told anything that is not on disk; what was told is there after every fault.
#include <chrono>

#include "unit/node/node_fixture.hpp"

namespace gzl::node {

namespace {

template <class T>
bool is_told(std::future<T>& future) {
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::uint64_t size_of(const Memory& memory) {
    return memory.size;
}

}  // namespace

TEST_CASE("outcomes, refusals and answers wait until what they rest on is durable") {
    NodeFixture fixture;
    fixture.establish();
    fixture.log->hold();
    auto accepted = fixture.send_later(new_user("a"));
    fixture.log->wait_until_an_append_waits();
    auto refused = fixture.send_later(new_user("a"));
    auto [size, told] = fixture.look(size_of);
    CHECK(size == 2);  // the writer is ahead of the disk
    CHECK(fixture.node->durable_size() == 1);
    CHECK_FALSE(is_told(accepted));
    CHECK_FALSE(is_told(refused));
    CHECK_FALSE(is_told(told));
    CHECK_FALSE(fixture.node->inclusion(1, 2));
    fixture.log->release();
    CHECK(reason_of(accepted.get()) == "accepted");
    CHECK(reason_of(refused.get()) == "login_taken");
    CHECK(told.get());
    CHECK(fixture.node->durable_size() == 2);
    CHECK(fixture.node->inclusion(1, 2));
}

TEST_CASE("what is decided while an append is under way becomes one batch") {
    NodeFixture fixture;
    fixture.establish();
    fixture.log->hold();
    std::vector<std::future<CommandOutcome>> outcomes;
    outcomes.push_back(fixture.send_later(new_user("first")));
    fixture.log->wait_until_an_append_waits();
    for (int i = 0; i < 50; ++i) outcomes.push_back(fixture.send_later(new_user("u" + std::to_string(i))));
    CHECK(fixture.look(size_of).first == 52);
    fixture.log->release();
    std::uint64_t position = 1;
    for (auto& outcome : outcomes) CHECK(std::get<Accepted>(outcome.get()).first == position++);
    CHECK(fixture.log->appended() == std::vector<std::size_t>{1, 1, 50});
}

TEST_CASE("a list of submissions keeps its order") {
    NodeFixture fixture;
    fixture.establish();
    std::vector<Submission> list;
    std::vector<std::future<CommandOutcome>> outcomes;
    for (int i = 0; i < 20; ++i) {
        auto promise = std::make_shared<std::promise<CommandOutcome>>();
        outcomes.push_back(promise->get_future());
        list.push_back(new_user("u" + std::to_string(i)));
        list.back().done = [promise](CommandOutcome outcome) { promise->set_value(std::move(outcome)); };
    }
    fixture.node->submit(std::move(list));
    std::uint64_t position = 1;
    for (auto& outcome : outcomes) CHECK(std::get<Accepted>(outcome.get()).first == position++);
}

TEST_CASE("a failed append: one alarm, everybody is told, and nothing acknowledged is missing afterwards") {
    for (const auto point : {eventlog::AppendFault::before_apply, eventlog::AppendFault::after_apply}) {
        CAPTURE(static_cast<int>(point));
        NodeFixture fixture;
        fixture.establish();
        const CommandOutcome acknowledged = fixture.send(new_user("kept", "key-kept"));
        fixture.log->hold();
        fixture.disk->fail_next_append(point);
        auto in_work = fixture.send_later(new_user("a", "key-a"));
        fixture.log->wait_until_an_append_waits();
        auto waiting = fixture.send_later(new_user("b", "key-b"));
        auto [size, told] = fixture.look(size_of);
        CHECK(size == 4);
        fixture.log->release();
        CHECK(reason_of(in_work.get()) == "unavailable");
        CHECK(reason_of(waiting.get()) == "unavailable");
        CHECK_FALSE(told.get());
        CHECK(reason_of(fixture.send(new_user("c"))) == "unavailable");
        CHECK(reason_of(fixture.send(new_user("kept", "key-kept"))) == "unavailable");
        CHECK(fixture.faults == 1);

        fixture.restart();
        const bool on_disk = point == eventlog::AppendFault::after_apply;
        CHECK(fixture.node->durable_size() == (on_disk ? 3 : 2));
        CHECK(fixture.records().at(1) == std::get<Accepted>(acknowledged).records.at(0));
        const auto again = fixture.send(new_user("a", "key-a"));
        REQUIRE(reason_of(again) == "accepted");  // once, whatever became of the first attempt
        CHECK(std::get<Accepted>(again).first == 2);
        CHECK(reason_of(fixture.send(new_user("b", "key-b"))) == "accepted");
        CHECK(fixture.node->durable_size() == 4);
    }
}

TEST_CASE("stopping answers what was taken, and what comes later is told to try elsewhere") {
    NodeFixture fixture;
    fixture.establish();
    fixture.log->hold();
    auto taken = fixture.send_later(new_user("a"));
    fixture.log->wait_until_an_append_waits();
    auto queued = fixture.send_later(new_user("b"));
    auto stopped = std::async(std::launch::async, [&] { fixture.node->stop(); });
    fixture.log->release();
    stopped.get();
    CHECK(reason_of(taken.get()) == "accepted");
    CHECK(reason_of(queued.get()) == "accepted");
    CHECK(reason_of(fixture.send(new_user("c"))) == "unavailable");
    const auto* query = core::catalog().query("GetMe");
    REQUIRE(query);
    CHECK(std::holds_alternative<Unavailable>(ask_and_wait(*fixture.node, *query, query->body->make(), {})));
    CHECK(fixture.log->size() == 3);
    CHECK(fixture.faults == 0);
}

TEST_CASE("every durable record is included in the tree, and trees grow consistently") {
    NodeFixture fixture;
    fixture.establish();
    for (int i = 0; i < 20; ++i) fixture.send(new_user("u" + std::to_string(i)));
    const auto head = fixture.node->tree_head();
    CHECK(head.size == 21);
    for (std::uint64_t position = 0; position < 21; ++position) CHECK(fixture.node->inclusion(position, 21));
    CHECK_FALSE(fixture.node->inclusion(21, 22));
    CHECK(fixture.node->consistency(5, 21));
    CHECK_FALSE(fixture.node->consistency(5, 22));
    CHECK_FALSE(fixture.node->consistency(6, 5));
    fixture.restart();
    CHECK(fixture.node->tree_head().root == head.root);
}

}  // namespace gzl::node
