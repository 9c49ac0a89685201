// After the happy path: a loan that is not repaid. The guarantor advances, the goods are sold, what is missing is
// shared, and a part of it comes back (G3–G7). Money steps are confirmed by the bank's process, or signed with its key.
#pragma once

#include "app/demo/stage.hpp"

namespace gzl::app {

struct DefaultedFinancing {
    std::string enterprise_code;
    std::string bank;  // identifiers of the platform
    std::string product;
    std::string warehouse;
};

class DefaultCase {
  public:
    DefaultCase(Stage& stage, DefaultedFinancing financing) : stage_(stage), financing_(std::move(financing)) {}

    json::object borrow();   // goods, contract, application, drawdown
    json::object advance();  // overdue, demand, the guarantor's advance
    json::object share();    // disposal, net loss, shares, true-up, recovery

    const std::string& facility() const { return facility_; }

  private:
    std::string verified_trade();
    std::string goods_under_control();
    json::object claim();
    void wait_for_claim(std::string_view status_left);

    Stage& stage_;
    const DefaultedFinancing financing_;
    json::array lots_;
    std::string facility_;
    std::string loan_;
    std::string claim_;
};

}  // namespace gzl::app
