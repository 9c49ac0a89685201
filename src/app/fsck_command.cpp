#include "app/fsck_command.hpp"

#include <cstdio>
#include <memory>
#include <unistd.h>

#include "api/http.hpp"
#include "base/json.hpp"
#include "evidence/files.hpp"
#include "evidence/log_check.hpp"
#include "evidence/tile.hpp"

namespace gzl::app {

namespace {

struct Summary {
    bool sound = false;
    std::string problem;  // empty when it is sound
    std::uint64_t size = 0;
    std::uint64_t files = 0;
    std::optional<std::int64_t> cosigned;
};
BOOST_DESCRIBE_STRUCT(Summary, (), (sound, problem, size, files, cosigned))

evidence::LogFiles files_of(const std::string& log) {
    if (!log.starts_with("http://") && !log.starts_with("https://"))
        return [root = std::filesystem::path(log)](const std::string& path) -> Result<std::string> {
            auto bytes = evidence::bytes_in(root / path);
            if (!bytes) return fault("it cannot be read");
            return std::move(*bytes);
        };
    return [log, client = std::make_shared<api::HttpClient>()](const std::string& path) -> Result<std::string> {
        auto answer = client->send("GET", log + "/" + path, {}, {});
        if (!answer) return tl::make_unexpected(answer.error());
        if (answer->status != 200) return fault("the server answered " + std::to_string(answer->status));
        return std::move(answer->body);
    };
}

void show_progress(std::uint64_t leaves) {
    static const bool terminal = isatty(STDERR_FILENO) != 0;
    if (terminal && leaves % (64 * evidence::kTileWidth) == 0)
        std::fprintf(stderr, "\r\033[K%llu entries", static_cast<unsigned long long>(leaves));
}

Summary check(const FsckOptions& options, const Trusted& trusted) {
    Summary summary;
    const auto files = files_of(options.log);
    const auto checked = evidence::check_log(files, trusted.logs, show_progress);
    if (isatty(STDERR_FILENO) != 0) std::fprintf(stderr, "\r\033[K");
    if (!checked) {
        summary.problem = checked.error().message;
        return summary;
    }
    summary.size = checked->checkpoint.size;
    summary.files = checked->files;
    if (trusted.policy) {
        const auto quorum = trusted.policy->check(*files("checkpoint"));
        if (!quorum) {
            summary.problem = std::string("checkpoint: ").append(evidence::english_of(quorum.error()));
            return summary;
        }
        summary.cosigned = static_cast<std::int64_t>(quorum->cosigned);
    }
    summary.sound = true;
    return summary;
}

}  // namespace

int run_fsck(const FsckOptions& options) {
    const auto trusted = read_trusted(options.trust);
    if (!trusted) {
        std::fprintf(stderr, "gzl fsck: %s\n", trusted.error().message.c_str());
        return 2;
    }
    const Summary summary = check(options, *trusted);
    if (options.json) {
        std::printf("%s\n", to_json(summary).c_str());
    } else if (summary.sound) {
        std::printf(
            "日志完好:%llu 个条目,%llu 个文件,全部由条目推得\nThe log is sound: %llu entries, %llu files, all of "
            "it follows from the entries.\n",
            static_cast<unsigned long long>(summary.size), static_cast<unsigned long long>(summary.files),
            static_cast<unsigned long long>(summary.size), static_cast<unsigned long long>(summary.files));
        if (summary.cosigned) std::printf("见证方联署 cosignatures: %lld\n", static_cast<long long>(*summary.cosigned));
    } else {
        std::printf("日志有误 The log is not sound: %s\n", summary.problem.c_str());
    }
    return summary.sound ? 0 : 1;
}

}  // namespace gzl::app
