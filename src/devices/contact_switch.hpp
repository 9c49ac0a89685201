// A door contact or the switch of a device's case (S1, R8, R9): 0 closed, 1 open.
#pragma once

#include "devices/sensor.hpp"

namespace gzl::devices {

class ContactSwitch : public Sensor {
  public:
    explicit ContactSwitch(bool open = false) : open_(open) {}

    std::int64_t read(Instant) override { return truth(); }
    std::int64_t truth() const override { return open_ ? 1 : 0; }
    void change(std::int64_t delta) override { open_ = delta > 0; }

  private:
    bool open_;
};

}  // namespace gzl::devices
