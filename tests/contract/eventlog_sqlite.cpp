// What a file adds to the contract: other processes, full and read-only disks, damage.
#include <algorithm>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "contract/eventlog_stores.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::eventlog {
namespace {

bool mentions(const Fault& why, const std::string& text) {
    return why.message.find(text) != std::string::npos;
}

// The fault of opening, or an empty one when it opened.
Fault fault_of_opening(const std::string& path) {
    const auto log = open_sqlite_log({.path = path});
    return log ? Fault{} : log.error();
}

void execute(const std::string& path, const std::string& sql) {
    const auto connection = SqliteConnection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    REQUIRE(connection);
    REQUIRE(connection->execute(sql));
}

// Runs the body in a child process; its answer is the exit code (nothing of the test framework may run there).
template <class Body>
pid_t fork_child(Body body) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(body());
    return child;
}

int exit_code(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class Pipe {
  public:
    Pipe() { REQUIRE(::pipe(ends_) == 0); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        ::close(ends_[0]);
        close_writer();
    }
    void close_writer() { ::close(std::exchange(ends_[1], -1)); }
    bool write(Position value) const { return ::write(ends_[1], &value, sizeof value) == sizeof value; }
    std::optional<Position> read() const {
        Position value = 0;
        if (::read(ends_[0], &value, sizeof value) != sizeof value) return std::nullopt;
        return value;
    }

  private:
    int ends_[2] = {-1, -1};
};

// Appends until a fault, telling each acknowledged size. True when the log then refuses further writes and says why.
bool append_until_full(EventLog& log, const Pipe& acknowledged, const std::string& reason) {
    for (;;) {
        const auto appended = append_records(log, 50);
        if (!appended) {
            const auto again = append_records(log, 1);
            return mentions(appended.error(), reason) && !again && mentions(again.error(), "writes are refused");
        }
        if (!acknowledged.write(log.size())) return false;
    }
}

Position last_acknowledged(Pipe& pipe) {
    pipe.close_writer();
    Position last = 0;
    while (const auto next = pipe.read()) last = *next;
    return last;
}

void check_serves_all(const SqliteStore& store, Position acknowledged) {
    const auto log = store.open();
    CHECK(log->size() >= acknowledged);
    CHECK(matching_records(*log, 0, log->size()) == log->size());
    CHECK(append_records(*log, 1));
}

TEST_CASE("sqlite log: a second opener is refused, in this process and in another") {
    const SqliteStore store;
    auto log = store.open();
    const auto refused = fault_of_opening(store.path());
    CHECK(mentions(refused, "another gzl serves this file: " + store.path()));
    CHECK(mentions(refused, "(pid " + std::to_string(::getpid()) + ")"));
    CHECK(exit_code(fork_child([&] { return mentions(fault_of_opening(store.path()), "another gzl") ? 7 : 1; })) == 7);
    CHECK(append_records(*log, 1));
    log.reset();
    CHECK(fault_of_opening(store.path()).message.empty());
}

TEST_CASE("sqlite log: a writer that was fenced by a later one writes nothing more") {
    const SqliteStore store;
    const auto log = store.open();
    REQUIRE(append_records(*log, 1));
    SUBCASE("by the epoch") {
        execute(store.path(), "UPDATE meta SET value = value + 1 WHERE key = 'store.epoch'");
    }
    SUBCASE("by the position") {
        execute(store.path(), "INSERT INTO events VALUES (1, 0, 0, '{}', x'', x'')");
    }
    const auto refused = append_records(*log, 1);
    REQUIRE(!refused);
    CHECK(mentions(refused.error(), "another process has written this log"));
    CHECK(!log->put_meta("origin", "x"));
}

TEST_CASE("sqlite log: other programs read the file while it is served") {
    const SqliteStore store;
    const auto log = store.open();
    REQUIRE(append_records(*log, 123));
    const auto tool = SqliteConnection::open(store.path(), SQLITE_OPEN_READONLY);
    REQUIRE(tool);
    CHECK(tool->integer("SELECT count(*) FROM events WHERE record LIKE '%质押%'").value() == 123);
    CHECK(append_records(*log, 1));
}

TEST_CASE("sqlite log: the write-ahead log is copied into the file beside appends") {
    const SqliteStore store;
    const auto log = store.open();
    constexpr std::uintmax_t kCopied = 1u << 20;
    for (int i = 0; i < 20'000 && std::filesystem::file_size(store.path()) < kCopied; ++i) {
        REQUIRE(append_records(*log, 100));
    }
    CHECK(std::filesystem::file_size(store.path()) >= kCopied);
    CHECK(matching_records(*log, 0, log->size()) == log->size());
}

TEST_CASE("sqlite log: only two snapshots stay in the file, and no parts of others") {
    const SqliteStore store;
    auto log = store.open();
    execute(store.path(), "INSERT INTO snapshot_parts VALUES (5 << 32, 'left over by a crash')");
    for (Position size = 1; size <= 5; ++size) {
        REQUIRE(log->save_snapshot({.size = size, .digest = {}, .schema = {}, .bytes = std::string(3u << 20, 'x')}));
    }
    const auto tool = SqliteConnection::open(store.path(), SQLITE_OPEN_READONLY);
    REQUIRE(tool);
    CHECK(tool->integer("SELECT count(*) FROM snapshots").value() == 2);
    CHECK(tool->integer("SELECT count(*) FROM snapshot_parts").value() == 6);
}

TEST_CASE("sqlite log: a snapshot with a missing or longer part is a fault") {
    const SqliteStore store;
    REQUIRE(store.open()->save_snapshot({.size = 1, .digest = {}, .schema = {}, .bytes = std::string(3u << 20, 'x')}));
    SUBCASE("missing") {
        execute(store.path(), "DELETE FROM snapshot_parts WHERE part & 1");
    }
    SUBCASE("longer") {
        execute(store.path(), "UPDATE snapshot_parts SET bytes = bytes || 'x' WHERE part & 1");
    }
    const auto latest = store.open()->latest_snapshot();
    REQUIRE(!latest);
    CHECK(mentions(latest.error(), "damaged"));
}

TEST_CASE("sqlite log: a full file stops the writer and keeps what was acknowledged") {
    const SqliteStore store;
    Pipe acknowledged;
    {
        auto options = store.options();
        options.max_pages = 60;
        const auto log = SqliteStore::open(options);
        CHECK(append_until_full(*log, acknowledged, "no room left"));
    }
    const auto kept = last_acknowledged(acknowledged);
    CHECK(kept > 0);
    check_serves_all(store, kept);
}

TEST_CASE("sqlite log: a limit on file sizes stops the writer and keeps what was acknowledged") {
    const SqliteStore store;
    Pipe acknowledged;
    const auto child = fork_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = 1u << 20, .rlim_max = 1u << 20};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 2;
        const auto log = open_sqlite_log(store.options());
        if (!log) return 3;
        return append_until_full(**log, acknowledged, "then restart") ? 0 : 4;
    });
    CHECK(exit_code(child) == 0);
    const auto kept = last_acknowledged(acknowledged);
    CHECK(kept > 0);
    check_serves_all(store, kept);
}

