// What `gzl bench hour-loan` plays in: a county with its bank, each a process, and an enterprise with as many verified
// trades and pledged coils as there will be applications.
#pragma once

#include <string>
#include <vector>

#include <boost/json.hpp>

#include "app/demo/stage.hpp"

namespace gzl::bench {

std::string text_in(const boost::json::object& object, std::string_view name);

struct PreparedApplication {
    std::string verification;
    std::string control;
};

class HourLoanScene {
  public:
    HourLoanScene(app::Stage& stage, std::int64_t applications);  // throws DemoFailure

    const std::string& product() const { return product_; }
    const PreparedApplication& at(std::size_t index) const { return prepared_[index]; }

  private:
    void find_parties(app::Person& clerk);
    void admit(app::Person& clerk);
    std::string trade(std::size_t number);
    std::string control(std::size_t number);

    app::Stage& stage_;
    std::string bank_, product_, warehouse_;
    std::vector<PreparedApplication> prepared_;
};

}  // namespace gzl::bench
