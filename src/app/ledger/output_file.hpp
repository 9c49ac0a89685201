// Where an export goes: a file, or standard output.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.hpp"

namespace gzl::app::ledger {

class OutputFile {
  public:
    static Result<OutputFile> open(const std::filesystem::path& path) {  // empty: standard output
        if (path.empty()) return OutputFile(stdout);
        std::FILE* file = std::fopen(path.c_str(), "wb");
        if (!file) return fault(path.string() + " cannot be written");
        return OutputFile(file);
    }

    void write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), file_.get()); }
    Result<void> close() {
        if (std::fflush(file_.get()) != 0 || std::ferror(file_.get())) return fault("the export cannot be written");
        return {};
    }

  private:
    struct Close {
        void operator()(std::FILE* file) const {
            if (file != stdout) std::fclose(file);
        }
    };
    explicit OutputFile(std::FILE* file) : file_(file) {}

    std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace gzl::app::ledger
