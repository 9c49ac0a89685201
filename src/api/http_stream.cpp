#include "api/http_stream.hpp"

namespace gzl::api {

bool HttpMailboxStream::push(std::string text) {
    if (text.empty() || !open_) return open_;
    if (waiting_.fetch_add(text.size()) + text.size() > kMostWaiting) {
        end();
        return false;
    }
    mailbox_->put({.connection = connection_, .request = request_, .piece = std::move(text)});
    return open_;
}

void HttpMailboxStream::end() {
    if (open_.exchange(false)) mailbox_->put({.connection = connection_, .request = request_, .piece = std::string()});
}

}  // namespace gzl::api
