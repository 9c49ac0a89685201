// What the commands of `gzl score` share: files in, refusals and progress out.
#pragma once

#include "app/scoring/options.hpp"
#include "scoring/model.hpp"
#include "scoring/prepare.hpp"
#include "scoring/read_table.hpp"

namespace gzl::app::scoring {

inline constexpr int kRefused = 2;
inline constexpr int kGivesAway = 3;

int refuse(const std::string& why);  // says it on standard error, returns kRefused

Result<std::string> read_file(const std::string& file);  // "-": standard input
Result<gzl::scoring::Table> read_data(const DataOptions& options, const std::vector<std::string>& category,
                                      std::string* bytes = nullptr);
Result<gzl::scoring::Model> read_model(const std::string& file);
// The columns that the model takes for categories.
std::vector<std::string> categories_of(const gzl::scoring::Model& model);

gzl::scoring::Question question_of(const QuestionOptions& options);

// 0 when no feature gives the answer away, or each that does is allowed, or the person at the terminal says so; else
// the exit code, with what to do on standard error.
int ask_about_leaks(const gzl::scoring::Sample& sample, const QuestionOptions& options);

// A line that is written over, on a terminal; else a line each.
gzl::scoring::Progress progress();
void end_progress();

bool is_chinese(const std::string& lang);  // or, without one, what LANG says

}  // namespace gzl::app::scoring
