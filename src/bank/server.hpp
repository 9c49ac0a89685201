// The whole bank: HTTP at the front, one worker that takes messages in order, the dispatcher at the back.
#pragma once

#include <filesystem>
#include <memory>

#include "api/http.hpp"
#include "bank/config.hpp"

namespace gzl::bank {

class Server {
  public:
    struct Options {
        std::string address = "127.0.0.1";
        std::uint16_t port = 0;      // 0 picks a free one
        std::filesystem::path data;  // directory of bank.sqlite
    };
    static Result<std::unique_ptr<Server>> start(const Options& options, const Config& config);
    ~Server();  // answers what was received, then stops; what is unsent stays in the outbox

    std::uint16_t port() const;

  private:
    struct Impl;
    explicit Server(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::bank
