#include "evidence/note.hpp"

#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

// C2SP signed-note.md.
constexpr std::string_view kExampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const std::string kExampleNote =
    "This is an example message.\n\n\u2014 example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr std::string_view kOtherSeed = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";

std::vector<Verifier> parsed(std::initializer_list<std::string_view> keys) {
    std::vector<Verifier> verifiers;
    for (const std::string_view key : keys) verifiers.push_back(Verifier::parse(key).value());
    return verifiers;
}

Verdict outcome(std::string_view note, std::span<const Verifier> verifiers) {
    const auto opened = open_note(note, verifiers);
    return opened ? Verdict::verified : opened.error();
}

}  // namespace

TEST_CASE("the specification's example note opens") {
    const auto verifiers = parsed({kExampleKey});
    const auto opened = open_note(kExampleNote, verifiers);
    REQUIRE(opened);
    CHECK(opened->text == "This is an example message.\n");
    CHECK(opened->signed_by(verifiers[0]));
    CHECK(verifiers[0].text() == kExampleKey);
    if (const auto* all = vectors()) {
        const auto& sample = all->at("signed_note").as_object();
        CHECK(text_at(sample, "vkey") == kExampleKey);
        CHECK(text_at(sample, "note") == kExampleNote);
    }
}

TEST_CASE("verifier keys have one spelling") {
    for (const NoteSigner& signer : {ed25519_signer("county.example/log", kSeed), sm2_signer("冠之链", kSeed)}) {
        const auto again = Verifier::parse(signer.verifier().text());
        REQUIRE(again);
        CHECK(*again == signer.verifier());
        CHECK(again->key_id() == signer.verifier().key_id());
    }
    for (const std::string_view text :
         {"", "+", "++", "example.com/foo", "example.com/foo+530d903a",
          "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
          "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
          "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
          "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
          "example.com/foo+530d903a+AQ==", "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
          "witness.bank-a.example/w1+e7d7b418+BGE+cHEQjg9q7oEhg96dus6XOvKJ9LfDaqO4PnbXUl/n"}) {
        CAPTURE(text);
        CHECK_FALSE(Verifier::parse(text));
    }
}

TEST_CASE("the base64 of a verifier key may contain '+'") {
    const auto key = Verifier::parse("witness.bank-a.example/w1+32a35c82+AWE+cHEQjg9q7oEhg96dus6XOvKJ9LfDaqO4PnbXUl/n");
    REQUIRE(key);
    CHECK(key->name() == "witness.bank-a.example/w1");
}

TEST_CASE("key names are not empty and have neither spaces nor plus signs") {
    for (const std::string_view name : {"county.example/scf", "冠之链", "a"}) CHECK(is_key_name(name));
    for (const std::string_view name : {"", "a b", "a+b", "a\tb", "a\u00a0b", "a\u3000b", "a\nb", "\xff"}) {
        CHECK_FALSE(is_key_name(name));
    }
    CHECK_FALSE(NoteSigner::from_key("two words", PrivateKey::generate(KeyAlgorithm::ed25519)));
}

TEST_CASE("notes signed with Ed25519 and SM2 open with either key") {
    const std::vector<NoteSigner> signers{ed25519_signer("log.example", kSeed), sm2_signer("log.example", kSeed)};
    const std::string note = sign_note("first\n\nsecond \u51a0\n", signers);
    for (const NoteSigner& signer : signers) {
        const auto opened = open_note(note, std::vector{signer.verifier()});
        REQUIRE(opened);
        CHECK(opened->text == "first\n\nsecond \u51a0\n");  // the last empty line separates
        CHECK(opened->signers.size() == 1);
    }
    const std::vector both{signers[0].verifier(), signers[1].verifier()};
    CHECK(open_note(note, both)->signers.size() == 2);
}

