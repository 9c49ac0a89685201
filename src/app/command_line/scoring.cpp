// Credit score: train, evaluate, apply, explain, monitor.
#include "app/command_line/command_line.hpp"
#include "app/scoring/options.hpp"

namespace gzl {

namespace {

using namespace app::scoring;

void add_data(CLI::App* command, DataOptions& data) {
    command->add_option("data", data.file, "Text file with fields (CSV, TSV, ARFF, white space); - is standard input")
        ->required();
    command->add_flag("--no-header", data.no_header, "The first row is data; columns are c1, c2, …");
    command->add_option("--category", data.category, "Columns that are categories although they look like numbers")
        ->delimiter(',');
}

CLI::Option* add_question(CLI::App* command, QuestionOptions& question) {
    CLI::Option* target = command->add_option("--target", question.target, "Column that says what happened");
    command->add_option("--bad", question.bad, "Value of the target that is a default; by default 1 of 0 and 1");
    command->add_option("--id", question.id, "Column that names a row, once each; not learned from");
    command->add_option("--drop", question.drop, "Columns not to learn from")->delimiter(',');
    command->add_option("--allow", question.allow, "Columns that may give the answer away; 'all'")->delimiter(',');
    return target->required();
}

void add_model(CLI::App* command, std::string& model) {
    command->add_option("--model", model, "Model file that 'gzl score train' made")->required();
}

}  // namespace

void add_score(CommandLine& line) {
    CLI::App* score =
        line.app
            .add_subcommand("score",
                            "Credit score: a scorecard that a person can read, and trees that challenge it.\n"
                            "An adverse score never refuses alone.\n\n"
                            "  gzl score train loans.csv --target defaulted --output model.json --card card.md\n"
                            "  gzl score explain applicants.csv --model model.json --row 7 --lang zh")
            ->require_subcommand(1);

    static TrainOptions train;
    CLI::App* training = line.add(score, "train", "Learn both models from data and validate them", train, run_train);
    add_data(training, train.data);
    add_question(training, train.question);
    training->add_option("--output", train.output, "Model file to write")->capture_default_str();
    training->add_option("--name", train.name, "Of the model")->capture_default_str();
    training->add_option("--version", train.version, "Of the model")->capture_default_str();
    training->add_option("--seed", train.seed, "The same seed and data give the same model")->capture_default_str();
    training->add_option("--folds", train.folds, "Of the cross-validation in the card; 0: none")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    training->add_option("--most-rows", train.most_rows, "Of more rows so many are drawn, by the seed")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    training->add_option("--card", train.card, "Model card to write (Markdown, Chinese and English)");
    training->add_flag("--json", train.json, "Print the validation as JSON");

    static EvaluateOptions evaluate;
    CLI::App* evaluation = line.add(score, "evaluate", "How good: by cross-validation, or a kept model on other data",
                                    evaluate, run_evaluate);
    add_data(evaluation, evaluate.data);
    add_question(evaluation, evaluate.question);
    evaluation->add_option("--model", evaluate.model, "Kept model to try; without it models are trained per fold");
    evaluation->add_option("--folds", evaluate.folds, "File with the number of each row's fold, one a line");
    evaluation->add_option("--count", evaluate.count, "Of folds made here")
        ->check(CLI::Range(2, 100))
        ->capture_default_str();
    evaluation->add_option("--seed", evaluate.seed, "Of the folds and the models")->capture_default_str();
    evaluation->add_flag("--card-only", evaluate.card_only, "The scorecard alone, without trees");
    evaluation->add_flag("--json", evaluate.json, "Print JSON");

    static ApplyOptions apply;
    CLI::App* applying = line.add(score, "apply", "Score every row; CSV with grade and reasons", apply, run_apply);
    add_data(applying, apply.data);
    add_model(applying, apply.model);
    applying->add_option("--output", apply.output, "File to write instead of standard output");
    applying->add_option("--lang", apply.lang, "Of the reasons: zh or en; by default as LANG says");

    static ExplainOptions explain;
    CLI::App* explaining =
        line.add(score, "explain", "One row: score, grade, the strongest reasons in words", explain, run_explain);
    add_data(explaining, explain.data);
    add_model(explaining, explain.model);
    explaining->add_option("--row", explain.row, "From 1, without the row of names")->capture_default_str();
    explaining->add_option("--lang", explain.lang, "zh or en; by default as LANG says");
    explaining->add_flag("--json", explain.json, "Print JSON");

    static MonitorOptions monitor;
    CLI::App* monitoring =
        line.add(score, "monitor", "How far later data has moved from the training (PSI)", monitor, run_monitor);
    add_data(monitoring, monitor.data);
    add_model(monitoring, monitor.model);
    monitoring->add_option("--by", monitor.by, "Column, such as a month: also each of its values by itself");
    monitoring->add_flag("--json", monitor.json, "Print JSON");

    static FeaturesOptions features;
    CLI::App* featuring =
        line.add(score, "features", "Features of firms from lists of their invoices, as CSV", features, run_features);
    featuring->add_option("invoices", features.invoices,
                          "List with firm, invoice, date, counterparty, amount, tax, status; CSV or xlsx");
    featuring->add_option("--sales", features.sales, "List of sales");
    featuring->add_option("--purchases", features.purchases, "List of purchases");
    featuring->add_option("--firm", features.firm, "The lists are tax bureau's exports of the firm with this code");
    featuring->add_option("--as-of", features.as_of, "Day up to which; by default that of the latest invoice");
    featuring->add_option("--labels", features.labels,
                          "Table whose first column names the firms; its others are added");
    featuring->add_option("--output", features.output, "File to write instead of standard output");

    static CountyOptions county;
    CLI::App* knowing = line.add(score, "county",
                                 "Features of the county's enterprises from its own log, as CSV,\n"
                                 "and what became of them: `train … --target defaulted --id row`",
                                 county, run_county);
    knowing->add_option("--data", county.data, "Data directory of `gzl serve`")->capture_default_str();
    knowing->add_option("--as-of", county.as_of, "Days at whose end to look; by default the last of the log");
    knowing->add_flag("--outcome", county.outcome,
                      "Also whether each defaulted afterwards; what is not known is left out");
    knowing->add_option("--months", county.months, "After the day, for the outcome")
        ->check(CLI::Range(1, 60))
        ->capture_default_str();
    knowing->add_option("--output", county.output, "File to write instead of standard output");

    static CardOptions card;
    CLI::App* cards = line.add(score, "card", "The model card: data, protocol, measures, every line of the scorecard",
                               card, run_card);
    add_model(cards, card.model);
    cards->add_option("--lang", card.lang, "zh or en; by default as LANG says");
}

}  // namespace gzl
