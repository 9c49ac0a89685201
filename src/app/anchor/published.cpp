#include "app/anchor/published.hpp"

#include "api/http.hpp"
#include "base/json.hpp"
#include "evidence/text.hpp"

namespace gzl::app::anchor {

namespace {

struct Consistency {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::vector<std::string> proof;
};
BOOST_DESCRIBE_STRUCT(Consistency, (), (from, to, proof))

Result<std::string> get(const std::string& url) {
    api::HttpClient client;
    auto answer = client.send("GET", url, {}, {});
    if (!answer) return tl::make_unexpected(answer.error());
    if (answer->status != 200) return fault(url + " answers " + std::to_string(answer->status));
    return std::move(answer->body);
}

}  // namespace

Result<std::string> fetch_checkpoint(const std::string& log) {
    return get(log + "/checkpoint");
}

Result<bool> is_extension(const std::string& log, const evidence::TreeHead& older, const evidence::TreeHead& newer) {
    if (older.size == newer.size) return older.root == newer.root;
    const auto text =
        get(log + "/consistency?from=" + std::to_string(older.size) + "&to=" + std::to_string(newer.size));
    if (!text) return tl::make_unexpected(text.error());
    const auto answer = from_json<Consistency>(*text);
    if (!answer) return fault(log + " answers with a malformed proof");
    evidence::HashPath path;
    for (const std::string& line : answer->proof) {
        const auto hash = evidence::parse_base64_hash(line);
        if (!hash) return fault(log + " answers with a malformed proof");
        path.push_back(*hash);
    }
    return evidence::verify_consistency(older, newer, path);
}

}  // namespace gzl::app::anchor
