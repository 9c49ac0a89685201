#include "app/scoring/scorer.hpp"

#include <cmath>
#include <future>
#include <set>

#include <spdlog/spdlog.h>

#include "app/scoring/input.hpp"
#include "evidence/digest.hpp"
#include "scoring/reasons.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

constexpr std::chrono::seconds kLongestRest{30};  // a month begins without a fact
constexpr double kMillion = 1e6;
constexpr double kFenPerYuan = 100;
constexpr const char* kSales = "sales_12m";

core::scoring::Grade grade_in_fact(double probability) {
    const auto& names = type_of<core::scoring::Grade>().names;
    const auto found = std::find(names.begin(), names.end(), grade_of(probability));
    CHECK_THAT(found != names.end());
    return static_cast<core::scoring::Grade>(found - names.begin());
}

core::scoring::Opinion opinion_of(const NamedModel& model, core::scoring::ModelRole role, std::int64_t points,
                                  double probability, const std::vector<ScoreReason>& reasons) {
    core::scoring::Opinion opinion{.role = role,
                                   .model = model.name,
                                   .model_hash = model.hash,
                                   .points = points,
                                   .default_probability = RatePpm(std::llround(probability * kMillion)),
                                   .grade = grade_in_fact(probability),
                                   .reasons = {}};
    for (const ScoreReason& reason : reasons) opinion.reasons.push_back({reason.feature, reason.zh, reason.en});
    return opinion;
}

bool is_scored_since(const core::State& state, core::OrganisationId enterprise, Date day) {
    const core::scoring::Score* score = core::scoring::latest_of(state.scoring, enterprise);
    return score && score->as_of >= day;
}

Date first_of_month(Date day) {
    const auto civil = day.civil();
    return Date::of(civil.year, civil.month, 1);
}

}  // namespace

Result<NamedModel> open_county_model(const std::string& file) {
    auto bytes = read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto model = model_of(*bytes);
    if (!model) return fault(file + ": " + model.error().message);
    Table county{.columns = {}, .rows = 0};
    for (std::string& name : county_feature_names()) county.columns.push_back({.name = std::move(name)});
    if (auto fitting = fits(*model, county); !fitting)
        return fault(file + " asks for what the county does not know of an enterprise: " + fitting.error().message);
    std::string name = model->name + " " + model->version;
    return NamedModel{std::move(*model), std::move(name), evidence::sha256(bytes_of(*bytes))};
}

core::scoring::RecordScore score_of(const NamedModel& model, core::OrganisationId enterprise, Date as_of,
                                    const std::vector<CountyFeature>& features) {
    core::scoring::RecordScore record{
        .enterprise = enterprise, .as_of = as_of, .opinions = {}, .inputs = {}, .yearly_sales = std::nullopt};
    Table table{.columns = {}, .rows = 1};
    for (const CountyFeature& feature : features) {
        core::scoring::Input input{.name = feature.name,
                                   .value_millionths = std::nullopt,
                                   .source = feature.source,
                                   .from = feature.from,
                                   .to = feature.to};
        if (feature.value) input.value_millionths = std::llround(*feature.value * kMillion);
        const double value = feature.value ? static_cast<double>(*input.value_millionths) / kMillion : kMissing;
        table.columns.push_back({.name = feature.name, .numbers = {value}});
        if (feature.name == kSales && feature.value) record.yearly_sales = Money(std::llround(value * kFenPerYuan));
        record.inputs.push_back(std::move(input));
    }
    const std::int64_t points = score_rows(model.model.scorecard, table, {0}).front();
    const std::vector<float> inputs = inputs_of(model.model.trees, table, 0);
    using core::scoring::ModelRole;
    record.opinions = {
        opinion_of(model, ModelRole::champion, points, probability_of(static_cast<double>(points)),
                   reasons_of_card(model.model, table, 0)),
        opinion_of(model, ModelRole::challenger, std::llround(points_of(log_odds(model.model.trees, inputs))),
                   probability(model.model.trees, inputs), reasons_of_trees(model.model, table, 0))};
    return record;
}

std::vector<core::OrganisationId> due_scores(const core::State& state, DueScores& seen, Date today) {
    std::set<core::OrganisationId> due;
    for (; seen.next_application <= state.loan.applications.size(); ++seen.next_application) {
        const auto& application = state.loan.applications.at(core::ApplicationId(seen.next_application));
        if (!is_scored_since(state, application.enterprise, application.submitted_at.date()))
            due.insert(application.enterprise);
    }
    if (seen.last_look < first_of_month(today))
        for (const core::loan::Loan& loan : state.loan.loans)
            if (loan.status == core::loan::LoanStatus::open &&
                !is_scored_since(state, loan.enterprise, first_of_month(today)))
                due.insert(loan.enterprise);
    seen.last_look = today;
    return {due.begin(), due.end()};
}

Scorer::Scorer(node::Node& node, NamedModel model)
    : node_(node), model_(std::move(model)), thread_([this](const std::stop_token& stopping) { run(stopping); }) {}

Scorer::~Scorer() {
    stop();
}

void Scorer::wake() {
    {
        const std::lock_guard lock(mutex_);
        is_woken_ = true;
    }
    woken_.notify_one();
}

void Scorer::stop() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void Scorer::run(const std::stop_token& stopping) {
    while (!stopping.stop_requested()) {
        {
            std::unique_lock lock(mutex_);
            woken_.wait_for(lock, stopping, kLongestRest, [this] { return is_woken_; });
            is_woken_ = false;
        }
        if (!stopping.stop_requested()) look();
    }
}

template <class T>
std::shared_ptr<const T> Scorer::ask(std::function<T(const core::State&, Date)> question) {
    std::promise<std::shared_ptr<const void>> promise;
    auto future = promise.get_future();
    node_.read(
        {[question = std::move(question)](const node::Memory& memory, Instant now) -> std::shared_ptr<const void> {
             return std::make_shared<T>(question(memory.state, now.date()));
         },
         [&promise](std::shared_ptr<const void> made) { promise.set_value(std::move(made)); }});
    return std::static_pointer_cast<const T>(future.get());
}

// The writer is asked for one enterprise at a time, so that nobody waits for many.
void Scorer::look() {
    const auto due = ask<std::vector<core::OrganisationId>>(
        [seen = &seen_](const core::State& state, Date today) { return due_scores(state, *seen, today); });
    if (!due) return;
    for (const core::OrganisationId enterprise : *due) {
        const auto known = ask<Known>([enterprise](const core::State& state, Date today) {
            return Known{today, county_features(state, enterprise, today)};
        });
        if (!known) return;
        record(score_of(model_, enterprise, known->as_of, known->features));
    }
}

void Scorer::record(const core::scoring::RecordScore& score) {
    const auto outcome = node::submit_and_wait(
        node_,
        {core::catalog().command("RecordScore"), std::make_shared<core::scoring::RecordScore>(score), {}, {}, {}});
    if (const auto* refusal = std::get_if<core::Refusal>(&outcome))
        spdlog::warn("the score of {} is refused: {}", score.enterprise.text(), refusal->reason->name);
}

}  // namespace gzl::app::scoring
