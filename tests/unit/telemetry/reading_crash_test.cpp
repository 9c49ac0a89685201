// Killed at any moment, cut at any byte: what was acknowledged is there, once; what was not, is whole or not there.
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

namespace {

Content message_at(std::uint64_t sequence) {
    std::vector<Reading> readings;
    for (std::uint64_t i = 1; i <= 30; ++i)
        readings.push_back({"scale-A" + std::to_string(i % 3), sequence * 10 + i / 3,
                            kNow.plus_ms(static_cast<std::int64_t>(sequence * 1'000 + i)),
                            static_cast<std::int64_t>(260'000 + i * sequence % 40)});
    return content_at(sequence, Hash{}, std::move(readings));
}

bool put(ReadingStore& store, std::uint64_t sequence) {
    return store.put(*parse_message(signed_text(message_at(sequence))), kNow).has_value();
}

// Messages 1 … n, whole and once, and nothing behind them; n.
std::uint64_t check_whole(const ReadingStore& store) {
    std::uint64_t count = 0;
    while (const auto batch = store.batch("gw-central", count + 1)) {
        ++count;
        CHECK(batch->text == signed_text(message_at(count)));
        CHECK(store.message_hash("gw-central", count) == parse_message(batch->text)->hash);
    }
    const auto devices = store.devices("gw-central");
    REQUIRE(devices);
    for (const DeviceSequences& device : *devices)
        CHECK(store.readings("gw-central", device.device, Instant(0), kNow.plus_ms(1'000'000'000), 1'000'000).size() ==
              device.readings);
    return count;
}

}  // namespace

TEST_CASE("S2: killed while it writes, the store has every message that was acknowledged, and goes on") {
    for (int round = 0; round < 6; ++round) {
        StoreFile file;
        file.store.reset();
        int pipe_ends[2];
        REQUIRE(pipe(pipe_ends) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            close(pipe_ends[0]);
            node::SecureRandom random;
            auto store = ReadingStore::open(file.path, random);
            for (std::uint64_t sequence = 1; store; ++sequence) {
                if (!put(**store, sequence)) _exit(1);
                if (write(pipe_ends[1], &sequence, sizeof sequence) != sizeof sequence) _exit(1);
            }
            _exit(1);
        }
        close(pipe_ends[1]);
        std::uint64_t acknowledged = 0;
        for (int i = 0; i < 5 + round * 17; ++i)
            REQUIRE(read(pipe_ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(pipe_ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        close(pipe_ends[0]);

        file.store = file.open();
        const std::uint64_t count = check_whole(*file.store);
        CHECK(count >= acknowledged);
        CHECK(count <= acknowledged + 1);
        CHECK(put(*file.store, acknowledged + 1));
        CHECK(put(*file.store, acknowledged + 2));
        CHECK(check_whole(*file.store) == acknowledged + 2);
    }
}

TEST_CASE("the write-ahead log cut at every byte of its tail: the messages before the cut are there, and it goes on") {
    StoreFile file;
    std::vector<std::uintmax_t> durable_at{0};  // size of the log when message n was acknowledged
    const std::filesystem::path log = file.path.string() + "-wal";
    for (std::uint64_t sequence = 1; sequence <= 4; ++sequence) {
        REQUIRE(put(*file.store, sequence));
        durable_at.push_back(std::filesystem::file_size(log));
    }
    StoreFile copy;
    const std::uintmax_t size = durable_at.back();
    const std::uintmax_t begin = durable_at[2];
    constexpr std::uintmax_t kStride = 1'201;  // bytes; and each byte around the places where messages end
    for (std::uintmax_t cut = begin; cut <= size;) {
        copy.store.reset();
        for (const char* suffix : {"-wal", "-shm"}) std::filesystem::remove(copy.path.string() + suffix);
        std::filesystem::copy_file(file.path, copy.path, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::copy_file(log, copy.path.string() + "-wal");
        std::filesystem::resize_file(copy.path.string() + "-wal", cut);
        copy.store = copy.open();
        const std::uint64_t count = check_whole(*copy.store);
        std::uint64_t expected = 0;
        while (expected < 4 && durable_at[expected + 1] <= cut) ++expected;
        CHECK(count == expected);
        CHECK(put(*copy.store, count + 1));
        const bool is_near =
            std::ranges::any_of(durable_at, [&](std::uintmax_t end) { return cut + 6 >= end && cut <= end + 6; });
        cut += is_near ? 1 : kStride;
    }
}

}  // namespace gzl::telemetry
