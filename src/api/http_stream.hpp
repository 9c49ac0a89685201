// An endless body as its producer holds it: pieces travel through the mailbox of the connection's thread.
#pragma once

#include "api/http_mailbox.hpp"

namespace gzl::api {

class HttpMailboxStream : public HttpStream {
  public:
    HttpMailboxStream(std::shared_ptr<HttpMailbox> mailbox, std::uint64_t connection, std::uint64_t request)
        : mailbox_(std::move(mailbox)), connection_(connection), request_(request) {}

    bool push(std::string text) override;
    bool is_open() const override { return open_; }
    void end() override;

    // Of the connection.
    void written(std::size_t bytes) { waiting_ -= bytes; }
    void closed() { open_ = false; }

  private:
    std::shared_ptr<HttpMailbox> mailbox_;
    std::uint64_t connection_;
    std::uint64_t request_;
    std::atomic<bool> open_ = true;
    std::atomic<std::size_t> waiting_ = 0;
};

}  // namespace gzl::api
