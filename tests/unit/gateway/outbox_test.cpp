#include <filesystem>

#include <doctest/doctest.h>

#include "gateway/sender.hpp"

namespace gzl::gateway {

namespace {

const Instant kNow = *Instant::parse("2026-03-02T01:00:00.000Z");
const evidence::PrivateKey kKey = *evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, 7));
const evidence::PrivateKey kServer = *evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, 1));

struct TemporaryFile {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() /
        ("gzl-outbox-" + to_hex(evidence::PrivateKey::generate(evidence::KeyAlgorithm::ed25519).public_key().bytes()));
    ~TemporaryFile() {
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + suffix);
    }
};

std::unique_ptr<Outbox> open(const TemporaryFile& file) {
    auto outbox = Outbox::open(file.path, "gw-central", kNow);
    REQUIRE(outbox);
    return std::move(*outbox);
}

Pending add(Outbox& outbox, std::int64_t value) {
    const auto added = outbox.add({{"scale-A1", kNow, value}}, Salt{}, kNow, kKey);
    REQUIRE(added);
    return *added;
}

std::optional<Pending> oldest(const Outbox& outbox) {
    const auto found = outbox.oldest();
    REQUIRE(found);
    return *found;
}

std::string receipt(std::uint64_t durable_to, const Hash& hash) {
    std::string body =
        R"({"gateway":"gw-central","durable_to":)" + std::to_string(durable_to) + R"(,"hash":")" + to_hex(hash) + "\"}";
    const Bytes signature = kServer.sign(bytes_of("gzl-receipt-v1\n" + body));
    body.pop_back();
    return body + ",\"signature\":\"" + to_base64(signature) + "\"}";
}

Sender sender(Outbox& outbox, Post post) {
    return Sender({&outbox, "gw-central", kKey, kServer.public_key(), std::move(post)});
}

}  // namespace

TEST_CASE("messages are numbered and chained, over restarts too, and device sequences never repeat") {
    const TemporaryFile file;
    Pending first;
    {
        const auto outbox = open(file);
        first = add(*outbox, 1);
    }
    const auto outbox = open(file);
    const Pending second = add(*outbox, 2);
    CHECK(first.sequence == 1);
    CHECK(second.sequence == 2);
    const auto one = content_of(first.text);
    const auto two = content_of(second.text);
    REQUIRE((one && two));
    CHECK(one->previous == Hash{});
    CHECK(two->previous == first.hash);
    CHECK(one->readings[0].sequence == static_cast<std::uint64_t>(kNow.ms()));
    CHECK(two->readings[0].sequence == one->readings[0].sequence + 1);
    CHECK(oldest(*outbox)->text == first.text);
}

TEST_CASE("an outbox belongs to one gateway") {
    const TemporaryFile file;
    { open(file); }
    CHECK_FALSE(Outbox::open(file.path, "gw-other", kNow));
}

TEST_CASE("a message leaves the outbox only on its own verified receipt") {
    const TemporaryFile file;
    const auto outbox = open(file);
    const Pending message = add(*outbox, 1);
    const auto outcome_of = [&](Reply reply) {
        return sender(*outbox, [&](const std::string&) -> Result<Reply> { return reply; }).send_next().outcome;
    };
    CHECK(sender(*outbox, [](const std::string&) -> Result<Reply> { return fault("refused"); }).send_next().outcome ==
          SendOutcome::retry);
    CHECK(outcome_of({200, "{}"}) == SendOutcome::retry);
    CHECK(outcome_of({200, receipt(2, message.hash)}) == SendOutcome::retry);
    CHECK(outcome_of({200, receipt(1, Hash{})}) == SendOutcome::retry);
    CHECK(outcome_of({503, ""}) == SendOutcome::retry);
    CHECK(outcome_of({401, ""}) == SendOutcome::stop);
    CHECK(outcome_of({409, "{}"}) == SendOutcome::retry);
    CHECK(oldest(*outbox)->text == message.text);
    CHECK(outcome_of({200, receipt(1, message.hash)}) == SendOutcome::delivered);
    CHECK_FALSE(oldest(*outbox));
    CHECK(outcome_of({200, ""}) == SendOutcome::idle);
}

TEST_CASE("a lost receipt: the server is ahead by messages that it has; the rest goes on unchanged") {
    const TemporaryFile file;
    const auto outbox = open(file);
    const Pending first = add(*outbox, 1);
    const Pending second = add(*outbox, 2);
    const auto renumbered = outbox->continue_after({"gw-central", 1, first.hash}, kKey);
    REQUIRE(renumbered);
    CHECK_FALSE(*renumbered);
    CHECK(oldest(*outbox)->text == second.text);
}

TEST_CASE("a lost outbox: what it holds is numbered and chained behind the server's last message") {
    const TemporaryFile file;
    const auto outbox = open(file);
    add(*outbox, 1);
    add(*outbox, 2);
    Hash last;
    last.fill(9);
    const auto answer =
        sender(*outbox, [&](const std::string&) -> Result<Reply> {
            return Reply{409, R"({"type":"sequence_conflict","detail":"x","receipt":)" + receipt(57, last) + "}"};
        }).send_next();
    CHECK(answer.outcome == SendOutcome::reordered);
    const auto first = oldest(*outbox);
    CHECK(first->sequence == 58);
    CHECK(content_of(first->text)->previous == last);
    CHECK(content_of(first->text)->readings[0].value == 1);
    REQUIRE(outbox->acknowledge({"gw-central", 58, first->hash}));
    CHECK(content_of(oldest(*outbox)->text)->previous == first->hash);
    CHECK(add(*outbox, 3).sequence == 60);
}

}  // namespace gzl::gateway
