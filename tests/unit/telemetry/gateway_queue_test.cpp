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
            REQUIRE(queue.post(std::to_string(i % 4), [&, i] {
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
    REQUIRE(queue.post("a", [&] {
        first.set_value();
        second.get_future().wait();
        done.set_value();
    }));
    REQUIRE(queue.post("b", [&] {
        first.get_future().wait();
        second.set_value();
    }));
    done.get_future().wait();
}

TEST_CASE("a full queue takes no more: the gateway keeps its message") {
    GatewayQueue queue(1, 2);
    std::promise<void> started;
    std::promise<void> go_on;
    REQUIRE(queue.post("a", [&] {
        started.set_value();
        go_on.get_future().wait();
    }));
    started.get_future().wait();
    CHECK(queue.post("a", [] {}));
    CHECK(queue.post("b", [] {}));
    CHECK_FALSE(queue.post("c", [] {}));
    go_on.set_value();
}

}  // namespace gzl::telemetry
