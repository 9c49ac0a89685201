// From a table to a sample: which column is the answer, what of the others can be learned from, and what looks like the
// answer itself.
#pragma once

#include <set>

#include "base/result.hpp"
#include "scoring/sample.hpp"

namespace gzl::scoring {

struct Question {
    std::string target;              // column
    std::string bad_value;           // of the target; empty: 1 of {0, 1}
    std::string id;                  // column that names a row, once each; empty: none
    std::set<std::string> left_out;  // columns not to learn from
};

struct Prepared {
    Sample sample;
    std::string bad_value;
    std::vector<std::string> notes;  // columns that were left out, and why
};

// Refuses a target that is missing in a row, has one value only or more than two, and an identifier that stands twice.
// Leaves out constant and empty columns and texts that differ in nearly every row.
Result<Prepared> prepare(const Table& table, const Question& question);

// Why the sample is too small to learn from and to hold rows out of; empty: it is not.
std::string too_few(const Sample& sample);

// A feature that alone gives the answer away: often something that is known only after the default.
struct Leak {
    std::string feature;
    std::string why;
};

// AUC of the feature alone above 0.98, or a level of it that is always or never bad over at least 20 rows, when that is
// no matter of chance (less likely than one in a million at the share of bads of all rows).
std::vector<Leak> find_leaks(const Sample& sample);

}  // namespace gzl::scoring
