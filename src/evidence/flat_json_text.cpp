#include "evidence/flat_json_text.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include "evidence/text.hpp"

namespace gzl::evidence {

std::string json_string(std::string_view text) {
    return boost::json::serialize(boost::json::string_view(text));
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        if (!take_code_point(text)) return false;
    }
    return true;
}

}  // namespace gzl::evidence