TEST_CASE("unknown keys are ignored, a failing known key refuses the note") {
    const auto known = ed25519_signer("log.example", kSeed);
    const auto stranger = ed25519_signer("log.example", kOtherSeed);  // same name, other id
    const std::vector verifiers{known.verifier()};
    const std::string text = "text\n";
    const std::string line = known.signature_line(text);
    const std::string bad_line = known.signature_line("other text\n");

    CHECK(outcome(text + "\n" + line, verifiers) == Verdict::verified);
    CHECK(outcome(text + "\n" + stranger.signature_line(text) + line, verifiers) == Verdict::verified);
    CHECK(outcome(text + "\n" + stranger.signature_line("forged\n") + line, verifiers) == Verdict::verified);
    CHECK(outcome(text + "\n" + stranger.signature_line(text), verifiers) == Verdict::unknown_key);
    CHECK(outcome(text + "\n" + bad_line, verifiers) == Verdict::signature_invalid);
    CHECK(outcome(text + "\n" + line + bad_line, verifiers) == Verdict::signature_invalid);
    CHECK(outcome(text + "\n" + bad_line + line, verifiers) == Verdict::signature_invalid);
    CHECK(outcome(text + "\n" + line, {}) == Verdict::unknown_key);
    CHECK(open_note(text + "\n" + line + line, verifiers)->signers.size() == 1);
}

TEST_CASE("sixteen signatures are accepted, a thousand are not") {
    const auto known = ed25519_signer("log.example", kSeed);
    std::string lines;
    for (int i = 0; i < 15; ++i) {
        lines += ed25519_signer("witness.example/" + std::to_string(i), kOtherSeed).signature_line("text\n");
    }
    const std::vector verifiers{known.verifier()};
    CHECK(outcome("text\n\n" + lines + known.signature_line("text\n"), verifiers) == Verdict::verified);
    std::string many;
    for (int i = 0; i < 1000; ++i) many += known.signature_line("text\n");
    CHECK(outcome("text\n\n" + many, verifiers) == Verdict::malformed);
}

TEST_CASE("malformed notes are refused") {
    const auto signer = ed25519_signer("log.example", kSeed);
    const std::vector verifiers{signer.verifier()};
    const std::string line = signer.signature_line("text\n");
    const std::string unended = line.substr(0, line.size() - 1);
    for (const std::string& note : {std::string(),
                                    std::string("\n"),
                                    std::string("\n\n"),
                                    std::string("text\n"),
                                    "text\n" + line,
                                    std::string("text\n\n"),
                                    "text\n\n" + unended,
                                    "text\n\n" + line + "x",
                                    "text\n\n" + line + "\n",
                                    "text\n\n" + line + "note\n",
                                    "te\txt\n\n" + line,
                                    "text\r\n\n" + line,
                                    "te\xffxt\n\n" + line,
                                    std::string("te\0xt\n\n", 7) + line,
                                    "text\n\n- " + line.substr(4),
                                    "text\n\n\u2014  " + line.substr(4),
                                    std::string("text\n\n\u2014 log.example AAAA\n"),
                                    std::string("text\n\n\u2014 log.example\n"),
                                    std::string("text\n\n\u2014 log.example AAA*AAAA\n"),
                                    std::string((1 << 20) + 1, 'a')}) {
        CAPTURE(note.substr(0, 200));
        CHECK(outcome(note, verifiers) == Verdict::malformed);
    }
}

TEST_CASE("a damaged note never opens") {
    std::mt19937_64 random(5);
    for (const NoteSigner& signer : {ed25519_signer("log.example", kSeed), sm2_signer("log.example", kSeed)}) {
        const std::vector verifiers{signer.verifier()};
        const std::string note = sign_note("log.example\n7\nroot\n", std::vector{signer});
        for (int i = 0; i < 4000; ++i) {
            const std::string other = mutate(note, random);
            const auto opened = open_note(other, verifiers);
            if (opened) CHECK(opened->text == "log.example\n7\nroot\n");  // only a line may have been doubled
        }
    }
}

TEST_CASE("a flipped bit anywhere in a note refuses it") {
    const auto verifiers = parsed({kExampleKey});
    for (std::size_t bit = 0; bit < kExampleNote.size() * 8; ++bit) {
        std::string note = kExampleNote;
        note[bit / 8] = static_cast<char>(note[bit / 8] ^ (1 << bit % 8));
        CHECK(outcome(note, verifiers) != Verdict::verified);
    }
}

}  // namespace gzl::evidence
