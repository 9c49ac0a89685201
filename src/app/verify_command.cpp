#include "app/verify_command.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/json.hpp"
#include "evidence/record_proof.hpp"

namespace gzl::app {

namespace {

constexpr int kCannotAsk = 2;

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

int cannot_ask(const std::string& why) {
    std::fprintf(stderr, "gzl verify: %s\n", why.c_str());
    return kCannotAsk;
}

// Policy lines `log <vkey> [url]`; other lines of a policy speak of witnesses, comments start with #.
std::vector<std::string> keys_of_policy(const std::string& text) {
    std::vector<std::string> keys;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string kind;
        std::string key;
        if (words >> kind >> key && kind == "log") keys.push_back(key);
    }
    return keys;
}

}  // namespace

int run_verify(const VerifyOptions& options) {
    std::vector<std::string> keys = options.log_keys;
    if (!options.policy.empty()) {
        const auto policy = read_file(options.policy);
        if (!policy) return cannot_ask("the policy " + options.policy.string() + " cannot be read");
        for (auto& key : keys_of_policy(*policy)) keys.push_back(std::move(key));
    }
    if (keys.empty())
        return cannot_ask(
            "name a trusted log key with --log-key or --policy; the key in the file itself proves nothing");
    std::vector<evidence::Verifier> trusted;
    for (const std::string& key : keys) {
        auto verifier = evidence::Verifier::parse(key);
        if (!verifier) return cannot_ask("the log key '" + key + "' is malformed: " + verifier.error().message);
        trusted.push_back(std::move(*verifier));
    }
    const auto text = read_file(options.file);
    if (!text) return cannot_ask("the file " + options.file.string() + " cannot be read");

    const evidence::Verdict verdict = evidence::verify_record_proof(*text, trusted);
    const bool verified = verdict == evidence::Verdict::verified;
    if (options.json) {
        std::string out = "{\"verified\":";
        out.append(verified ? "true" : "false")
            .append(",\"verdict\":\"")
            .append(evidence::name_of(verdict))
            .append("\"}");
        std::printf("%s\n", out.c_str());
    } else {
        std::printf("%s\n%s\n", std::string(evidence::chinese_of(verdict)).c_str(),
                    std::string(evidence::english_of(verdict)).c_str());
    }
    return verified ? 0 : 1;
}

}  // namespace gzl::app
