#include "evidence/witness.hpp"

#include <map>

#include <doctest/doctest.h>

#include "evidence/note_lines.hpp"
#include "evidence/policy.hpp"
#include "unit/evidence/vectors.hpp"

using namespace gzl;
using namespace gzl::evidence;

namespace {

constexpr std::int64_t kTime = 1'795'368'902;

WitnessSigner witness_signer(const std::string& name, std::string_view seed) {
    auto key = PrivateKey::from_seed(KeyAlgorithm::ed25519, test::hex(seed));
    REQUIRE(key);
    auto signer = WitnessSigner::from_key(name, std::move(*key));
    REQUIRE(signer);
    return std::move(*signer);
}

std::optional<std::int64_t> time_at(const Verified<std::optional<std::int64_t>>& cosigned) {
    REQUIRE(cosigned);
    return *cosigned;
}

// A witness with its memory.
struct WitnessFixture {
    Witness witness;
    std::map<std::string, Seen> memory{};
    bool forgetful = false;              // somebody else was faster
    std::vector<std::string> refused{};  // notes that did not extend the memory

    WitnessAnswer add(const std::string& body, std::int64_t at = kTime) {
        return witness.add(
            body, at,
            [&](const std::string& origin) {
                const auto found = memory.find(origin);
                return found == memory.end() ? std::nullopt : std::optional(found->second);
            },
            [&](const std::string& origin, const std::optional<Seen>&, const Seen& now) -> Result<bool> {
                if (forgetful) return false;
                memory.insert_or_assign(origin, now);
                return true;
            },
            [&](const std::string&, const Seen&, const std::string& note) { refused.push_back(note); });
    }
};

const std::string kLogSeed(64, '1');
const std::string kOtherSeed(64, '2');
const std::string kWitnessSeed(64, '3');

NoteSigner log_signer() {
    return test::ed25519_signer("log.example", kLogSeed);
}

std::string note_at(std::uint64_t size) {
    return sign_checkpoint({"log.example", size, test::reading_tree().root_at(size)}, std::vector{log_signer()});
}

std::string request(std::uint64_t old_size, std::uint64_t size) {
    return to_text(AddCheckpoint{old_size, test::reading_tree().consistency_proof(old_size, size), note_at(size)});
}

WitnessFixture fixture() {
    return {Witness(witness_signer("w.example", kWitnessSeed), {log_signer().verifier()})};
}

}  // namespace

TEST_CASE("a cosignature is a line of the note, over its text and the time") {
    const auto signer = witness_signer("w.example", kWitnessSeed);
    const std::string text = to_text(Checkpoint{"log.example", 5, test::reading_tree().root_at(5)});
    const std::string note = note_at(5) + signer.cosign(text, kTime);
    CHECK(time_at(signer.key().cosigned_at(note)) == std::optional(kTime));
    CHECK(time_at(signer.key().cosigned_at(note_at(5))) == std::nullopt);
    CHECK(open_checkpoint(note, std::vector{log_signer().verifier()}));  // the log's readers pass it over
    CHECK(time_at(witness_signer("other.example", kWitnessSeed).key().cosigned_at(note)) == std::nullopt);
    // of another checkpoint, or at another time
    CHECK(signer.key().cosigned_at(note_at(6) + signer.cosign(text, kTime)).error() == Verdict::signature_invalid);
    std::string later = signer.cosign(text, kTime);
    later[later.rfind(' ') + 12] = later[later.rfind(' ') + 12] == 'A' ? 'B' : 'A';
    CHECK(signer.key().cosigned_at(note_at(5) + later).error() == Verdict::signature_invalid);
    CHECK(signer.key().cosigned_at("nothing").error() == Verdict::malformed);
}

TEST_CASE("both spellings of a witness's key are read, and no other") {
    const auto key = witness_signer("w.example", kWitnessSeed).key();
    CHECK(*WitnessKey::parse(key.text()) == key);
    CHECK(*WitnessKey::parse(key.text_as_note_key()) == key);
    CHECK(key.text_as_note_key() == Verifier::from_key("w.example", key.key())->text());
    for (const std::string& text : {std::string(), std::string("w.example"), "v" + key.text(), key.text() + "A",
                                    test::sm2_signer("w.example", kWitnessSeed).verifier().text()})
        CHECK(!WitnessKey::parse(text));
}

