#include <filesystem>

#include <doctest/doctest.h>

#include "gateway/database.hpp"
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

std::unique_ptr<Outbox> open(const TemporaryFile& file, std::uint64_t most_waiting = Outbox::kMostWaiting) {
    auto outbox = Outbox::open(file.path, "gw-central", kNow, most_waiting);
    REQUIRE(outbox);
    return std::move(*outbox);
}

void measure(Outbox& outbox, const std::string& device, std::int64_t value, bool event = false) {
    REQUIRE(outbox.add({{device, kNow, value, 0, event}}));
}

std::optional<Pending> next(Outbox& outbox) {
    const auto found = outbox.next({Salt{}, kNow, kKey});
    REQUIRE(found);
    return *found;
}

// What the next message holds; the server then takes it.
std::vector<std::int64_t> deliver(Outbox& outbox) {
    const auto message = next(outbox);
    REQUIRE(message);
    outbox.acknowledge({"gw-central", message->sequence, message->hash});
    const auto content = content_of(message->text);
    REQUIRE(content);
    std::vector<std::int64_t> values;
    for (const Reading& each : content->readings) values.push_back(each.value);
    return values;
}
using Values = std::vector<std::int64_t>;

std::string receipt(std::uint64_t durable_to, const Hash& hash) {
    std::string body =
        R"({"gateway":"gw-central","durable_to":)" + std::to_string(durable_to) + R"(,"hash":")" + to_hex(hash) + "\"}";
    const Bytes signature = kServer.sign(bytes_of("gzl-receipt-v1\n" + body));
    body.pop_back();
    return body + ",\"signature\":\"" + to_base64(signature) + "\"}";
}

Sender sender(Outbox& outbox, Post post) {
    return Sender({&outbox, "gw-central", kKey, kServer.public_key(), Salt{}, [] { return kNow; }, std::move(post)});
}

}  // namespace

TEST_CASE("messages are numbered and chained, over restarts too, and device sequences never repeat") {
    const TemporaryFile file;
    Pending first;
    {
        const auto outbox = open(file);
        measure(*outbox, "scale-A1", 1);
        first = *next(*outbox);
        measure(*outbox, "scale-A1", 2);
    }
    const auto outbox = open(file);
    CHECK(next(*outbox)->text == first.text);
    outbox->acknowledge({"gw-central", 1, first.hash});
    const Pending second = *next(*outbox);
    CHECK(first.sequence == 1);
    CHECK(second.sequence == 2);
    const auto one = content_of(first.text);
    const auto two = content_of(second.text);
    REQUIRE((one && two));
    CHECK(one->previous == Hash{});
    CHECK(two->previous == first.hash);
    CHECK(one->readings[0].sequence == static_cast<std::uint64_t>(kNow.ms()));
    CHECK(two->readings[0].sequence == one->readings[0].sequence + 1);
}

TEST_CASE("a receipt is not forgotten when the gateway ends in order") {
    const TemporaryFile file;
    Pending first;
    {
        const auto outbox = open(file);
        measure(*outbox, "scale-A1", 1);
        first = *next(*outbox);
        outbox->acknowledge({"gw-central", 1, first.hash});
        CHECK(*outbox->count() == 0);
        measure(*outbox, "scale-A1", 2);
    }
    const auto outbox = open(file);
    CHECK(deliver(*outbox) == Values{2});
    CHECK_FALSE(next(*outbox));
    CHECK(*outbox->count() == 0);
}

