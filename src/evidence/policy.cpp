#include "evidence/policy.hpp"

#include <algorithm>

#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kNone = "none";

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos || line[begin] == '#') break;
        line.remove_prefix(begin);
        const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::string word_at(const std::vector<std::string_view>& words, std::size_t index) {
    return index < words.size() ? std::string(words[index]) : std::string();
}

}  // namespace

Result<Policy> Policy::parse(std::string_view text) {
    Policy policy;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (auto added = policy.add_line(text.substr(0, end)); !added)
            return fault("line " + std::to_string(number) + ": " + added.error().message);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (policy.logs_.empty()) return fault("no line names a log");
    if (policy.quorum_.empty()) return fault("no line states the quorum; `quorum none` asks for no witness");
    return policy;
}

Result<void> Policy::add_line(std::string_view line) {
    const auto words = words_of(line);
    if (words.empty()) return {};
    if (words[0] == "log") {
        if (words.size() < 2 || words.size() > 3) return fault("log <verifier key> [<url>]");
        auto key = Verifier::parse(words[1]);
        if (!key) return tl::make_unexpected(key.error());
        logs_.push_back({std::move(*key), word_at(words, 2)});
        return {};
    }
    if (words[0] == "witness") {
        if (words.size() < 3 || words.size() > 4) return fault("witness <name> <verifier key> [<url>]");
        if (is_named(words[1])) return fault("the name " + std::string(words[1]) + " is taken");
        auto key = WitnessKey::parse(words[2]);
        if (!key) return tl::make_unexpected(key.error());
        for (const Witness& other : witnesses_)
            if (other.key.key().bytes() == key->key().bytes()) return fault("the key is that of " + other.name);
        witnesses_.push_back({std::string(words[1]), std::move(*key), word_at(words, 3)});
        return {};
    }
    if (words[0] == "group") return add_group(words);
    if (words[0] == "quorum") {
        if (words.size() != 2) return fault("quorum <witness or group>|none");
        if (!quorum_.empty()) return fault("a quorum is stated already");
        if (words[1] != kNone && !is_named(words[1])) return fault(std::string(words[1]) + " is not named above");
        quorum_ = words[1];
        return {};
    }
    return fault("a line begins with log, witness, group or quorum");
}

Result<void> Policy::add_group(const std::vector<std::string_view>& words) {
    if (words.size() < 4) return fault("group <name> all|any|<k> <member> …");
    if (is_named(words[1])) return fault("the name " + std::string(words[1]) + " is taken");
    Group group{std::string(words[1]), 0, {}};
    for (std::size_t i = 3; i < words.size(); ++i) {
        if (words[i] == kNone || !is_named(words[i])) return fault(std::string(words[i]) + " is not named above");
        if (std::ranges::find(group.members, words[i]) != group.members.end())
            return fault(std::string(words[i]) + " is named twice");
        group.members.emplace_back(words[i]);
    }
    if (words[2] == "all" || words[2] == "any") {
        group.needed = words[2] == "all" ? group.members.size() : 1;
    } else {
        const auto needed = parse_decimal(words[2]);
        if (!needed || *needed < 1 || *needed > group.members.size())
            return fault("of " + std::to_string(group.members.size()) + " members, not " + std::string(words[2]));
        group.needed = static_cast<std::size_t>(*needed);
    }
    groups_.push_back(std::move(group));
    return {};
}

bool Policy::is_named(std::string_view name) const {
    return name == kNone || std::ranges::find(witnesses_, name, &Witness::name) != witnesses_.end() ||
           std::ranges::find(groups_, name, &Group::name) != groups_.end();
}

std::vector<Verifier> Policy::log_keys() const {
    std::vector<Verifier> keys;
    keys.reserve(logs_.size());
    for (const Log& log : logs_) keys.push_back(log.key);
    return keys;
}

bool Policy::holds(const std::string& name, const std::set<std::string>& cosigned) const {
    const auto group = std::ranges::find(groups_, name, &Group::name);
    if (group == groups_.end()) return cosigned.contains(name);
    const auto held =
        std::ranges::count_if(group->members, [&](const std::string& member) { return holds(member, cosigned); });
    return static_cast<std::size_t>(held) >= group->needed;
}

bool Policy::is_met(const std::set<std::string>& cosigned) const {
    return quorum_ == kNone || holds(quorum_, cosigned);
}

Verified<Policy::Quorum> Policy::check(std::string_view note) const {
    std::set<std::string> cosigned;
    for (const Witness& witness : witnesses_) {
        const auto at = witness.key.cosigned_at(note);
        if (!at) return tl::make_unexpected(at.error());
        if (*at) cosigned.insert(witness.name);
    }
    if (!is_met(cosigned)) return tl::make_unexpected(Verdict::quorum_missed);
    return Quorum{cosigned.size(), witnesses_.size()};
}

}  // namespace gzl::evidence
