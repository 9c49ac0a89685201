#include "evidence/verdict.hpp"

#include <algorithm>
#include <iterator>

#include "base/check.hpp"

namespace gzl::evidence {

namespace {

struct Row {
    Verdict verdict;
    std::string_view name;
    std::string_view english;
    std::string_view chinese;
};

constexpr Row kRows[] = {
    {Verdict::verified, "verified", "The record is in the log exactly as shown here.",
     "该记录与此处所示完全一致，且已载入日志。"},
    {Verdict::malformed, "malformed", "The file is damaged or not in the expected format.", "文件已损坏或格式不符。"},
    {Verdict::unknown_key, "unknown_key",
     "The file is not signed by the log key it names, or you do not trust that key.",
     "文件没有其所称日志密钥的签名，或者您并不信任该密钥。"},
    {Verdict::signature_invalid, "signature_invalid",
     "A signature in the name of a trusted key is invalid: the checkpoint was altered or forged.",
     "以受信任密钥名义作出的签名无效：检查点被篡改或伪造。"},
    {Verdict::other_log, "other_log", "The checkpoint belongs to another log than the one the file names.",
     "检查点属于另一个日志，与文件所称的日志不符。"},
    {Verdict::record_mismatch, "record_mismatch",
     "The record does not match its commitment: its text or its salt was altered.",
     "记录与其承诺值不符：记录内容或盐值被改动过。"},
    {Verdict::index_differs, "index_differs", "The proof is for another position in the log than the record's.",
     "证明所指的日志位置与记录的位置不符。"},
    {Verdict::not_included, "not_included", "The entry is not included in the log that the checkpoint describes.",
     "该条目未包含在检查点所描述的日志中。"},
    {Verdict::quorum_missed, "quorum_missed", "Too few of the witnesses that you rely on have cosigned the checkpoint.",
     "您所依赖的见证方中，联署该检查点的数量不足。"},
    {Verdict::no_fork, "no_fork", "The two checkpoints are not shown to contradict each other.",
     "未能证明这两个检查点相互矛盾。"},
    {Verdict::not_anchored, "not_anchored", "Neither this checkpoint nor a later one that extends it is anchored.",
     "该检查点及其后续检查点均未上链锚定。"},
    {Verdict::anchor_differs, "anchor_differs", "The chain holds another log under this name: the log was forked.",
     "链上锚定的是同名的另一日志：该日志已分叉。"},
    {Verdict::reading_mismatch, "reading_mismatch",
     "The reading is not one that the record commits to: its text, its salt or its place was altered.",
     "该读数不在记录所承诺的读数之中：读数内容、盐值或位置被改动过。"},
    {Verdict::report_mismatch, "report_mismatch",
     "The report is not the one that was signed: its number, its record or its evidence was exchanged.",
     "该报告与签署的报告不符：编号、记录或佐证被调换过。"},
    {Verdict::pages_mismatch, "pages_mismatch",
     "The pages are not those that were signed: the PDF was altered after it was issued.",
     "页面与签署时不符：PDF 在出具后被改动过。"},
};

const Row& row_of(Verdict verdict) {
    const auto row = std::ranges::find(kRows, verdict, &Row::verdict);
    CHECK_THAT(row != std::end(kRows));
    return *row;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    return row_of(verdict).name;
}
std::string_view english_of(Verdict verdict) {
    return row_of(verdict).english;
}
std::string_view chinese_of(Verdict verdict) {
    return row_of(verdict).chinese;
}

}  // namespace gzl::evidence
