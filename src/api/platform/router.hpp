// From method and path to a route. Patterns are the catalogue's: "POST /v1/loans/{loan}:repay".
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gzl::api {

struct RouteMatch {
    std::size_t route = 0;                                                  // as given to add()
    std::vector<std::pair<std::string_view, std::string_view>> parameters;  // name in the pattern, text in the path
};

class Router {
  public:
    void add(std::string_view pattern, std::size_t route);  // the pattern must outlive the router

    enum class Miss { no_path, other_method };
    // The path must outlive the match.
    bool find(std::string_view method, std::string_view path, RouteMatch& match, Miss& miss) const;

  private:
    struct Pattern {
        std::string_view method;
        std::vector<std::string_view> segments;  // "{loan}" or a literal
        std::string_view verb;                   // ":repay" behind the last segment, or empty
        std::size_t route;
    };
    static bool fits(const Pattern& pattern, const std::vector<std::string_view>& segments, RouteMatch& match);

    std::unordered_map<std::string, std::vector<Pattern>> by_shape_;  // number of segments and verb
};

}  // namespace gzl::api
