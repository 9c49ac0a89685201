#include <array>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/bench/postgres_report.hpp"
#include "base/json.hpp"

namespace gzl::bench {

namespace {

std::filesystem::path program_beside_this_one() {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto program = self.parent_path() / "gzl-bench-postgres";
    return !error && std::filesystem::exists(program, error) ? program : std::filesystem::path();
}

// Standard output of the program, which must end with 0.
Result<std::string> output_of(std::vector<std::string> command) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return fault("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<char*> arguments;
    for (std::string& part : command) arguments.push_back(part.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int started = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string output;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; started == 0 && (count = read(ends[0], buffer.data(), buffer.size())) > 0;)
        output.append(buffer.data(), static_cast<std::size_t>(count));
    close(ends[0]);
    if (started != 0) return fault("cannot start " + command.front());
    int status = 0;
    if (waitpid(child, &status, 0) != child || status != 0) return fault(command.front() + " failed (see above)");
    return output;
}

}  // namespace

Result<std::optional<PostgresReport>> measure_postgres(const std::string& directory, std::int64_t seconds) {
    const auto program = program_beside_this_one();
    if (program.empty()) return std::nullopt;
    auto output = output_of({program.string(), directory, std::to_string(seconds)});
    if (!output) return tl::make_unexpected(output.error());
    auto report = from_json<PostgresReport>(*output);
    if (!report) return fault("gzl-bench-postgres printed no report: " + std::string(report.error().reason));
    return std::optional(std::move(*report));
}

}  // namespace gzl::bench
