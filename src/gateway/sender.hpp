// Sends the outbox's next message and acts on the answer.
#pragma once

#include <functional>
#include <string>

#include "gateway/outbox.hpp"

namespace gzl::gateway {

struct Reply {
    int status = 0;
    std::string body;
};
// Posts one message, an urgent one before what the server may defer; a fault means that no answer came.
using Post = std::function<Result<Reply>(const std::string& text, bool urgent)>;

enum class SendOutcome {
    idle,       // the outbox is empty
    delivered,  // the server's receipt was verified, the message is deleted
    reordered,  // the server's chain ends elsewhere; the outbox goes on behind it
    retry,      // no answer, or the server cannot now: send again later
    stop,       // sending again cannot help: a person must look
};

struct SendResult {
    SendOutcome outcome = SendOutcome::idle;
    std::string line;  // for the console
};

class Sender {
  public:
    struct Parts {
        Outbox* outbox = nullptr;
        std::string gateway;
        evidence::PrivateKey key;
        evidence::PublicKey server;
        Salt boot{};
        std::function<Instant()> now;  // by this gateway's clock
        Post post;
    };
    explicit Sender(Parts parts) : parts_(std::move(parts)) {}

    SendResult send_next();

  private:
    SendResult delivered(const Pending& pending, const Reply& reply);
    SendResult out_of_order(const Pending& pending, const Reply& reply);

    Parts parts_;
};

}  // namespace gzl::gateway
