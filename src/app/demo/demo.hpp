// `gzl demo`: the main job with real processes on loopback – the platform, the reference bank, the reference gateway –
// one financing from application to repayment, shown step by step.
#pragma once

#include <filesystem>

namespace gzl::app {

struct DemoOptions {
    bool once = false;
    bool json = false;
    std::uint16_t port = 0;
    std::filesystem::path data = ".run/demo";
    std::filesystem::path county = "deploy/counties/guanxian.toml";
    std::filesystem::path web = "build/web";
};

// 0: every step went as the rules say; 1: one did not, and it is said which.
int run_demo(const DemoOptions& options);

}  // namespace gzl::app