TEST_CASE("keys and cosignatures are those of other implementations") {
    const auto* all = test::vectors();
    if (!all) return;
    const auto& generated = all->at("generated_log").as_object();
    std::vector<WitnessSigner> signers;
    for (const auto& each : generated.at("witnesses").as_array()) {
        const auto& witness = each.as_object();
        signers.push_back(witness_signer(test::text_at(witness, "name"), test::text_at(witness, "seed_hex")));
        CHECK(signers.back().key().text() == test::text_at(witness, "vkey"));
        CHECK(signers.back().key().text_as_note_key() == test::text_at(witness, "vkey_ed25519_form"));
    }
    for (const auto& [size, value] : generated.at("logs").as_object()) {
        CAPTURE(size);
        const auto& log = value.as_object();
        const std::string note = test::text_at(log, "checkpoint");
        const auto time = static_cast<std::int64_t>(test::number_at(log, "cosign_time"));
        const auto parsed = parse_note(note);
        REQUIRE(parsed);
        std::string cosigned = note;
        for (const WitnessSigner& signer : signers) cosigned += signer.cosign(parsed->text, time);
        CHECK(cosigned == test::text_at(log, "cosigned_checkpoint"));
        for (const WitnessSigner& signer : signers)
            CHECK(time_at(signer.key().cosigned_at(cosigned)) == std::optional(time));
    }
}

TEST_CASE("a witness answers as the one whose conversation was recorded") {
    const auto* all = test::vectors();
    if (!all) return;
    const auto& generated = all->at("generated_log").as_object();
    const auto& transcript = all->at("litewitness_live_transcript").as_object();
    const auto& first = generated.at("witnesses").as_array()[0].as_object();
    WitnessFixture witness{Witness(witness_signer(test::text_at(first, "name"), test::text_at(first, "seed_hex")),
                                   {*Verifier::parse(test::text_at(generated, "log_vkey"))})};
    const WitnessKey key = *WitnessKey::parse(test::text_at(transcript, "witness_vkey"));
    for (const auto& each : transcript.at("exchanges").as_array()) {
        const auto& exchange = each.as_object();
        CAPTURE(test::text_at(exchange, "case"));
        const std::string body = test::text_at(exchange, "request");
        const std::string recorded = test::text_at(exchange, "response");
        const auto status = static_cast<int>(test::number_at(exchange, "spec_status"));
        // The recorded line tells when that witness signed.
        std::int64_t time = kTime;
        if (status == 200) {
            const auto note = parse_add_checkpoint(body)->note;
            time = *key.cosigned_at(note + recorded).value();
        }
        const WitnessAnswer answer = witness.add(body, time);
        CHECK(answer.status == status);
        if (status == 200 || status == 409) CHECK(answer.body == recorded);
        if (status == 409) CHECK(answer.content_type == "text/x.tlog.size");
    }
}

TEST_CASE("a witness remembers before it answers, and follows only a log that grows") {
    auto witness = fixture();
    CHECK(witness.add(request(0, 5)).status == 200);
    CHECK(witness.memory.at("log.example").head.size == 5);
    CHECK(witness.add(request(5, 5)).status == 200);
    CHECK(witness.add(request(5, 300)).status == 200);
    const auto behind = witness.add(request(5, 400));
    CHECK(behind.status == 409);
    CHECK(behind.body == "300\n");
    // A log restored from an old copy: it grows again from 5, another way.
    CHECK(witness.add(request(5, 6)).status == 409);
    CHECK(witness.add(to_text(AddCheckpoint{300, {}, note_at(299)})).status == 400);
    const std::string forked =
        sign_checkpoint({"log.example", 300, test::reading_tree().root_at(299)}, std::vector{log_signer()});
    CHECK(witness.refused.empty());
    CHECK(witness.add(to_text(AddCheckpoint{300, {}, forked})).status == 422);
    CHECK(witness.refused == std::vector{forked});
    witness.forgetful = true;
    CHECK(witness.add(request(300, 400)).status == 409);
    CHECK(witness.memory.at("log.example").head.size == 300);
}

