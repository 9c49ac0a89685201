#include "evidence/report_file.hpp"

#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr std::string_view kOtherSeed = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
const std::string kOrigin = "county.example/log";
constexpr std::string_view kPdf = "%PDF-1.4 pages";

// Eight records, of which the last but one is a report over two of the others.
struct ReportedLog {
    NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    std::vector<Verifier> trusted{signer.verifier()};
    std::vector<std::string> records;
    MerkleTree tree;

    ReportedLog() {
        for (std::uint64_t i = 0; i < 8; ++i) {
            const std::string kind = i == 6 ? "AssetRightsReported" : "InvoiceRegistered";
            records.push_back("{\"seq\":" + std::to_string(i) + ",\"kind\":\"" + kind +
                              "\",\"data\":{\"number\":\"ARR-2026-000001\"}}");
            tree.append(leaf_hash(bytes_of(leaf_entry("fact", i, commitment(salt(i), records[i])))));
        }
    }
    static Salt salt(std::uint64_t i) {
        Salt salt;
        salt.fill(static_cast<std::uint8_t>(i + 1));
        return salt;
    }
    RecordProof proof(std::uint64_t i) const {
        const ProofFile file{.extra = std::nullopt,
                             .index = i,
                             .path = tree.inclusion_proof(i, tree.size()),
                             .checkpoint = sign_checkpoint({kOrigin, tree.size(), tree.root()}, std::vector{signer})};
        return make_record_proof(records[i], salt(i), "fact", file, signer.verifier());
    }
    std::string statement(const std::optional<Pages>& pages, const std::string& number = "ARR-2026-000001",
                          std::uint64_t record = 6) const {
        return sign_report(number, records[record], pages, std::vector{signer}).value();
    }
    ReportFile file(const std::optional<Pages>& pages = pages_of(kPdf)) const {
        return {"ARR-2026-000001", proof(6), {proof(1), proof(4)}, 3, statement(pages)};
    }
};

}  // namespace

TEST_CASE("a report verifies with its evidence, alone and with its pages") {
    const ReportedLog log;
    const ReportFile file = log.file();
    CHECK(parse_report_file(to_text(file)).value() == file);
    CHECK(is_report_file(to_text(file)));
    CHECK_FALSE(is_report_file(to_text(log.proof(1))));
    CHECK(verify(file, std::nullopt, log.trusted) == Verdict::verified);
    CHECK(verify(file, pages_of(kPdf), log.trusted) == Verdict::verified);
    CHECK(verify(log.file(std::nullopt), std::nullopt, log.trusted) == Verdict::verified);
    CHECK(verify(file, std::nullopt, std::vector{ed25519_signer(kOrigin, kOtherSeed).verifier()}) ==
          Verdict::unknown_key);
}

TEST_CASE("what does not belong to a report is refused with the reason") {
    const ReportedLog log;
    CHECK(verify(log.file(), pages_of("%PDF-1.4 other"), log.trusted) == Verdict::pages_mismatch);
    CHECK(verify(log.file(std::nullopt), pages_of(kPdf), log.trusted) == Verdict::pages_mismatch);

    ReportFile other_number = log.file();
    other_number.number = "ARR-2026-000002";
    CHECK(verify(other_number, std::nullopt, log.trusted) == Verdict::report_mismatch);

    ReportFile other_statement = log.file();
    other_statement.statement = log.statement(std::nullopt, "ARR-2026-000001", 5);
    CHECK(verify(other_statement, std::nullopt, log.trusted) == Verdict::report_mismatch);

    ReportFile younger = log.file();
    younger.evidence.push_back(log.proof(7));
    CHECK(verify(younger, std::nullopt, log.trusted) == Verdict::report_mismatch);

    ReportFile forged = log.file();
    forged.evidence[0].record = log.records[2];
    CHECK(verify(forged, std::nullopt, log.trusted) == Verdict::record_mismatch);

    ReportFile no_report = log.file();
    no_report.record = log.proof(5);
    no_report.statement = log.statement(std::nullopt, "ARR-2026-000001", 5);
    CHECK(verify(no_report, std::nullopt, log.trusted) == Verdict::report_mismatch);

    ReportFile unsigned_file = log.file();
    unsigned_file.statement =
        sign_report("ARR-2026-000001", log.records[6], {}, std::vector{ed25519_signer(kOrigin, kOtherSeed)}).value();
    CHECK(verify(unsigned_file, std::nullopt, log.trusted) == Verdict::unknown_key);
}

TEST_CASE("a damaged report is never verified as another one") {
    const ReportedLog log;
    const std::string text = to_text(log.file());
    std::mt19937_64 random(20261127);
    for (int i = 0; i < 3'000; ++i) {
        const std::string damaged = mutate(text, random);
        const auto file = parse_report_file(damaged);
        if (!file || damaged == text) continue;
        // Evidence may be left out, or the count of what is withheld changed: neither is signed.
        ReportFile whole = *file;
        whole.evidence = log.file().evidence;
        whole.withheld = log.file().withheld;
        CHECK((whole == log.file() || verify(*file, std::nullopt, log.trusted) != Verdict::verified));
    }
}

}  // namespace gzl::evidence
