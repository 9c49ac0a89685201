// Weight of evidence of one feature, in bins that a person can read: numbers in neighbouring intervals whose risk only
// rises or only falls, categories one by one, missing values apart (C1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "scoring/sample.hpp"

namespace gzl::scoring {

// woe = ln((bads + k × B/N) / (B + k × B/N)) − ln((goods + k × G/N) / (G + k × G/N)): positive where the risk is above
// the average. k prior rows of the average keep a small bin near zero.
struct Bin {
    std::optional<double> up_to{};       // of a number: inclusive; absent: no bound
    std::optional<std::string> level{};  // of a category
    std::int64_t rows = 0;
    std::int64_t bads = 0;
    double woe = 0;
    std::int64_t points = 0;  // of a scorecard
};
BOOST_DESCRIBE_STRUCT(Bin, (), (up_to, level, rows, bads, woe, points))

struct BinnedFeature {
    std::string name;
    bool is_category = false;
    std::vector<Bin> bins{};  // in order; those of a category in the order of its levels
    Bin missing{};            // and levels that were not seen: what was not seen weighs nothing
    double information = 0;   // Σ (share of bads − share of goods) × woe
};
BOOST_DESCRIBE_STRUCT(BinnedFeature, (), (name, is_category, bins, missing, information))

struct BinningOptions {
    std::size_t fine_bins = 50;  // quantiles to begin with
    double least_share = 0.02;   // of the rows with a value, in a bin of numbers
    double prior_rows = 10;      // k
};

BinnedFeature bin_feature(const Sample& sample, std::size_t feature, const BinningOptions& options = {});

// The bin of a value: an index into bins, or bins.size() for a missing or unseen one.
std::size_t bin_of(const BinnedFeature& feature, double number);
std::size_t bin_of(const BinnedFeature& feature, const std::string& level);

// The same for each row of a column.
std::vector<std::size_t> bins_of(const BinnedFeature& feature, const Column& column, const Rows& rows);

inline const Bin& bin_at(const BinnedFeature& feature, std::size_t bin) {
    return bin < feature.bins.size() ? feature.bins[bin] : feature.missing;
}

}  // namespace gzl::scoring
