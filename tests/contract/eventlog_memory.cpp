// The faults that only the memory store can be told to have.
#include "contract/eventlog_stores.hpp"

namespace gzl::eventlog {
namespace {

TEST_CASE("memory log: an append that fails before it is applied leaves nothing") {
    const auto disk = std::make_shared<MemoryDisk>();
    const auto log = open_memory_log(disk);
    REQUIRE(append_records(*log, 3));
    disk->fail_next_append(AppendFault::before_apply);
    CHECK(!append_records(*log, 2));
    CHECK(!append_records(*log, 2));
    CHECK(!log->put_meta("origin", "x"));
    const auto restarted = open_memory_log(disk);
    CHECK(restarted->size() == 3);
    CHECK(append_records(*restarted, 2));
}

TEST_CASE("memory log: an append that fails after it was applied is found by the next process") {
    const auto disk = std::make_shared<MemoryDisk>();
    const auto log = open_memory_log(disk);
    disk->fail_next_append(AppendFault::after_apply);
    CHECK(!append_records(*log, 2));
    const auto restarted = open_memory_log(disk);
    CHECK(matching_records(*restarted, 0, 10) == 2);
    CHECK(append_records(*restarted, 2));
}

TEST_CASE("memory log: a later opener fences the earlier") {
    const auto disk = std::make_shared<MemoryDisk>();
    const auto earlier = open_memory_log(disk);
    const auto later = open_memory_log(disk);
    CHECK(!append_records(*earlier, 1));
    CHECK(append_records(*later, 1));
    CHECK(matching_records(*earlier, 0, 1) == 1);
}

}  // namespace
}  // namespace gzl::eventlog
