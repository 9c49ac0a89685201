// A model card (C4) for people: what the model learned from, how good it is and beside what, and every line of its
// scorecard.
#pragma once

#include <string>

#include "scoring/model.hpp"

namespace gzl::app::scoring {

enum class CardLanguage { zh, en, both };

std::string model_card(const gzl::scoring::Model& model, CardLanguage language);  // Markdown

// The table of measures of both models, beside what a constant answer reaches.
std::string measures_text(const gzl::scoring::Validation& validation, CardLanguage language);

}  // namespace gzl::app::scoring
