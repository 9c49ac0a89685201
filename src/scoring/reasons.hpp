// Why a score is what it is, in words (C2): the strongest reasons that took points away, or moved the trees towards
// bad.
#pragma once

#include "scoring/model.hpp"

namespace gzl::scoring {

enum class Language { zh, en };

inline constexpr std::size_t kReasons = 4;

struct ScoreReason {
    std::string feature;
    std::string zh;
    std::string en;
    double weight = 0;  // points below the average of the training, or log-odds towards bad
};
BOOST_DESCRIBE_STRUCT(ScoreReason, (), (feature, zh, en, weight))

std::vector<ScoreReason> reasons_of_card(const Model& model, const Table& table, std::size_t row);
std::vector<ScoreReason> reasons_of_trees(const Model& model, const Table& table, std::size_t row);

// AAA, AA, A, BBB, BB, B, CCC, CC, C, D by the probability of default.
std::string grade_of(double probability);

}  // namespace gzl::scoring
