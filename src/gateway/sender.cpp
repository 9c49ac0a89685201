#include "gateway/sender.hpp"

namespace gzl::gateway {

SendResult Sender::send_next() {
    const auto next = parts_.outbox->next({parts_.boot, parts_.now(), parts_.key});
    if (!next) return {SendOutcome::stop, next.error().message};
    if (!*next) return {SendOutcome::idle, ""};
    const Pending& pending = **next;
    const auto reply = parts_.post(pending.text, pending.urgent);
    if (!reply) return {SendOutcome::retry, "no answer: " + reply.error().message};
    if (reply->status == 200) return delivered(pending, *reply);
    if (reply->status == 409) return out_of_order(pending, *reply);
    const std::string line =
        "message " + std::to_string(pending.sequence) + ": " + std::to_string(reply->status) + " " + reply->body;
    const bool later = reply->status >= 500 || reply->status == 408 || reply->status == 429;
    return {later ? SendOutcome::retry : SendOutcome::stop, line};
}

SendResult Sender::delivered(const Pending& pending, const Reply& reply) {
    const auto receipt = verify_receipt(reply.body, parts_.gateway, parts_.server);
    if (!receipt) return {SendOutcome::retry, receipt.error().message};
    if (receipt->durable_to != pending.sequence || receipt->hash != pending.hash)
        return {SendOutcome::retry, "the receipt is of another message"};
    parts_.outbox->acknowledge(*receipt);
    return {SendOutcome::delivered, "message " + std::to_string(pending.sequence) + ": durable to " +
                                        std::to_string(receipt->durable_to) + ", " + to_hex(receipt->hash)};
}

SendResult Sender::out_of_order(const Pending& pending, const Reply& reply) {
    const auto receipt = verify_problem_receipt(reply.body, parts_.gateway, parts_.server);
    if (!receipt) return {SendOutcome::retry, receipt.error().message};
    const auto renumbered = parts_.outbox->continue_after(*receipt, parts_.key);
    if (!renumbered) return {SendOutcome::stop, renumbered.error().message};
    return {SendOutcome::reordered, "message " + std::to_string(pending.sequence) + ": the server has up to " +
                                        std::to_string(receipt->durable_to) +
                                        (*renumbered ? ", the rest is numbered anew" : ", going on from there")};
}

}  // namespace gzl::gateway
