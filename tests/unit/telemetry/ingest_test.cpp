#include "telemetry/ingest.hpp"

#include "core/supervision/reasons.hpp"
#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

namespace {

// The core's chain rule in miniature, so that the edge is tested alone.
struct Platform {
    StoreFile file;
    node::ManualClock clock{kNow};
    GatewayEntry gateway{core::GatewayId(1), {}, key_of(7).public_key(), 0, {}};
    std::vector<core::supervision::CommitReadings> committed;
    std::optional<node::CommandOutcome> forced;
    std::vector<std::pair<Tamper, std::string>> told;
    bool evaluates = true;

    Ingest ingest{{.store = file.store.get(),
                   .clock = &clock,
                   .receipt_key = key_of(1),
                   .resolve = [this](const std::string& code) -> std::optional<GatewayEntry> {
                       return code == "gw-central" ? std::optional(gateway) : std::nullopt;
                   },
                   .commit = [this](const core::supervision::CommitReadings& command,
                                    const core::Actor&) -> node::CommandOutcome {
                       if (forced) return *forced;
                       committed.push_back(command);
                       gateway.last_sequence = command.sequence;
                       gateway.last_message = command.message;
                       return node::Accepted{};
                   },
                   .evaluate = [this](const Message&, core::GatewayId) { return evaluates; },
                   .tamper = [this](core::GatewayId, const std::string&, Tamper what,
                                    const std::string& evidence) { told.emplace_back(what, evidence); }}};

    IngestAnswer take(const Content& content) const { return ingest.take(signed_text(content)); }
    std::string receipt() const {
        return signed_receipt({"gw-central", gateway.last_sequence, gateway.last_message}, key_of(1));
    }
};

const std::vector<Reading> kReadings{{"scale-A1", 1, kNow, 2'600'000},
                                     {"temp-A1", 1, kNow.plus_ms(-500), 52},
                                     {"scale-A1", 2, kNow.plus_ms(500), 2'600'100},
                                     {"scale-A1", 3, kNow.plus_ms(-900), 7}};

}  // namespace

TEST_CASE("S2 S3: a message is stored, committed and acknowledged with a signed receipt") {
    Platform platform;
    const auto answer = platform.take(content_at(1, {}, kReadings));
    CHECK(answer.status == 200);
    CHECK(answer.body == platform.receipt());
    REQUIRE(platform.committed.size() == 1);
    const auto& command = platform.committed[0];
    CHECK(command.readings == 4);
    CHECK(command.from == kNow.plus_ms(-900));
    CHECK(command.to == kNow.plus_ms(500));
    REQUIRE(command.latest.size() == 2);
    CHECK(command.latest[0].device == "scale-A1");
    CHECK(command.latest[0].value == 2'600'100);
    const auto batch = platform.file.store->batch("gw-central", 1);
    REQUIRE(batch);
    CHECK(command.root == batch_tree(batch->key, *parse_message(batch->text)).root());
}

TEST_CASE("the same message again gets the same receipt and is not committed twice") {
    Platform platform;
    const Content first = content_at(1, {}, kReadings);
    const auto answer = platform.take(first);
    CHECK(platform.take(first).body == answer.body);
    const Content second = content_at(2, platform.gateway.last_message, kReadings);
    CHECK(platform.take(second).status == 200);
    CHECK(platform.take(first).body == answer.body);
    CHECK(platform.committed.size() == 2);
}

TEST_CASE("R8: another message under a committed number is refused and kept") {
    Platform platform;
    CHECK(platform.take(content_at(1, {}, kReadings)).status == 200);
    const auto answer = platform.take(content_at(1, {}, {{"scale-A1", 9, kNow, 1}}));
    CHECK(answer.status == 409);
    CHECK(answer.body.find("sequence_conflict") != std::string::npos);
    CHECK(answer.body.ends_with(",\"receipt\":" + platform.receipt() + "}"));
    CHECK(platform.file.store->conflicts() == 1);
    CHECK(platform.committed.size() == 1);
}

TEST_CASE("a gap or a broken chain is refused with the receipt to go on from; nothing is stored") {
    Platform platform;
    CHECK(platform.take(content_at(1, {}, kReadings)).status == 200);
    const auto gap = platform.take(content_at(3, {}, kReadings));
    CHECK(gap.status == 409);
    CHECK(gap.body.find("sequence_gap") != std::string::npos);
    const auto broken = platform.take(content_at(2, {}, kReadings));
    CHECK(broken.status == 409);
    CHECK(broken.body.find("chain_broken") != std::string::npos);
    CHECK_FALSE(platform.file.store->batch("gw-central", 2));
    CHECK_FALSE(platform.file.store->batch("gw-central", 3));
}

