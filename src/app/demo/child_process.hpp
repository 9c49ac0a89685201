// A program of ours as a child process: its output goes to a file, and it ends with us.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace gzl::app {

class ChildProcess {
  public:
    ChildProcess() = default;
    ChildProcess(const std::vector<std::string>& command, const std::filesystem::path& output);
    ~ChildProcess() { stop(); }
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) noexcept;

    bool is_running();
    int wait();   // exit code
    void stop();  // SIGTERM, then SIGKILL when it does not end

  private:
    pid_t pid_ = -1;
};

struct Finished {
    int exit_code = 0;
    std::string output;  // standard output
};
Finished run_to_end(const std::vector<std::string>& command, const std::filesystem::path& scratch);

std::uint16_t free_port();  // on 127.0.0.1

}  // namespace gzl::app
