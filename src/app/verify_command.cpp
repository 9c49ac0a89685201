#include "app/verify_command.hpp"

#include <cstdio>

#include "evidence/files.hpp"
#include "evidence/reading_proof.hpp"

namespace gzl::app {

namespace {

constexpr int kCannotAsk = 2;

int cannot_ask(const std::string& why) {
    std::fprintf(stderr, "gzl verify: %s\n", why.c_str());
    return kCannotAsk;
}

struct Outcome {
    evidence::Verdict verdict = evidence::Verdict::malformed;
    std::optional<evidence::Policy::Quorum> quorum{};  // when a policy was asked
};

// The record in the log, and the reading in the record when the file is one of a reading; then the witnesses that the
// policy asks for.
Outcome verify(const std::string& text, const Trusted& trusted) {
    const auto reading = evidence::parse_reading_proof(text);
    const auto record = reading ? Result<evidence::RecordProof>(reading->record) : evidence::parse_record_proof(text);
    Outcome outcome;
    if (record)
        outcome.verdict = reading ? evidence::verify(*reading, trusted.logs) : evidence::verify(*record, trusted.logs);
    if (outcome.verdict != evidence::Verdict::verified || !trusted.policy) return outcome;
    const auto quorum = trusted.policy->check(evidence::parse_proof_file(record->proof)->checkpoint);
    if (!quorum) return {quorum.error()};
    outcome.quorum = *quorum;
    return outcome;
}

void print_json(const Outcome& outcome) {
    std::string out = "{\"verified\":";
    out.append(outcome.verdict == evidence::Verdict::verified ? "true" : "false");
    out.append(",\"verdict\":\"").append(evidence::name_of(outcome.verdict)).append("\"");
    if (outcome.quorum)
        out.append(",\"witnesses\":{\"cosigned\":")
            .append(std::to_string(outcome.quorum->cosigned))
            .append(",\"of\":")
            .append(std::to_string(outcome.quorum->witnesses))
            .append("}");
    std::printf("%s}\n", out.c_str());
}

void print_text(const Outcome& outcome) {
    std::printf("%s\n%s\n", std::string(evidence::chinese_of(outcome.verdict)).c_str(),
                std::string(evidence::english_of(outcome.verdict)).c_str());
    if (outcome.quorum)
        std::printf("见证方已联署 %zu / %zu\nCosigned by %zu of %zu witnesses.\n", outcome.quorum->cosigned,
                    outcome.quorum->witnesses, outcome.quorum->cosigned, outcome.quorum->witnesses);
}

}  // namespace

int run_verify(const VerifyOptions& options) {
    const auto trusted = read_trusted(options.trust);
    if (!trusted) return cannot_ask(trusted.error().message);
    const auto text = evidence::bytes_in(options.file);
    if (!text) return cannot_ask("the file " + options.file.string() + " cannot be read");
    const Outcome outcome = verify(*text, *trusted);
    options.json ? print_json(outcome) : print_text(outcome);
    return outcome.verdict == evidence::Verdict::verified ? 0 : 1;
}

}  // namespace gzl::app
