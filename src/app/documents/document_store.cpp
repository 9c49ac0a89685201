#include "app/documents/document_store.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "api/random.hpp"
#include "evidence/digest.hpp"

namespace gzl::app {

namespace {

constexpr int kClean = 0;
constexpr int kInfected = 1;
constexpr std::size_t kNameBytes = 16;

tl::unexpected<Fault> cannot(const std::string& what, const std::filesystem::path& file) {
    return fault("cannot " + what + " " + file.string() + ": " + std::strerror(errno));
}

Result<void> sync(const std::filesystem::path& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return cannot("open", path);
    const bool done = ::fsync(file) == 0;
    ::close(file);
    if (!done) return cannot("sync", path);
    return {};
}

Result<void> write_durably(const std::filesystem::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) return cannot("make", path);
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const ssize_t written = ::write(file, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool done = rest.empty() && ::fsync(file) == 0;
    ::close(file);
    if (!done) return cannot("write", path);
    return {};
}

Result<bool> ends_within(pid_t process, int seconds) {
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
    if (handle < 0) return fault(std::string("cannot watch a process: ") + std::strerror(errno));
    pollfd ended{handle, POLLIN, 0};
    int ready = 0;
    do ready = ::poll(&ended, 1, seconds * 1'000);
    while (ready < 0 && errno == EINTR);
    const int error = errno;
    ::close(handle);
    if (ready < 0) return fault(std::string("cannot wait for a process: ") + std::strerror(error));
    return ready > 0;
}

}  // namespace

Result<std::unique_ptr<DocumentStore>> DocumentStore::open(const std::filesystem::path& directory,
                                                           ScannerOptions scanner) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error) return fault("cannot make " + directory.string() + ": " + error.message());
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, error);
    return std::unique_ptr<DocumentStore>(new DocumentStore(directory, std::move(scanner)));
}

Result<std::variant<Hash, Infected>> DocumentStore::keep(std::string_view bytes) {
    const Hash hash = evidence::sha256(bytes_of(bytes));
    const std::filesystem::path kept = directory_ / to_hex(hash);
    const std::filesystem::path fresh = directory_ / ("new-" + to_hex(api::random_bytes(kNameBytes)));
    if (auto written = write_durably(fresh, bytes); !written) return tl::make_unexpected(written.error());
    std::error_code error;
    const auto clean = is_clean(fresh);
    if (!clean || !*clean) {
        std::filesystem::remove(fresh, error);
        if (!clean) return tl::make_unexpected(clean.error());
        return Infected{};
    }
    std::filesystem::rename(fresh, kept, error);
    if (error) return fault("cannot name " + kept.string() + ": " + error.message());
    if (auto synced = sync(directory_, O_RDONLY | O_DIRECTORY); !synced) return tl::make_unexpected(synced.error());
    return hash;
}

Result<std::string> DocumentStore::read(const Hash& hash) const {
    std::ifstream file(directory_ / to_hex(hash), std::ios::binary);
    if (!file) return fault("the document " + to_hex(hash) + " is missing");
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (evidence::sha256(bytes_of(bytes)) != hash) return fault("the document " + to_hex(hash) + " is damaged");
    return bytes;
}

Result<bool> DocumentStore::is_clean(const std::filesystem::path& file) const {
    if (scanner_.command.empty()) return true;
    std::vector<std::string> words = scanner_.command;
    words.push_back(file.string());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    if (const int code = ::posix_spawnp(&process, arguments[0], nullptr, nullptr, arguments.data(), environ); code != 0)
        return fault("the scanner " + words.front() + " cannot be started: " + std::strerror(code));
    const auto ended = ends_within(process, scanner_.timeout_s);
    if (!ended || !*ended) ::kill(process, SIGKILL);
    int status = 0;
    if (::waitpid(process, &status, 0) != process) return fault("what the scanner found is unknown");
    if (!ended) return tl::make_unexpected(ended.error());
    if (!*ended) return fault("the scanner did not answer in time");
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code != kClean && code != kInfected) return fault("the scanner ended with " + std::to_string(code));
    return code == kClean;
}

}  // namespace gzl::app
