// The platform's own features (C1) in words; any other column goes by its name.
#pragma once

#include <string>

namespace gzl::scoring {

struct FeatureWords {
    std::string zh;
    std::string en;
};

FeatureWords words_of(const std::string& feature);

}  // namespace gzl::scoring
