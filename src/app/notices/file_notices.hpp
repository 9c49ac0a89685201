// Notices in files: one JSON object a line, a file for each organisation. A notice that is given twice stands there
// once, also over a restart.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "app/notices/notice_channel.hpp"

namespace gzl::app {

class FileNotices : public NoticeChannel {
  public:
    static Result<std::unique_ptr<FileNotices>> open(const std::filesystem::path& directory);  // creates it

    Result<void> deliver(const Notice& notice) override;  // on disk when it returns

  private:
    explicit FileNotices(std::filesystem::path directory) : directory_(std::move(directory)) {}
    Result<std::set<std::uint64_t>*> written_to(const std::filesystem::path& file);

    const std::filesystem::path directory_;
    std::mutex mutex_;
    std::map<std::filesystem::path, std::set<std::uint64_t>> written_;  // ids by file, read when it is first needed
};

}  // namespace gzl::app
