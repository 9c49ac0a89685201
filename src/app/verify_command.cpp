#include "app/verify_command.hpp"

#include <algorithm>
#include <cstdio>

#include "documents/pdf_attachment.hpp"
#include "evidence/erasure_receipt.hpp"
#include "evidence/files.hpp"
#include "evidence/flat_json_text.hpp"
#include "evidence/fork.hpp"
#include "evidence/packed_proof.hpp"
#include "evidence/report_file.hpp"

namespace gzl::app {

namespace {

constexpr int kCannotAsk = 2;

int cannot_ask(const std::string& why) {
    std::fprintf(stderr, "gzl verify: %s\n", why.c_str());
    return kCannotAsk;
}

// What a report has beside its own record.
struct ReportDetails {
    std::string number;
    std::size_t evidence = 0;  // records behind it
    std::uint64_t withheld = 0;
    bool has_pages = false;
};

struct Outcome {
    evidence::Verdict verdict = evidence::Verdict::malformed;
    std::string checkpoint{};  // the signed note
    bool has_quorum = false;   // a policy was asked
    evidence::Policy::Quorum quorum{};
    std::optional<ReportDetails> report{};
};

// The record in the log, and the reading in the record when the file is one of a reading.
Outcome verify_record(const std::string& text, const Trusted& trusted) {
    const auto reading = evidence::parse_reading_proof(text);
    const auto record = reading ? Result<evidence::RecordProof>(reading->record) : evidence::parse_record_proof(text);
    if (!record) return {};
    const auto proof = evidence::parse_proof_file(record->proof);
    return {.verdict = reading ? evidence::verify(*reading, trusted.logs) : evidence::verify(*record, trusted.logs),
            .checkpoint = proof ? proof->checkpoint : ""};
}

// An entry that its reader has, in whatever log of this kind.
Outcome verify_entry(const std::string& text, const std::string& entry, const Trusted& trusted) {
    const auto proof = evidence::parse_proof_file(text);
    if (!proof) return {};
    const auto opened = evidence::verify(*proof, entry, trusted.logs);
    const auto is_named = [&](const evidence::Verifier& signer) { return signer.name() == opened->checkpoint.origin; };
    if (opened && std::ranges::none_of(opened->signers, is_named)) return {.verdict = evidence::Verdict::other_log};
    return {.verdict = opened ? evidence::Verdict::verified : opened.error(), .checkpoint = proof->checkpoint};
}

bool is_pdf(std::string_view text) {
    return text.starts_with("%PDF-");
}

// A report alone, or attached to its pages.
Outcome verify_report(const std::string& text, const Trusted& trusted) {
    const auto detached = documents::detach(text);
    if (is_pdf(text) && !detached) return {};
    const auto pages = detached ? std::optional(evidence::pages_of(detached->pdf)) : std::nullopt;
    const auto file = evidence::parse_report_file(detached ? detached->json : std::string_view(text));
    if (!file) return {};
    const auto proof = evidence::parse_proof_file(file->record.proof);
    return {.verdict = evidence::verify(*file, pages, trusted.logs),
            .checkpoint = proof ? proof->checkpoint : "",
            .report = ReportDetails{file->number, file->evidence.size(), file->withheld, pages.has_value()}};
}

// Then the witnesses that the policy asks for.
void ask_witnesses(Outcome& outcome, const Trusted& trusted) {
    if (outcome.verdict != evidence::Verdict::verified || !trusted.policy) return;
    const auto quorum = trusted.policy->check(outcome.checkpoint);
    outcome.has_quorum = quorum.has_value();
    if (quorum)
        outcome.quorum = *quorum;
    else
        outcome.verdict = quorum.error();
}

Result<evidence::Verdict> ask_chain(const std::string& note, const AnchorQuestion& question) {
    const auto checkpoint = evidence::parse_checkpoint(std::string_view(note).substr(0, note.rfind("\n\n") + 1));
    return look_up_anchor(question, *checkpoint);
}

// Whether a bare proof was given that says nothing of its entry, so that somebody has to.
bool lacks_entry(const std::string& text) {
    const auto proof = evidence::parse_proof_file(text);
    return proof && !proof->extra;
}

int say_of_fork(const std::string& text, const Trusted& trusted, bool json) {
    const auto fork = evidence::parse_fork_evidence(text);
    const evidence::Verdict verdict = fork ? evidence::verify(*fork, trusted.logs) : evidence::Verdict::malformed;
    const bool is_forked = verdict == evidence::Verdict::verified;
    const std::string name(is_forked ? "forked" : evidence::name_of(verdict));
    if (json)
        std::printf("{\"forked\":%s,\"verdict\":\"%s\"}\n", is_forked ? "true" : "false", name.c_str());
    else if (is_forked)
        std::printf(
            "该日志已分叉:同一密钥签署了两个相互矛盾的检查点,请勿再信任。\n"
            "The log is forked: its key has signed two checkpoints that contradict each other. Trust it no more.\n");
    else
        std::printf("%s\n%s\n", std::string(evidence::chinese_of(verdict)).c_str(),
                    std::string(evidence::english_of(verdict)).c_str());
    return is_forked ? 0 : 1;
}

int say_of_erasure(const std::string& text, const Trusted& trusted, bool json) {
    const auto erasure = evidence::open_erasure_receipt(text, trusted.logs);
    const evidence::Verdict verdict = erasure ? evidence::Verdict::verified : erasure.error();
    const std::string name(evidence::name_of(verdict));
    if (json && erasure)
        std::printf("{\"verified\":true,\"verdict\":\"%s\",\"erased\":\"%s\",\"commitment\":\"%s\"}\n", name.c_str(),
                    erasure->data.c_str(), to_hex(erasure->commitment).c_str());
    else if (json)
        std::printf("{\"verified\":false,\"verdict\":\"%s\"}\n", name.c_str());
    else if (erasure)
        std::printf("日志方已签署:%s 的个人信息已删除。\nThe log has signed that the personal data %s is erased.\n",
                    erasure->data.c_str(), erasure->data.c_str());
    else
        std::printf("%s\n%s\n", std::string(evidence::chinese_of(verdict)).c_str(),
                    std::string(evidence::english_of(verdict)).c_str());
    return erasure ? 0 : 1;
}

void print_json(const Outcome& outcome) {
    std::string out = "{\"verified\":";
    out.append(outcome.verdict == evidence::Verdict::verified ? "true" : "false");
    out.append(",\"verdict\":\"").append(evidence::name_of(outcome.verdict)).append("\"");
    if (outcome.has_quorum)
        out.append(",\"witnesses\":{\"cosigned\":")
            .append(std::to_string(outcome.quorum.cosigned))
            .append(",\"of\":")
            .append(std::to_string(outcome.quorum.witnesses))
            .append("}");
    if (outcome.report)
        out.append(",\"report\":{\"number\":")
            .append(evidence::json_string(outcome.report->number))
            .append(",\"evidence\":")
            .append(std::to_string(outcome.report->evidence))
            .append(",\"withheld\":")
            .append(std::to_string(outcome.report->withheld))
            .append(",\"pages\":")
            .append(outcome.report->has_pages ? "true}" : "false}");
    std::printf("%s}\n", out.c_str());
}

void print_text(const Outcome& outcome) {
    std::printf("%s\n%s\n", std::string(evidence::chinese_of(outcome.verdict)).c_str(),
                std::string(evidence::english_of(outcome.verdict)).c_str());
    if (outcome.has_quorum)
        std::printf("见证方已联署 %zu / %zu\nCosigned by %zu of %zu witnesses.\n", outcome.quorum.cosigned,
                    outcome.quorum.witnesses, outcome.quorum.cosigned, outcome.quorum.witnesses);
    if (!outcome.report || outcome.verdict != evidence::Verdict::verified) return;
    const ReportDetails& report = *outcome.report;
    std::printf("报告 %s%s,依据 %zu 条记录逐条核验通过,另有 %llu 条未向您出示\n", report.number.c_str(),
                report.has_pages ? "(含页面)" : "", report.evidence, static_cast<unsigned long long>(report.withheld));
    std::printf("Report %s%s: %zu records behind it verified one by one, %llu more not shown to you.\n",
                report.number.c_str(), report.has_pages ? " with its pages" : "", report.evidence,
                static_cast<unsigned long long>(report.withheld));
}

}  // namespace

int run_verify(const VerifyOptions& options) {
    const auto trusted = read_trusted(options.trust);
    if (!trusted) return cannot_ask(trusted.error().message);
    const auto text = evidence::bytes_in(options.file);
    if (!text) return cannot_ask("the file " + options.file.string() + " cannot be read");
    if (options.fork) return say_of_fork(*text, *trusted, options.json);
    if (evidence::is_erasure_receipt(*text)) return say_of_erasure(*text, *trusted, options.json);
    Outcome outcome;
    if (!options.entry.empty()) {
        const auto entry = evidence::bytes_in(options.entry);
        if (!entry) return cannot_ask("the entry " + options.entry.string() + " cannot be read");
        outcome = verify_entry(*text, *entry, *trusted);
    } else if (evidence::is_tlog_proof(*text)) {
        if (lacks_entry(*text))
            return cannot_ask("the proof does not carry what it proves; name the entry with --entry");
        const auto packed = evidence::unpack_tlog_proof(*text);
        if (packed) outcome = verify_record(*packed, *trusted);
    } else if (is_pdf(*text) || evidence::is_report_file(*text)) {
        outcome = verify_report(*text, *trusted);
    } else {
        outcome = verify_record(*text, *trusted);
    }
    ask_witnesses(outcome, *trusted);
    if (outcome.verdict == evidence::Verdict::verified && !options.anchor.contract.empty()) {
        const auto anchored = ask_chain(outcome.checkpoint, options.anchor);
        if (!anchored) return cannot_ask(anchored.error().message);
        outcome.verdict = *anchored;
    }
    options.json ? print_json(outcome) : print_text(outcome);
    return outcome.verdict == evidence::Verdict::verified ? 0 : 1;
}

}  // namespace gzl::app
