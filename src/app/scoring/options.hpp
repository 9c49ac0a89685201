// `gzl score …`: what each of its commands is told. Exit codes: 0 done, 2 the data or the model is refused, 3 a feature
// gives the answer away and nobody said that it may.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gzl::app::scoring {

struct DataOptions {
    std::string file;  // "-": standard input
    bool no_header = false;
    std::vector<std::string> category;
};

struct QuestionOptions {
    std::string target;
    std::string bad;
    std::string id;
    std::vector<std::string> drop;
    std::vector<std::string> allow;  // features that may give the answer away; "all"
};

struct TrainOptions {
    DataOptions data;
    QuestionOptions question;
    std::string output = "model.json";
    std::string name = "county";
    std::string version = "1";
    std::uint64_t seed = 1;
    std::int32_t folds = 10;
    std::size_t most_rows = 500'000;  // of more, so many are drawn
    std::string card;                 // file for the model card; empty: none
    bool json = false;
};
int run_train(const TrainOptions& options);

struct EvaluateOptions {
    DataOptions data;
    QuestionOptions question;
    std::string model;  // empty: by cross-validation
    std::string folds;  // file with the fold of each row; empty: made here
    std::int32_t count = 10;
    std::uint64_t seed = 1;
    bool card_only = false;
    bool json = false;
};
int run_evaluate(const EvaluateOptions& options);

struct ApplyOptions {
    DataOptions data;
    std::string model;
    std::string output;  // empty: standard output
    std::string lang;
};
int run_apply(const ApplyOptions& options);

struct ExplainOptions {
    DataOptions data;
    std::string model;
    std::int64_t row = 1;
    std::string lang;
    bool json = false;
};
int run_explain(const ExplainOptions& options);

struct MonitorOptions {
    DataOptions data;
    std::string model;
    std::string by;  // column, such as a month: also each of its values apart
    bool json = false;
};
int run_monitor(const MonitorOptions& options);

struct FeaturesOptions {
    std::string invoices;  // of sales where the list does not tell
    std::string sales;
    std::string purchases;
    std::string firm;    // code of the one firm of a tax bureau's export; empty: a plain list
    std::string as_of;   // empty: the day of the latest invoice
    std::string labels;  // table whose first column names the firms; its other columns are added
    std::string output;
};
int run_features(const FeaturesOptions& options);

struct CardOptions {
    std::string model;
    std::string lang;
};
int run_card(const CardOptions& options);

struct CountyOptions {
    std::string data = "data";       // a server's data directory
    std::vector<std::string> as_of;  // days; empty: the last of the log
    bool outcome = false;            // also a column "defaulted": within so many months after the day
    std::int32_t months = 12;
    std::string output;  // empty: standard output
};
int run_county(const CountyOptions& options);

}  // namespace gzl::app::scoring
