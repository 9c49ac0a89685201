// Step 7: what a person who trusts nobody would check.
#include <chrono>
#include <fstream>
#include <thread>

#include "app/demo/failure.hpp"
#include "app/demo/journey.hpp"
#include "app/demo/reading.hpp"
#include "evidence/record_proof.hpp"

namespace gzl::app {

namespace {

// Flips one bit of the record inside an exported file, so that the file is still well formed.
std::string with_one_byte_changed(const std::string& exported) {
    json::value file = json::parse(exported);
    json::string& record = file.as_object().at("record").as_string();
    char& byte = record[record.size() / 2];
    byte = byte == '0' ? '1' : '0';
    return json::serialize(file);
}

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
}

}  // namespace

// Of the newest fact, once both witnesses have cosigned the checkpoint that shows it.
json::value Journey::cosigned_proof(Person& clerk, std::int64_t position) {
    const auto until = std::chrono::steady_clock::now() + Stage::kPatience;
    while (true) {
        const Reply proof = clerk.get("/v1/proof?position=" + std::to_string(position));
        expect(proof.accepted(), "the newest fact has a proof");
        const json::string& text = proof.body.as_object().at("proof").as_string();
        std::size_t cosigned = 0;
        for (std::size_t at = text.find("\u2014 witness."); at != json::string::npos;
             at = text.find("\u2014 witness.", at + 1))
            ++cosigned;
        if (cosigned == 2) return proof.body;
        expect(std::chrono::steady_clock::now() < until, "both witnesses cosign");
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

// E6, E7: every report as its readers get it, checked as they would.
json::object Journey::verify_reports(Person& clerk,
                                     const std::function<Finished(const std::filesystem::path&)>& verify) {
    const auto directory = stage_.data() / "reports";
    std::filesystem::create_directories(directory);
    std::int64_t issued = 0;
    std::int64_t verified = 0;
    const json::value list = clerk.read("/v1/reports?page_size=200");
    for (const json::value& item : list.as_object().at("items").as_array()) {
        const json::object& report = item.as_object();
        const auto file = directory / (text_in(report, "number") + ".pdf");
        write(file, clerk.download("/v1/reports/" + text_in(report, "report") + "/document"));
        const Finished checked = verify(file);
        expect(checked.exit_code == 0, "gzl verify accepts " + file.filename().string() + ": " + checked.output);
        ++issued;
        if (checked.exit_code == 0) ++verified;
    }
    expect(issued > 0, "there are reports");
    return {{"reports", issued}, {"verified", verified}};
}

json::object Journey::prove() {
    Person& clerk = stage_.person("wang.clerk");
    const json::object status = clerk.read("/v1/status").as_object();
    const std::string log_key(status.at("log_key").as_string());
    const auto trusted = evidence::Verifier::parse(log_key);
    expect(trusted.has_value(), "the log's key is well formed");

    json::array facts;
    std::int64_t verified = 0;
    std::int64_t listed = 0;
    std::string exported;
    for (std::int64_t from = 0;;) {
        const json::object page = clerk.read("/v1/facts?page_size=200&from=" + std::to_string(from)).as_object();
        for (const json::value& item : page.at("items").as_array()) {
            const std::string position = std::to_string(item.as_object().at("position").as_int64());
            const Reply proof = clerk.get("/v1/proof?position=" + position);
            expect(proof.accepted(), "the fact " + position + " has a proof");
            exported = json::serialize(proof.body);
            const auto verdict = evidence::verify_record_proof(exported, std::array{*trusted});
            if (verdict == evidence::Verdict::verified) ++verified;
            facts.push_back(json::object{{"position", item.as_object().at("position")},
                                         {"kind", item.as_object().at("record").as_object().at("kind")},
                                         {"leaf", item.as_object().at("leaf")},
                                         {"verdict", evidence::name_of(verdict)}});
            ++listed;
        }
        const std::int64_t next = page.at("next_from").as_int64();
        if (next == from) break;
        from = next;
    }

    exported = json::serialize(cosigned_proof(clerk, listed - 1));
    const auto file = stage_.data() / "record.json";
    const auto altered = stage_.data() / "record-altered.json";
    write(file, exported);
    write(altered, with_one_byte_changed(exported));
    const auto verify = [&](const std::filesystem::path& path) {
        return run_to_end(
            {stage_.program("gzl"), "verify", path.string(), "--policy", stage_.policy().string(), "--json"},
            stage_.data());
    };
    const Finished accepted = verify(file);
    const Finished rejected = verify(altered);
    expect(accepted.exit_code == 0, "gzl verify accepts the exported record: " + accepted.output);
    expect(rejected.exit_code == 1, "gzl verify rejects it with one byte changed: " + rejected.output);

    const json::object reports = verify_reports(clerk, verify);

    const json::object ledger = clerk.read("/v1/ledger").as_object();
    const json::object live = clerk.read("/v1/digest").as_object();
    const Finished replayed = run_to_end({stage_.program("gzl"), "replay", "--data", stage_.platform_data().string(),
                                          "--until", std::to_string(live.at("size").as_int64()), "--json"},
                                         stage_.data());
    expect(replayed.exit_code == 0, "gzl replay reads the log: " + replayed.output);
    const json::object replay = json::parse(replayed.output.substr(replayed.output.find('{'))).as_object();
    expect(verified == listed && listed == live.at("size").as_int64(), "every fact is proved");
    expect(ledger.at("balanced").as_bool(), "the ledger balances");
    expect(replay.at("digest") == live.at("digest"), "the state equals a replay of its log");
    return {{"facts", listed},
            {"proofs_verified", verified},
            {"root", status.at("root")},
            {"witnesses", json::parse(accepted.output).as_object().at("witnesses")},
            {"verify_accepts", json::parse(accepted.output)},
            {"verify_rejects_one_byte_changed", json::parse(rejected.output)},
            {"reports", reports.at("reports")},
            {"reports_verified", reports.at("verified")},
            {"ledger_journals", ledger.at("journals")},
            {"ledger_balanced", ledger.at("balanced")},
            {"digest", live.at("digest")},
            {"replay_digest", replay.at("digest")},
            {"fact_list", std::move(facts)}};
}

}  // namespace gzl::app
