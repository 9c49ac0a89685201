// The outcome of a verification: the first step that failed, or none.
#pragma once

#include <string_view>

#include <tl/expected.hpp>

namespace gzl::evidence {

enum class Verdict {
    verified,
    malformed,
    unknown_key,
    signature_invalid,
    other_log,
    record_mismatch,
    index_differs,
    not_included,
    quorum_missed,
    no_fork,
    not_anchored,
    anchor_differs,
    reading_mismatch,
    report_mismatch,
    pages_mismatch,
};

// What a verification found, or the step that failed (never Verdict::verified).
template <class T>
using Verified = tl::expected<T, Verdict>;

std::string_view name_of(Verdict verdict);     // permanent, for machines: "record_mismatch"
std::string_view english_of(Verdict verdict);  // one sentence each
std::string_view chinese_of(Verdict verdict);

}  // namespace gzl::evidence
