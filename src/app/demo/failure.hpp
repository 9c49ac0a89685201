// The demo plays a fixed script, so anything unexpected ends it: with what was expected and what came.
#pragma once

#include <stdexcept>
#include <string>

namespace gzl::app {

class DemoFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

inline void expect(bool condition, const std::string& what) {
    if (!condition) throw DemoFailure(what);
}

}  // namespace gzl::app
