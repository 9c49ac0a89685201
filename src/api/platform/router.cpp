#include "api/platform/router.hpp"

#include "base/check.hpp"

namespace gzl::api {

namespace {

struct Split {
    std::vector<std::string_view> segments;
    std::string_view verb;
};

Split split(std::string_view path) {
    Split out;
    if (!path.empty() && path.front() == '/') path.remove_prefix(1);
    const std::size_t last_slash = path.rfind('/');
    const std::size_t colon = path.find(':', last_slash == std::string_view::npos ? 0 : last_slash);
    if (colon != std::string_view::npos) {
        out.verb = path.substr(colon);
        path = path.substr(0, colon);
    }
    for (std::size_t begin = 0; begin <= path.size();) {
        std::size_t end = path.find('/', begin);
        if (end == std::string_view::npos) end = path.size();
        out.segments.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string shape(const Split& path) {
    return std::to_string(path.segments.size()).append(path.verb);
}

}  // namespace

void Router::add(std::string_view pattern, std::size_t route) {
    const std::size_t space = pattern.find(' ');
    CHECK_THAT(space != std::string_view::npos);
    Split path = split(pattern.substr(space + 1));
    by_shape_[shape(path)].push_back({pattern.substr(0, space), std::move(path.segments), path.verb, route});
}

bool Router::fits(const Pattern& pattern, const std::vector<std::string_view>& segments, RouteMatch& match) {
    match.parameters.clear();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::string_view wanted = pattern.segments[i];
        if (wanted.starts_with('{'))
            match.parameters.emplace_back(wanted.substr(1, wanted.size() - 2), segments[i]);
        else if (wanted != segments[i])
            return false;
    }
    match.route = pattern.route;
    return true;
}

bool Router::find(std::string_view method, std::string_view path, RouteMatch& match, Miss& miss) const {
    miss = Miss::no_path;
    const Split parts = split(path);
    const auto found = by_shape_.find(shape(parts));
    if (found == by_shape_.end()) return false;
    for (const Pattern& pattern : found->second) {
        if (!fits(pattern, parts.segments, match)) continue;
        if (pattern.method == method) return true;
        miss = Miss::other_method;
    }
    return false;
}

}  // namespace gzl::api
