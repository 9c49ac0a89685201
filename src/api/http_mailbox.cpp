#include "api/http_mailbox.hpp"

#include <utility>

#include "api/http_message.hpp"

namespace gzl::api {

namespace {

thread_local const HttpMailbox* mailbox_here = nullptr;

}  // namespace

HttpMailbox::HttpMailbox(std::function<void()> wake, std::function<void(HttpAnswer)> deliver)
    : wake_(std::move(wake)), deliver_(std::move(deliver)) {}

void HttpMailbox::attach() {
    mailbox_here = this;
}

bool HttpMailbox::is_here() const {
    return mailbox_here == this;
}

void HttpMailbox::close() {
    mailbox_here = nullptr;
    const std::lock_guard lock(mutex_);
    wake_ = nullptr;
    waiting_.clear();
}

void HttpMailbox::put(HttpAnswer answer) {
    if (is_here()) return deliver_(std::move(answer));
    const std::lock_guard lock(mutex_);
    if (!wake_) return;
    waiting_.push_back(std::move(answer));
    if (waiting_.size() == 1) wake_();
}

void HttpMailbox::drain() {
    {
        const std::lock_guard lock(mutex_);
        drained_.swap(waiting_);
    }
    for (HttpAnswer& answer : drained_) deliver_(std::move(answer));
    drained_.clear();
}

HttpExchange::HttpExchange(std::shared_ptr<HttpMailbox> mailbox, std::uint64_t connection, std::uint64_t request)
    : mailbox_(std::move(mailbox)), connection_(connection), request_(request) {}

HttpExchange::~HttpExchange() {
    if (answered_) return;
    answer(problem_response(503, "not_answered", "The request was given up; please repeat it"));
}

void HttpExchange::answer(HttpResponse response) {
    if (answered_.exchange(true)) return;
    mailbox_->put({.connection = connection_, .request = request_, .response = std::move(response)});
}

}  // namespace gzl::api
