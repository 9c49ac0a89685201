// The platform's scorer: computes what the models say of an enterprise from the county's own facts and has it recorded
// (C1–C3), when it has applied for money since its last score, and once a month while it owes any. Models stay outside
// of the rules: the fact holds whole numbers, and every value that went in.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "app/scoring/county_features.hpp"
#include "core/scoring/record_score.hpp"
#include "node/node.hpp"
#include "scoring/model.hpp"

namespace gzl::app::scoring {

// A model, and how it is named in a fact.
struct NamedModel {
    gzl::scoring::Model model;
    std::string name;  // its name and version
    Hash hash{};       // of its file
};

// A fault when the file is no model, or asks for what the county does not know of an enterprise.
Result<NamedModel> open_county_model(const std::string& file);

// What both models say. Doubles end here: points are whole, probabilities and inputs in millionths – and it is the
// rounded inputs that the models are given.
core::scoring::RecordScore score_of(const NamedModel& model, core::OrganisationId enterprise, Date as_of,
                                    const std::vector<CountyFeature>& features);

// Who is to be scored: for applications from `next_application` on, which is moved on, and for loans when `today`
// begins a month that the last look did not know.
struct DueScores {
    std::uint64_t next_application = 1;
    Date last_look;
};
std::vector<core::OrganisationId> due_scores(const core::State& state, DueScores& seen, Date today);

class Scorer {
  public:
    Scorer(node::Node& node, NamedModel model);
    ~Scorer();

    void wake();  // facts became durable; from any thread, waits for nothing
    void stop();

  private:
    void run(const std::stop_token& stopping);
    void look();
    void record(const core::scoring::RecordScore& score);

    struct Known {
        Date as_of;
        std::vector<CountyFeature> features;
    };
    // Null when the node stops.
    template <class T>
    std::shared_ptr<const T> ask(std::function<T(const core::State&, Date today)> question);

    node::Node& node_;
    const NamedModel model_;
    DueScores seen_;  // the writer's thread alone, while look() waits
    std::mutex mutex_;
    std::condition_variable_any woken_;
    bool is_woken_ = true;
    std::jthread thread_;
};

}  // namespace gzl::app::scoring