TEST_CASE("sqlite log: a read-only file or directory is named") {
    const SqliteStore store;
    REQUIRE(append_records(*store.open(), 1));
    const auto directory = std::filesystem::path(store.path()).parent_path();
    using std::filesystem::perms;
    std::filesystem::permissions(store.path() + ".lock", perms::all);
    std::filesystem::permissions(directory, perms::all);
    std::string expected = "is read-only";
    SUBCASE("file") {
        std::filesystem::permissions(store.path(), perms::owner_read | perms::group_read | perms::others_read);
    }
    SUBCASE("directory") {
        std::filesystem::permissions(directory,
                                     perms::owner_read | perms::owner_exec | perms::group_exec | perms::others_exec);
        std::filesystem::remove(store.path() + ".lock");
        expected = "let this user write there";
    }
    const auto child = fork_child([&] {
        constexpr uid_t kNobody = 65534;  // permissions do not bind root
        if (::geteuid() == 0 && ::setuid(kNobody) != 0) return 2;
        return mentions(fault_of_opening(store.path()), expected) ? 0 : 3;
    });
    CHECK(exit_code(child) == 0);
    std::filesystem::permissions(directory, perms::owner_all);
}

TEST_CASE("sqlite log: whatever was acknowledged survives kill -9") {
    const SqliteStore store;
    Position acknowledged = 0;
    for (Position round = 0; round < 10; ++round) {
        Pipe pipe;
        const auto child = fork_child([&] {
            const auto log = open_sqlite_log(store.options());
            while (log && append_records(**log, 1 + (*log)->size() % 90) && pipe.write((*log)->size())) continue;
            return 1;
        });
        pipe.close_writer();
        for (Position i = 0; i < 20 + round * 13; ++i) acknowledged = pipe.read().value_or(0);
        REQUIRE(::kill(child, SIGKILL) == 0);
        CHECK(exit_code(child) == -1);
        while (const auto next = pipe.read()) acknowledged = *next;
        CHECK(acknowledged > 0);
        check_serves_all(store, acknowledged);
    }
}

