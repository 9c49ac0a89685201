#include "postgres/cluster.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <libpq-fe.h>

namespace gzl::bench {

namespace {

constexpr const char* kPrograms = "/usr/lib/postgresql/15/bin/";
constexpr std::chrono::seconds kLongestStart{30};

const std::vector<std::string> kSettings{"fsync=on",           "synchronous_commit=on", "full_page_writes=on",
                                         "max_connections=40", "shared_buffers=256MB",  "max_wal_size=4GB",
                                         "autovacuum=on"};

// In the child, between fork and exec.
void become(const passwd* user) {
    if (!user) return;
    if (initgroups(user->pw_name, user->pw_gid) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)
        _exit(126);
}

// Output goes to a file, since standard output is the report's.
pid_t start_program(const std::vector<std::string>& command, const passwd* user, const std::string& log) {
    std::vector<char*> arguments;
    for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    become(user);
    prctl(PR_SET_PDEATHSIG, SIGINT);  // a bench that dies leaves no server behind; setuid clears it, so it comes last
    if (chdir("/") != 0) _exit(126);
    execv(arguments[0], arguments.data());
    _exit(127);
}

bool ended_well(pid_t child) {
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

bool answers(const std::string& connection) {
    return PQping(connection.c_str()) == PQPING_OK;
}

}  // namespace

Result<Cluster> Cluster::start(const std::string& given) {
    const std::string directory = std::filesystem::absolute(given).string();  // its programs run in "/"
    const passwd* user = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    if (geteuid() == 0 && !user) return fault("there is no user postgres: scripts/install.sh bench");
    std::error_code error;
    if (!std::filesystem::create_directory(directory, error)) return fault("cannot make " + directory);
    if (user && chown(directory.c_str(), user->pw_uid, user->pw_gid) != 0) return fault("cannot give " + directory);
    const std::string data = directory + "/data";
    const std::string log = directory + "/log";
    const std::string programs = kPrograms;
    const auto initialised = start_program(
        {programs + "initdb", "-D", data, "-A", "trust", "-U", "bench", "-E", "UTF8", "--locale=C"}, user, log);
    if (!ended_well(initialised))
        return fault("initdb failed; is postgresql-15 installed, and may user postgres enter " + directory + "?");

    std::vector<std::string> command{programs + "postgres", "-D", data, "-k", directory, "-c", "listen_addresses="};
    for (const std::string& setting : kSettings) command.insert(command.end(), {"-c", setting});
    Cluster cluster(directory, start_program(command, user, log));
    const auto deadline = std::chrono::steady_clock::now() + kLongestStart;
    while (!answers(cluster.connection())) {
        if (waitpid(cluster.server_, nullptr, WNOHANG) != 0 || std::chrono::steady_clock::now() > deadline)
            return fault("PostgreSQL did not start");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return cluster;
}

Cluster::Cluster(Cluster&& other) noexcept
    : directory_(std::move(other.directory_)), server_(std::exchange(other.server_, 0)) {}

Cluster::~Cluster() {
    if (server_ <= 0) return;
    kill(server_, SIGINT);  // fast shutdown
    waitpid(server_, nullptr, 0);
}

std::string Cluster::connection() const {
    return "host=" + directory_ + " user=bench dbname=postgres connect_timeout=5";
}

std::string Cluster::settings() {
    std::string text;
    for (const std::string& setting : kSettings) text.append(text.empty() ? "" : " ").append(setting);
    return text + ", Unix socket";
}

}  // namespace gzl::bench
