#include "app/notices/file_notices.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

#include "base/json.hpp"

namespace gzl::app {

namespace {

struct Line {
    std::uint64_t id = 0;
    std::string organisation;
    std::string path;
    std::string subject;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, organisation, path, subject))

std::string line_of(const Notice& notice) {
    std::string text = to_json(Line{notice.id, notice.organisation, notice.path, notice.subject});
    text.pop_back();
    return text.append(",\"body\":").append(notice.body).append("}\n");
}

// What a crash has left of a line is no line: it is ended, so that the next one stands alone, and written again.
std::string ids_in(const std::filesystem::path& file, std::set<std::uint64_t>& ids) {
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
        if (in.eof()) return "\n";
        const auto value = parse_json(line);
        if (!value || !value->is_object()) continue;
        const auto* id = value->as_object().if_contains("id");
        if (id && id->is_int64()) ids.insert(static_cast<std::uint64_t>(id->as_int64()));
    }
    return {};
}

Result<void> append(const std::filesystem::path& file, const std::string& text) {
    const auto failed = [&] { return fault(file.string() + ": " + std::strerror(errno)); };
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) return failed();
    const auto written = ::write(descriptor, text.data(), text.size());
    const bool durable = written == static_cast<ssize_t>(text.size()) && ::fsync(descriptor) == 0;
    auto result = durable ? Result<void>{} : Result<void>(failed());
    ::close(descriptor);
    return result;
}

}  // namespace

Result<std::unique_ptr<FileNotices>> FileNotices::open(const std::filesystem::path& directory) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error) return fault(directory.string() + ": " + error.message());
    return std::unique_ptr<FileNotices>(new FileNotices(directory));
}

Result<std::set<std::uint64_t>*> FileNotices::written_to(const std::filesystem::path& file) {
    const auto known = written_.find(file);
    if (known != written_.end()) return &known->second;
    std::set<std::uint64_t> ids;
    if (const std::string mending = ids_in(file, ids); !mending.empty())
        if (auto mended = append(file, mending); !mended) return tl::make_unexpected(mended.error());
    return &written_.emplace(file, std::move(ids)).first->second;
}

Result<void> FileNotices::deliver(const Notice& notice) {
    const std::lock_guard lock(mutex_);
    const std::filesystem::path file = directory_ / (notice.organisation + ".jsonl");
    const auto written = written_to(file);
    if (!written) return tl::make_unexpected(written.error());
    if ((*written)->contains(notice.id)) return {};
    if (auto appended = append(file, line_of(notice)); !appended) {
        written_.erase(file);  // what of it is there is found out when it is tried again
        return appended;
    }
    (*written)->insert(notice.id);
    return {};
}

}  // namespace gzl::app
