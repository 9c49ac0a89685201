#include "evidence/report_file.hpp"

#include <algorithm>

#include <boost/json/value.hpp>

#include "base/json.hpp"
#include "evidence/digest.hpp"
#include "evidence/flat_json_text.hpp"
#include "evidence/note_lines.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kFormat = "guanzhilian-report@v1";
constexpr std::string_view kTitle = "guanzhilian report/v1";
constexpr std::size_t kMaxBytes = 64 << 20;
constexpr std::size_t kMembers = 6;
constexpr JsonLimits kRecordLimits{.depth = 32, .text_bytes = 1 << 20, .items = 100'000};

std::string text_of(const Pages& pages) {
    return std::to_string(pages.bytes) + " " + to_hex(pages.sha256);
}

std::string statement_of(std::string_view origin, const std::string& number, std::string_view record,
                         const std::optional<Pages>& pages) {
    return std::string(kTitle) + "\n" + std::string(origin) + "\nnumber " + number + "\nrecord " +
           to_hex(sha256({bytes_of(record)})) + "\npages " + (pages ? text_of(*pages) : "none") + "\n";
}

// "PLR-2026-000001" when the record is the fact of a report.
std::optional<std::string> number_in(std::string_view record) {
    const auto value = parse_json(record, kRecordLimits);
    const auto* fact = value ? value->if_object() : nullptr;
    const auto* kind = fact ? fact->if_contains("kind") : nullptr;
    const auto* data = fact ? fact->if_contains("data") : nullptr;
    if (!kind || !kind->is_string() || !data || !data->is_object()) return std::nullopt;
    if (kind->get_string() != "AssetRightsReported" && kind->get_string() != "PostLoanReported") return std::nullopt;
    const auto* number = data->get_object().if_contains("number");
    return number && number->is_string() ? std::optional(std::string(number->get_string())) : std::nullopt;
}

Result<std::vector<RecordProof>> records_in(std::string_view lines) {
    std::vector<RecordProof> records;
    while (!lines.empty()) {
        const auto line = take_line(lines);
        if (!line) return fault("the last line of the evidence is not whole");
        auto record = parse_record_proof(std::string(*line) + "\n");
        if (!record) return tl::make_unexpected(record.error());
        records.push_back(std::move(*record));
    }
    return records;
}

// The pages that the statement speaks of: an empty optional inside for "none".
std::optional<std::optional<Pages>> pages_in(std::string_view statement) {
    const auto at = statement.find("\npages ");
    if (at == std::string_view::npos || statement.empty() || statement.back() != '\n') return std::nullopt;
    std::string_view value = statement.substr(at + 7);
    value.remove_suffix(1);
    if (value == "none") return std::optional<Pages>();
    const auto space = value.find(' ');
    const auto bytes = space == std::string_view::npos ? std::nullopt : parse_decimal(value.substr(0, space));
    Pages pages;
    if (!bytes || !read_hex(std::string(value.substr(space + 1)), pages.sha256)) return std::nullopt;
    pages.bytes = *bytes;
    return std::optional(pages);
}

Verdict verify_statement(const ReportFile& file, const std::optional<Pages>& pages, std::span<const Verifier> trusted) {
    const auto opened = open_note(file.statement, trusted);
    if (!opened) return opened.error();
    const auto log = Verifier::parse(file.record.log);
    if (!log) return Verdict::malformed;
    const bool signed_by_log =
        std::ranges::any_of(opened->signers, [&](const Verifier& signer) { return signer.name() == log->name(); });
    if (!signed_by_log) return Verdict::other_log;
    const auto said = pages_in(opened->text);
    if (!said || opened->text != statement_of(log->name(), file.number, file.record.record, *said))
        return Verdict::report_mismatch;
    return !pages || *said == pages ? Verdict::verified : Verdict::pages_mismatch;
}

}  // namespace

Pages pages_of(std::string_view pdf) {
    return {pdf.size(), sha256({bytes_of(pdf)})};
}

Result<std::string> sign_report(const std::string& number, std::string_view record, const std::optional<Pages>& pages,
                                std::span<const NoteSigner> signers) {
    return try_sign_note(statement_of(signers.front().verifier().name(), number, record, pages), signers);
}

std::string to_text(const ReportFile& file) {
    std::string evidence;
    for (const RecordProof& record : file.evidence) evidence.append(to_text(record));
    std::string out = "{\"format\":" + json_string(kFormat) + ",\"number\":" + json_string(file.number);
    out.append(",\"record\":").append(json_string(to_text(file.record)));
    out.append(",\"evidence\":").append(json_string(evidence));
    out.append(",\"withheld\":").append(std::to_string(file.withheld));
    return out.append(",\"statement\":").append(json_string(file.statement)).append("}\n");
}

bool is_report_file(std::string_view text) {
    return text.starts_with("{\"format\":" + json_string(kFormat));
}

Result<ReportFile> parse_report_file(std::string_view text) {
    const auto json = parse_flat_json(text, kMaxBytes);
    if (!json) return tl::make_unexpected(json.error());
    const auto* format = member<std::string>(*json, "format");
    if (!format || *format != kFormat) return fault("the file's format is not " + std::string(kFormat));
    const auto* number = member<std::string>(*json, "number");
    const auto* record = member<std::string>(*json, "record");
    const auto* evidence = member<std::string>(*json, "evidence");
    const auto* withheld = member<std::uint64_t>(*json, "withheld");
    const auto* statement = member<std::string>(*json, "statement");
    if (!number || !record || !evidence || !withheld || !statement || json->size() != kMembers)
        return fault("the file's members are format, number, record, evidence, withheld and statement");
    auto own = parse_record_proof(*record);
    if (!own) return tl::make_unexpected(own.error());
    auto records = records_in(*evidence);
    if (!records) return tl::make_unexpected(records.error());
    ReportFile file{*number, std::move(*own), std::move(*records), *withheld, *statement};
    if (to_text(file) != text) return fault("the file is not spelled as it was made");
    return file;
}

Verdict verify(const ReportFile& file, const std::optional<Pages>& pages, std::span<const Verifier> trusted) {
    if (const Verdict verdict = verify(file.record, trusted); verdict != Verdict::verified) return verdict;
    if (number_in(file.record.record) != file.number) return Verdict::report_mismatch;
    for (const RecordProof& record : file.evidence) {
        if (const Verdict verdict = verify(record, trusted); verdict != Verdict::verified) return verdict;
        if (record.log != file.record.log) return Verdict::other_log;
        if (record.seq >= file.record.seq) return Verdict::report_mismatch;
    }
    return verify_statement(file, pages, trusted);
}

}  // namespace gzl::evidence