TEST_CASE("a message holds what waited, 1 024 readings at most") {
    const TemporaryFile file;
    const auto outbox = open(file);
    for (int i = 0; i < 3; ++i) REQUIRE(outbox->add(std::vector<Measurement>(700, {"scale-A1", kNow, i})));
    CHECK(*outbox->count() == 2'100);
    CHECK(deliver(*outbox).size() == 1'024);
    CHECK(*outbox->count() == 1'076);
    CHECK(deliver(*outbox).size() == 1'024);
    CHECK(deliver(*outbox) == Values(52, 2));
    CHECK(*outbox->count() == 0);
    CHECK_FALSE(next(*outbox));
}

TEST_CASE("an event overtakes history, and its device's history goes with it in order") {
    const TemporaryFile file;
    const auto outbox = open(file);
    measure(*outbox, "temp-A1", 1);
    measure(*outbox, "door-A1", 2);
    measure(*outbox, "temp-A1", 3);
    measure(*outbox, "door-A1", 4, true);
    measure(*outbox, "door-A1", 5);
    measure(*outbox, "temp-A1", 6);
    CHECK(next(*outbox)->urgent);
    CHECK(deliver(*outbox) == Values{2, 4});
    CHECK_FALSE(next(*outbox)->urgent);
    CHECK(deliver(*outbox) == Values{1, 3, 5, 6});
}

TEST_CASE("an event behind a message that is on its way makes that one urgent, and the event is next") {
    const TemporaryFile file;
    const auto outbox = open(file);
    measure(*outbox, "temp-A1", 1);
    const Pending made = *next(*outbox);
    CHECK_FALSE(made.urgent);
    measure(*outbox, "temp-A1", 2);
    measure(*outbox, "door-A1", 3, true);
    CHECK(next(*outbox)->text == made.text);
    CHECK(next(*outbox)->urgent);
    CHECK(deliver(*outbox) == Values{1});
    CHECK(deliver(*outbox) == Values{3});
    CHECK(deliver(*outbox) == Values{2});
}

TEST_CASE("a full outbox sheds its oldest history, never an event") {
    const TemporaryFile file;
    const auto outbox = open(file, 20);
    measure(*outbox, "door-A1", -1, true);
    for (int i = 0; i < 30; ++i) measure(*outbox, "temp-A1", i);
    measure(*outbox, "door-A1", -2, true);
    CHECK(outbox->shed() > 0);
    CHECK(*outbox->count() + outbox->shed() == 32);
    CHECK(*outbox->count() <= 20);
    CHECK(deliver(*outbox) == Values{-1, -2});
    const Values rest = deliver(*outbox);
    CHECK(rest.back() == 29);
    CHECK(rest.front() == static_cast<std::int64_t>(outbox->shed()));
    const TemporaryFile other;
    const auto events_only = open(other, 5);
    for (int i = 0; i < 9; ++i) measure(*events_only, "door-A1", i, true);
    CHECK(events_only->shed() == 0);
    CHECK(deliver(*events_only).size() == 9);
}

TEST_CASE("messages of an outbox from before go first, as they are") {
    const TemporaryFile file;
    {
        const auto outbox = open(file);
        measure(*outbox, "scale-A1", 1);
        next(*outbox);
    }
    {
        const auto db = Database::open(file.path.string());
        REQUIRE(db);
        REQUIRE(db->execute("alter table messages drop column urgent; drop table waiting"));
    }
    const auto outbox = open(file);
    measure(*outbox, "scale-A1", 2, true);
    CHECK(deliver(*outbox) == Values{1});
    CHECK(deliver(*outbox) == Values{2});
}

TEST_CASE("an outbox belongs to one gateway") {
    const TemporaryFile file;
    { open(file); }
    CHECK_FALSE(Outbox::open(file.path, "gw-other", kNow));
}

TEST_CASE("a message leaves the outbox only on its own verified receipt") {
    const TemporaryFile file;
    const auto outbox = open(file);
    measure(*outbox, "scale-A1", 1);
    const Pending message = *next(*outbox);
    const auto outcome_of = [&](Reply reply) {
        return sender(*outbox, [&](const std::string&, bool) -> Result<Reply> { return reply; }).send_next().outcome;
    };
    CHECK(sender(*outbox, [](const std::string&, bool) -> Result<Reply> { return fault("refused"); })
              .send_next()
              .outcome == SendOutcome::retry);
    CHECK(outcome_of({200, "{}"}) == SendOutcome::retry);
    CHECK(outcome_of({200, receipt(2, message.hash)}) == SendOutcome::retry);
    CHECK(outcome_of({200, receipt(1, Hash{})}) == SendOutcome::retry);
    CHECK(outcome_of({503, ""}) == SendOutcome::retry);
    CHECK(outcome_of({401, ""}) == SendOutcome::stop);
    CHECK(outcome_of({409, "{}"}) == SendOutcome::retry);
    CHECK(next(*outbox)->text == message.text);
    CHECK(outcome_of({200, receipt(1, message.hash)}) == SendOutcome::delivered);
    CHECK_FALSE(next(*outbox));
    CHECK(outcome_of({200, ""}) == SendOutcome::idle);
}

TEST_CASE("a lost receipt: the server is ahead by a message that it has; the rest goes on behind it") {
    const TemporaryFile file;
    const auto outbox = open(file);
    measure(*outbox, "scale-A1", 1);
    const Pending first = *next(*outbox);
    measure(*outbox, "scale-A1", 2);
    const auto renumbered = outbox->continue_after({"gw-central", 1, first.hash}, kKey);
    REQUIRE(renumbered);
    CHECK_FALSE(*renumbered);
    const Pending second = *next(*outbox);
    CHECK(second.sequence == 2);
    CHECK(content_of(second.text)->previous == first.hash);
}

TEST_CASE("a lost outbox: what it holds is numbered and chained behind the server's last message") {
    const TemporaryFile file;
    const auto outbox = open(file);
    measure(*outbox, "scale-A1", 1);
    next(*outbox);
    measure(*outbox, "scale-A1", 2);
    Hash last;
    last.fill(9);
    const auto answer =
        sender(*outbox, [&](const std::string&, bool) -> Result<Reply> {
            return Reply{409, R"({"type":"sequence_conflict","detail":"x","receipt":)" + receipt(57, last) + "}"};
        }).send_next();
    CHECK(answer.outcome == SendOutcome::reordered);
    const auto first = next(*outbox);
    CHECK(first->sequence == 58);
    CHECK(content_of(first->text)->previous == last);
    CHECK(content_of(first->text)->readings[0].value == 1);
    outbox->acknowledge({"gw-central", 58, first->hash});
    const auto second = next(*outbox);
    CHECK(second->sequence == 59);
    CHECK(content_of(second->text)->previous == first->hash);
}

}  // namespace gzl::gateway
