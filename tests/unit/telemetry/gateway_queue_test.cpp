#include "telemetry/gateway_queue.hpp"

#include <atomic>
#include <future>

#include <doctest/doctest.h>

namespace gzl::telemetry {

TEST_CASE("work of one gateway runs in order and alone; gateways run side by side") {
    std::vector<std::vector<int>> done(4);
    std::vector<std::atomic<int>> running(4);
    {
        GatewayQueue queue(8, 1'000);
        std::promise<void> all;
        std::atomic<int> left = 400;
        for (int i = 0; i < 400; ++i)
            REQUIRE(queue.post(std::to_string(i % 4), Urgency::history, [&, i] {
                const auto gateway = static_cast<std::size_t>(i % 4);
                CHECK(++running[gateway] == 1);
                done[gateway].push_back(i);
                --running[gateway];
                if (--left == 0) all.set_value();
            }));
        all.get_future().wait();
    }
    for (const auto& each : done) {
        CHECK(each.size() == 100);
        CHECK(std::is_sorted(each.begin(), each.end()));
    }
}

TEST_CASE("two gateways wait for each other: they do run side by side") {
    GatewayQueue queue(2, 10);
    std::promise<void> first;
    std::promise<void> second;
    std::promise<void> done;
    REQUIRE(queue.post("a", Urgency::history, [&] {
        first.set_value();
        second.get_future().wait();
        done.set_value();
    }));
    REQUIRE(queue.post("b", Urgency::history, [&] {
        first.get_future().wait();
        second.set_value();
    }));
    done.get_future().wait();
}

namespace {

// A queue whose only thread is held until released, so that what is posted waits.
struct Held {
    explicit Held(std::size_t most_waiting) : queue(1, most_waiting) {
        std::promise<void> started;
        REQUIRE(queue.post("holder", Urgency::history, [this, &started] {
            started.set_value();
            go_on.get_future().wait();
        }));
        started.get_future().wait();
    }
    std::promise<void> go_on;
    GatewayQueue queue;
};

}  // namespace

TEST_CASE("a full queue takes no more: the gateway keeps its message") {
    Held held(4);
    CHECK(held.queue.post("a", Urgency::event, [] {}));
    CHECK(held.queue.post("b", Urgency::event, [] {}));
    CHECK(held.queue.post("b", Urgency::event, [] {}));
    CHECK(held.queue.post("c", Urgency::event, [] {}));
    CHECK_FALSE(held.queue.post("d", Urgency::event, [] {}));
    held.go_on.set_value();
}

TEST_CASE("history fills half of the queue at most: there is room for events") {
    Held held(4);
    CHECK(held.queue.post("a", Urgency::history, [] {}));
    CHECK(held.queue.post("b", Urgency::history, [] {}));
    CHECK_FALSE(held.queue.post("c", Urgency::history, [] {}));
    CHECK(held.queue.post("c", Urgency::event, [] {}));
    CHECK(held.queue.post("d", Urgency::event, [] {}));
    CHECK_FALSE(held.queue.post("e", Urgency::event, [] {}));
    held.go_on.set_value();
}

TEST_CASE("gateways with an event go first, each in its own order") {
    std::vector<std::string> order;
    std::promise<void> done;
    Held held(100);
    const auto post = [&](const std::string& gateway, Urgency urgency, const std::string& name) {
        REQUIRE(held.queue.post(gateway, urgency, [&, name] {
            order.push_back(name);
            if (order.size() == 6) done.set_value();
        }));
    };
    post("a", Urgency::history, "a1");
    post("b", Urgency::history, "b1");
    post("c", Urgency::event, "c1!");
    post("b", Urgency::event, "b2!");
    post("b", Urgency::history, "b3");
    post("c", Urgency::history, "c2");
    held.go_on.set_value();
    done.get_future().wait();
    CHECK(order == std::vector<std::string>{"c1!", "b1", "b2!", "a1", "c2", "b3"});
}

}  // namespace gzl::telemetry
