#include "scoring/woe_binning.hpp"

#include <algorithm>
#include <cmath>

namespace gzl::scoring {

namespace {

struct Totals {
    double bads = 0;
    double goods = 0;
};

double woe_of(const Bin& bin, const Totals& totals, double prior) {
    const double rows = totals.bads + totals.goods;
    const double prior_bads = prior * totals.bads / rows;
    const double prior_goods = prior * totals.goods / rows;
    const auto bads = static_cast<double>(bin.bads);
    const auto goods = static_cast<double>(bin.rows - bin.bads);
    return std::log((bads + prior_bads) / (totals.bads + prior_bads)) -
           std::log((goods + prior_goods) / (totals.goods + prior_goods));
}

double information_of(const Bin& bin, const Totals& totals, double prior) {
    const double bads = static_cast<double>(bin.bads) / totals.bads;
    const double goods = static_cast<double>(bin.rows - bin.bads) / totals.goods;
    return (bads - goods) * woe_of(bin, totals, prior);
}

// With the prior rows, as the weight of evidence counts: the two then rise and fall together.
struct Risk {
    double prior_rows;
    double prior_bads;

    double operator()(const Bin& bin) const {
        return (static_cast<double>(bin.bads) + prior_bads) / (static_cast<double>(bin.rows) + prior_rows);
    }
};

Bin joined(const Bin& a, const Bin& b) {
    return {.up_to = b.up_to, .level = {}, .rows = a.rows + b.rows, .bads = a.bads + b.bads};
}

// Neighbours are joined until the risk moves in one direction only and no bin is small (pool adjacent violators).
std::vector<Bin> monotone(const std::vector<Bin>& fine, bool rising, double least_rows, const Risk& risk) {
    std::vector<Bin> bins;
    for (const Bin& each : fine) {
        bins.push_back(each);
        while (bins.size() > 1) {
            const Bin& before = bins[bins.size() - 2];
            const bool wrong = rising ? risk(bins.back()) <= risk(before) : risk(bins.back()) >= risk(before);
            const bool last_small = &each == &fine.back() && static_cast<double>(bins.back().rows) < least_rows;
            if (!wrong && !last_small && static_cast<double>(before.rows) >= least_rows) break;
            const Bin both = joined(before, bins.back());
            bins.pop_back();
            bins.back() = both;
        }
    }
    return bins;
}

double information_of(const std::vector<Bin>& bins, const Totals& totals, double prior) {
    double sum = 0;
    for (const Bin& bin : bins) sum += information_of(bin, totals, prior);
    return sum;
}

struct Value {
    double number = 0;
    bool bad = false;
};

std::vector<Bin> quantiles(std::vector<Value> values, std::size_t count) {
    std::sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return a.number < b.number; });
    std::vector<Bin> fine;
    for (std::size_t i = 0, quantile = 0; i < values.size(); ++i) {
        const std::size_t now = i * count / values.size();
        const bool is_new_value = i == 0 || values[i].number != values[i - 1].number;
        if (fine.empty() || (is_new_value && now != quantile)) {
            fine.emplace_back();
            quantile = now;
        }
        fine.back().up_to = values[i].number;
        ++fine.back().rows;
        fine.back().bads += values[i].bad ? 1 : 0;
    }
    return fine;
}

std::vector<Bin> bins_of_numbers(const Sample& sample, const Column& column, const Totals& totals,
                                 const BinningOptions& options, Bin& missing) {
    std::vector<Value> values;
    for (const std::size_t row : sample.rows) {
        const double number = column.numbers[row];
        if (std::isnan(number)) {
            ++missing.rows;
            missing.bads += sample.bad[row];
        } else {
            values.push_back({number, sample.bad[row] != 0});
        }
    }
    const double least = options.least_share * static_cast<double>(values.size());
    const std::vector<Bin> fine = quantiles(std::move(values), options.fine_bins);
    if (fine.empty()) return {};
    const double prior = options.prior_rows;
    const Risk risk{prior, prior * totals.bads / (totals.bads + totals.goods)};
    std::vector<Bin> rising = monotone(fine, true, least, risk);
    std::vector<Bin> falling = monotone(fine, false, least, risk);
    auto& better = information_of(rising, totals, prior) >= information_of(falling, totals, prior) ? rising : falling;
    better.back().up_to.reset();
    return better;
}

std::vector<Bin> bins_of_levels(const Sample& sample, const Column& column, Bin& missing) {
    std::vector<Bin> all(column.levels.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i].level = column.levels[i];
    for (const std::size_t row : sample.rows) {
        const std::int32_t code = column.codes[row];
        Bin& bin = code == kNoLevel ? missing : all[static_cast<std::size_t>(code)];
        ++bin.rows;
        bin.bads += sample.bad[row];
    }
    std::erase_if(all, [](const Bin& bin) { return bin.rows == 0; });
    return all;
}

}  // namespace

BinnedFeature bin_feature(const Sample& sample, std::size_t feature, const BinningOptions& options) {
    const Column& column = sample.column(feature);
    Totals totals;
    totals.bads = static_cast<double>(sample.bads());
    totals.goods = static_cast<double>(sample.rows.size()) - totals.bads;
    BinnedFeature binned{.name = column.name, .is_category = column.is_category};
    binned.bins = column.is_category ? bins_of_levels(sample, column, binned.missing)
                                     : bins_of_numbers(sample, column, totals, options, binned.missing);
    for (Bin& bin : binned.bins) bin.woe = woe_of(bin, totals, options.prior_rows);
    if (binned.missing.rows > 0) binned.missing.woe = woe_of(binned.missing, totals, options.prior_rows);
    binned.information = information_of(binned.bins, totals, options.prior_rows) +
                         (binned.missing.rows > 0 ? information_of(binned.missing, totals, options.prior_rows) : 0);
    return binned;
}

std::size_t bin_of(const BinnedFeature& feature, double number) {
    if (std::isnan(number)) return feature.bins.size();
    const auto found = std::find_if(feature.bins.begin(), feature.bins.end(),
                                    [number](const Bin& bin) { return !bin.up_to || number <= *bin.up_to; });
    return static_cast<std::size_t>(found - feature.bins.begin());
}

std::size_t bin_of(const BinnedFeature& feature, const std::string& level) {
    const auto found =
        std::find_if(feature.bins.begin(), feature.bins.end(), [&level](const Bin& bin) { return bin.level == level; });
    return static_cast<std::size_t>(found - feature.bins.begin());
}

std::vector<std::size_t> bins_of(const BinnedFeature& feature, const Column& column, const Rows& rows) {
    std::vector<std::size_t> of_level;
    for (const std::string& level : column.levels) of_level.push_back(bin_of(feature, level));
    std::vector<std::size_t> bins;
    bins.reserve(rows.size());
    for (const std::size_t row : rows) {
        if (!column.is_category)
            bins.push_back(bin_of(feature, column.numbers[row]));
        else if (column.codes[row] == kNoLevel)
            bins.push_back(feature.bins.size());
        else
            bins.push_back(of_level[static_cast<std::size_t>(column.codes[row])]);
    }
    return bins;
}

}  // namespace gzl::scoring