TEST_CASE("a request of a witness survives its text, and nothing malformed is one") {
    const AddCheckpoint request{300, test::reading_tree().consistency_proof(300, 700), note_at(700)};
    CHECK(*parse_add_checkpoint(to_text(request)) == request);
    auto witness = fixture();
    std::string long_proof = "old 1\n";
    for (int i = 0; i < 64; ++i) long_proof += to_base64(Hash{}) + "\n";
    for (const std::string& body :
         {std::string(), std::string("garbage"), std::string("old\n\n"), std::string("old 01\n\n"),
          std::string("old -1\n\n"), "old 0\nAAAA\n\n" + note_at(5), "old 0\n" + note_at(5),
          long_proof + "\n" + note_at(5), std::string("old 0\n\nnot a note")}) {
        CAPTURE(body);
        CHECK(witness.add(body).status == 400);
    }
    const auto other = test::ed25519_signer("other.example", kOtherSeed);
    const std::string unknown = sign_checkpoint({"other.example", 0, empty_root()}, std::vector{other});
    CHECK(witness.add("old 0\n\n" + unknown).status == 404);
    const auto thief = test::ed25519_signer("log.example", kOtherSeed);
    const std::string stolen = sign_checkpoint({"log.example", 5, test::reading_tree().root_at(5)}, std::vector{thief});
    CHECK(witness.add("old 0\n\n" + stolen).status == 403);
    CHECK(witness.memory.empty());
}

TEST_CASE("a policy counts its witnesses, in groups of groups") {
    const auto bank_a = witness_signer("a.example", std::string(64, '4'));
    const auto bank_b = witness_signer("b.example", std::string(64, '5'));
    const auto office = witness_signer("g.example", std::string(64, '6'));
    const std::string head = "# whom we trust\nlog " + log_signer().verifier().text() + " http://127.0.0.1/log\n" +
                             "witness bank-a " + bank_a.key().text() + "\n" + "witness bank-b " +
                             bank_b.key().text_as_note_key() + " http://127.0.0.1:1\n" + "witness office " +
                             office.key().text() + "  # government\n";
    const auto policy = Policy::parse(head + "group banks 1 bank-a bank-b\ngroup both all banks office\nquorum both\n");
    REQUIRE_MESSAGE(policy, policy.error().message);
    CHECK(policy->witnesses()[1].url == "http://127.0.0.1:1");
    CHECK(policy->is_met({"bank-b", "office"}));
    CHECK(!policy->is_met({"bank-a", "bank-b"}));
    CHECK(!policy->is_met({"office"}));

    const std::string text = to_text(Checkpoint{"log.example", 5, test::reading_tree().root_at(5)});
    const std::string note = note_at(5) + bank_a.cosign(text, kTime);
    CHECK(policy->check(note).error() == Verdict::quorum_missed);
    const auto quorum = policy->check(note + office.cosign(text, kTime));
    REQUIRE(quorum);
    CHECK(quorum->cosigned == 2);
    CHECK(quorum->witnesses == 3);
    CHECK(policy->check(note_at(6) + office.cosign(text, kTime)).error() == Verdict::signature_invalid);
    CHECK(Policy::parse(head + "quorum none\n")->check(note_at(5)));
    CHECK(!Policy::parse(head + "quorum office\n")->is_met({"bank-a"}));

    for (const char* rest :
         {"", "quorum nobody\n", "quorum none\nquorum none\n", "group x 3 bank-a bank-b\nquorum x\n",
          "group x 0 bank-a\nquorum x\n", "group x any\nquorum x\n",
          "group x all later\ngroup later any bank-a\nquorum x\n", "group x any bank-a bank-a\nquorum x\n",
          "group bank-a any bank-b\nquorum none\n", "groups\nquorum none\n", "log nonsense\nquorum none\n",
          "witness none\nquorum none\n", "quorum\n", "quorum none none\n"}) {
        CAPTURE(rest);
        CHECK(!Policy::parse(head + rest));
    }
    CHECK(!Policy::parse("quorum none\n"));
    CHECK(!Policy::parse(head + "witness again " + bank_a.key().text() + "\nquorum none\n"));
}