TEST_CASE("a stranger learns only that the signature does not hold") {
    Platform platform;
    Content content = content_at(1, {}, kReadings);
    const auto wrong_key = platform.ingest.take(signed_text(content, key_of(8)));
    CHECK(wrong_key.status == 401);
    content.gateway = "gw-unknown";
    const auto unknown = platform.take(content);
    CHECK(unknown.status == 401);
    CHECK(unknown.body == wrong_key.body);
    CHECK(platform.ingest.take("{}").status == 400);
    CHECK(platform.committed.empty());
}

TEST_CASE("no receipt while the commitment is not durable; the message may come again") {
    Platform platform;
    const Content content = content_at(1, {}, kReadings);
    platform.forced = node::Unavailable{"stopping"};
    CHECK(platform.take(content).status == 503);
    platform.forced = core::Refusal{&core::supervision::device_not_found, {}};
    CHECK(platform.take(content).status == 422);
    platform.forced = core::Refusal{&core::permission_denied, {}};
    CHECK(platform.take(content).status == 401);
    platform.forced = core::Refusal{&core::supervision::already_committed, {}};
    CHECK(platform.take(content).status == 200);
    platform.forced.reset();
    CHECK(platform.take(content).status == 200);
    CHECK(platform.committed.size() == 1);
}

TEST_CASE("R8: a signature that is not the gateway's and a second message under its number are told with their hash") {
    Platform platform;
    const Content first = content_at(1, {}, kReadings);
    CHECK(platform.ingest.take(signed_text(first, key_of(8))).status == 401);
    REQUIRE(platform.told.size() == 1);
    CHECK(platform.told[0] ==
          std::pair(Tamper::signature_invalid, "gw-central/1/" + to_hex(parse_message(signed_text(first))->hash)));
    CHECK(platform.take(first).status == 200);
    CHECK(platform.take(first).status == 200);
    CHECK(platform.told.size() == 1);
    const Content other = content_at(1, {}, {{"scale-A1", 9, kNow, 1}});
    CHECK(platform.take(other).status == 409);
    CHECK(platform.told.back() ==
          std::pair(Tamper::sequence_conflict, "gw-central/1/" + to_hex(parse_message(signed_text(other))->hash)));
    Content stranger = first;
    stranger.gateway = "gw-unknown";
    CHECK(platform.take(stranger).status == 401);
    CHECK(platform.told.size() == 2);
}

TEST_CASE("S2 R8: a gateway's clock that goes back or far away is told once, also over a restart") {
    Platform platform;
    std::uint64_t reading = 0;
    const auto send = [&](Instant sent_at) {
        platform.clock.move_to(platform.clock.now().plus_ms(5'000));
        Content content = content_at(platform.gateway.last_sequence + 1, platform.gateway.last_message,
                                     {{"scale-A1", ++reading, sent_at, 1}});
        content.sent_at = sent_at;
        return platform.take(content).status;
    };
    for (int i = 0; i < 12; ++i) CHECK(send(platform.clock.now().plus_ms(5'000 - 3'000)) == 200);
    CHECK(platform.told.empty());
    CHECK(platform.ingest.clock_of("gw-central").skew_ms == 3'000);
    CHECK(platform.ingest.clock_of("gw-central").state == ClockState::warn);
    CHECK(platform.ingest.clock_of("gw-other").state == ClockState::good);

    platform.evaluates = false;  // the receipt is not given, so the message comes again
    CHECK(send(platform.clock.now().plus_ms(-60'000)) == 503);
    REQUIRE(platform.told.size() == 1);
    CHECK(platform.told[0] == std::pair(Tamper::clock_back, std::string("gw-central/13")));
    platform.evaluates = true;
    platform.told.clear();
    for (int i = 0; i < 20; ++i) CHECK(send(platform.clock.now().plus_ms(-60'000)) == 200);
    REQUIRE(platform.told.size() == 1);
    CHECK(platform.told[0].first == Tamper::clock_wrong);
}

}  // namespace gzl::telemetry
