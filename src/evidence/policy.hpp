// Whom a reader trusts (C2SP tlog-policy), one statement a line, # starts a comment:
//   log <verifier key> [<url>]
//   witness <name> <verifier key> [<url>]
//   group <name> all|any|<k> <member> …          members are witnesses and groups named before
//   quorum <witness or group>|none               exactly one
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/cosignature.hpp"

namespace gzl::evidence {

class Policy {
  public:
    struct Log {
        Verifier key;
        std::string url;
    };
    struct Witness {
        std::string name;  // in the policy
        WitnessKey key;
        std::string url;
    };

    static Result<Policy> parse(std::string_view text);  // a fault names the line

    const std::vector<Log>& logs() const { return logs_; }
    const std::vector<Witness>& witnesses() const { return witnesses_; }
    std::vector<Verifier> log_keys() const;

    // Whether witnesses with these names in the policy are enough.
    bool is_met(const std::set<std::string>& cosigned) const;

    // Of the note's cosignatures; a verdict when one in a witness's name does not verify, or too few are there.
    struct Quorum {
        std::size_t cosigned = 0;  // of the policy's witnesses
        std::size_t witnesses = 0;
    };
    Verified<Quorum> check(std::string_view note) const;

  private:
    struct Group {
        std::string name;
        std::size_t needed = 0;
        std::vector<std::string> members;
    };

    Result<void> add_line(std::string_view line);
    Result<void> add_group(const std::vector<std::string_view>& words);
    bool is_named(std::string_view name) const;
    bool holds(const std::string& name, const std::set<std::string>& cosigned) const;

    std::vector<Log> logs_;
    std::vector<Witness> witnesses_;
    std::vector<Group> groups_;
    std::string quorum_;  // empty while none is stated
};

}  // namespace gzl::evidence
