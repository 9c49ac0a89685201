#include "scoring/folds.hpp"

#include <algorithm>
#include <utility>

namespace gzl::scoring {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

  private:
    std::uint64_t state_;
};

void shuffle(Rows& rows, Dice& dice) {
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[dice.next() % i]);
}

void deal(Rows rows, std::int32_t count, Dice& dice, Folds& folds) {
    shuffle(rows, dice);
    for (std::size_t i = 0; i < rows.size(); ++i)
        folds[rows[i]] = static_cast<std::int32_t>(i % static_cast<std::size_t>(count));
}

}  // namespace

Folds make_folds(const Sample& sample, std::int32_t count, std::uint64_t seed) {
    Folds folds(sample.table->rows, -1);
    Rows bads;
    Rows goods;
    for (const std::size_t row : sample.rows) (sample.bad[row] ? bads : goods).push_back(row);
    Dice dice(seed);
    deal(std::move(bads), count, dice, folds);
    deal(std::move(goods), count, dice, folds);
    return folds;
}

Sample drawn(const Sample& sample, std::size_t most, std::uint64_t seed) {
    if (sample.rows.size() <= most) return sample;
    Rows bads;
    Rows goods;
    for (const std::size_t row : sample.rows) (sample.bad[row] ? bads : goods).push_back(row);
    const std::size_t most_bads =
        std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(most) * static_cast<double>(bads.size()) /
                                                          static_cast<double>(sample.rows.size())));
    Dice dice(seed);
    shuffle(bads, dice);
    shuffle(goods, dice);
    bads.resize(std::min(bads.size(), most_bads));
    goods.resize(std::min(goods.size(), most - bads.size()));
    Rows rows = std::move(bads);
    rows.insert(rows.end(), goods.begin(), goods.end());
    std::sort(rows.begin(), rows.end());
    return with_rows(sample, std::move(rows));
}

Split split(const Sample& sample, const Folds& folds, std::int32_t fold) {
    Split made{with_rows(sample, {}), {}};
    for (const std::size_t row : sample.rows) (folds[row] == fold ? made.held_out : made.training.rows).push_back(row);
    return made;
}

}  // namespace gzl::scoring