TEST_CASE("sqlite log: a file that is none of ours is refused") {
    const TemporaryDirectory directory;
    const auto path = directory.file("log.db");
    SUBCASE("garbage") {
        std::ofstream(path) << std::string(100'000, 'g');
        CHECK(mentions(fault_of_opening(path), "is not an event log"));
    }
    SUBCASE("empty") {
        std::ofstream(path).flush();
        CHECK(mentions(fault_of_opening(path), "is empty"));
    }
    SUBCASE("of another program") {
        execute(path, "CREATE TABLE cats(name TEXT)");
        CHECK(mentions(fault_of_opening(path), "of another program"));
    }
    SUBCASE("a directory") {
        std::filesystem::create_directory(path);
        CHECK(mentions(fault_of_opening(path), "cannot open"));
    }
    SUBCASE("in no directory") {
        CHECK(mentions(fault_of_opening(directory.file("none/log.db")), "cannot open"));
    }
    SUBCASE("gone, but for its write-ahead log") {
        std::ofstream(path + "-wal") << "committed pages";
        CHECK(mentions(fault_of_opening(path), "is gone"));
    }
}

TEST_CASE("sqlite log: a damaged file is refused, at the latest by the read that meets the damage") {
    const SqliteStore store;
    REQUIRE(append_records(*store.open(), 3000));
    const auto size = std::filesystem::file_size(store.path());
    std::string expected = "is damaged";
    SUBCASE("cut in half") {
        std::filesystem::resize_file(store.path(), size / 2);
    }
    SUBCASE("cut inside its first page") {
        std::filesystem::resize_file(store.path(), 1000);
    }
    SUBCASE("newer format") {
        execute(store.path(), "UPDATE meta SET value = '2' WHERE key = 'store.format'");
        expected = "install the newer version";
    }
    SUBCASE("first events missing") {
        execute(store.path(), "DELETE FROM events WHERE position < 10");
    }
    SUBCASE("a late event missing") {
        execute(store.path(), "DELETE FROM events WHERE position = 2990");
    }
    SUBCASE("no tables") {
        execute(store.path(), "DROP TABLE meta"), expected = "no such table";
    }
    CHECK(mentions(fault_of_opening(store.path()), expected));
}

TEST_CASE("sqlite log: a read over a missing or overwritten event is a fault") {
    const SqliteStore store;
    REQUIRE(append_records(*store.open(), 3000));
    SUBCASE("missing") {
        execute(store.path(), "DELETE FROM events WHERE position = 700");
    }
    SUBCASE("salt cut") {
        execute(store.path(), "UPDATE events SET salt = x'00' WHERE position = 700");
    }
    SUBCASE("pages overwritten") {
        std::fstream file(store.path(), std::ios::in | std::ios::out | std::ios::binary);
        const auto middle = std::filesystem::file_size(store.path()) / 3 / 4096 * 4096;
        file.seekp(static_cast<std::streamoff>(middle)) << std::string(3 * 4096, '\xff');
    }
    const auto log = store.open();
    Position visited = 0;
    const auto read = log->read(0, 3000, [&](StoredRecord&&) { return ++visited > 0; });
    REQUIRE(!read);
    CHECK(mentions(read.error(), "damaged"));
    CHECK(visited < 3000);
}

}  // namespace
}  // namespace gzl::eventlog
