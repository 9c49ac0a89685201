// The file of a report (format guanzhilian-report@v1), which stands alone or is attached to the report's PDF: flat JSON
//   format     "guanzhilian-report@v1"
//   number     "ARR-2026-000001"
//   record     text of a record file (guanzhilian-record@v1): the fact whose data are the report
//   evidence   texts of record files, one after the other: the records behind the report that its reader may see
//   withheld   how many more there are
//   statement  a note signed with the log's keys, whose text is
//                guanzhilian report/v1
//                <origin>
//                number ARR-2026-000001
//                record <SHA-256 of the record's bytes, 64 hex digits>
//                pages <bytes> <SHA-256>        of the PDF without its attachment; "pages none" when there is none
// The file has one spelling: a text that is not byte for byte to_text() of its parts is malformed.
#pragma once

#include <optional>

#include "evidence/record_proof.hpp"

namespace gzl::evidence {

struct Pages {
    std::uint64_t bytes = 0;
    Hash sha256{};
    bool operator==(const Pages&) const = default;
};
Pages pages_of(std::string_view pdf);

struct ReportFile {
    std::string number;
    RecordProof record;
    std::vector<RecordProof> evidence;
    std::uint64_t withheld = 0;
    std::string statement;
    bool operator==(const ReportFile&) const = default;
};

// The statement for a report; a fault when a key does not sign.
Result<std::string> sign_report(const std::string& number, std::string_view record, const std::optional<Pages>& pages,
                                std::span<const NoteSigner> signers);

std::string to_text(const ReportFile& file);
Result<ReportFile> parse_report_file(std::string_view text);  // at most 64 MiB
bool is_report_file(std::string_view text);                   // by its beginning

// The report's record, the records behind it, each older than the report and in the same log, then the statement.
// `pages`: of the PDF that the file was attached to; of a file alone nothing, whatever the statement says of pages.
Verdict verify(const ReportFile& file, const std::optional<Pages>& pages, std::span<const Verifier> trusted);

}  // namespace gzl::evidence
