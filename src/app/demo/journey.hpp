// The main job, step by step. Each step fills what the summary shows of it; figures are read from the platform, and
// those that can be computed beside it are computed here and compared.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/demo/default_case.hpp"
#include "app/demo/stage.hpp"

namespace gzl::app {

struct StepReport {
    int number = 0;
    std::string zh;
    std::string en;
    double took_ms = 0;
    json::object shown;
};

class Journey {
  public:
    Journey(Stage& stage, std::function<void(const StepReport&)> on_step)
        : stage_(stage), on_step_(std::move(on_step)) {}

    std::vector<StepReport> play();

  private:
    json::object establish();     // 1
    json::object admit();         // 2
    json::object take_in();       // 3
    json::object apply();         // 4
    json::object draw();          // 5
    json::object repay();         // 6
    json::object borrow_again();  // 7
    json::object lose_a_coil();   // 8
    json::object watch_a_hall();  // 9
    json::object advance();       // 10
    json::object share();         // 11
    json::object prove();         // 12
    json::value cosigned_proof(Person& clerk, std::int64_t position);
    json::object verify_reports(Person& clerk, const std::function<Finished(const std::filesystem::path&)>& verify);

    void weigh(std::int64_t weight_kg);
    void answer_alert(const std::string& alert, json::object& shown);
    std::string judge_attempts();
    std::string only_open_alert();
    json::object close_alert(const std::string& alert, std::string_view cause);
    void show_bank_faults(json::object& shown, const std::string& facility);
    void leave(json::object& shown);
    std::int64_t guarantee_capacity();
    std::string sign_twice(const std::string& order);

    Stage& stage_;
    std::function<void(const StepReport&)> on_step_;

    // What one step leaves to the next.
    std::string enterprise_;
    std::string bank_;
    std::string product_;
    std::string warehouse_;
    std::string verification_;
    std::string control_;
    std::string application_;
    std::string facility_;
    std::string loan_;
    json::array lots_;
    std::unique_ptr<DefaultCase> default_;
};

}  // namespace gzl::app
