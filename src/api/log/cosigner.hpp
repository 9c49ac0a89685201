// Asks the log's witnesses for their cosignatures (C2SP tlog-witness, as the log). One that does not answer is asked
// again with growing pauses; one that has seen more of this log than there is, or another one, is an alarm. Once this
// log has signed as many facts as the witness holds, or more, its own tree is enough for fork evidence.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "evidence/checkpoint.hpp"
#include "evidence/fork.hpp"
#include "evidence/policy.hpp"
#include "node/node.hpp"

namespace gzl::api {

class HttpClient;

class Cosigner {
  public:
    using Clock = std::chrono::steady_clock;

    // Witnesses without an address are not asked.
    Cosigner(const node::Node& node, std::vector<evidence::Policy::Witness> witnesses,
             std::vector<evidence::Verifier> log_keys);

    enum class Whom {
        missing,  // those whose cosignature the note lacks and whose pause is over
        all,      // whatever the note has: has one seen more?
    };
    // Signature lines that the signed checkpoint lacks, in the order of the witnesses. All are asked at once; it takes
    // a few seconds at most.
    std::string cosign(const evidence::Checkpoint& checkpoint, const std::string& note, Whom whom);

    // When one that did not answer is to be asked again.
    std::optional<Clock::time_point> next_try() const;
    // Why nothing may be signed any more.
    struct Alarm {
        std::string witness;  // name of its key
        std::string text;
        std::string seen;  // what it holds: a checkpoint that this log's key has signed
        std::optional<evidence::ForkEvidence> fork{};
    };
    const std::optional<Alarm>& alarm() const { return alarm_; }  // empty while all is well

  private:
    struct Peer {
        evidence::Policy::Witness witness;
        std::uint64_t size = 0;  // that it last cosigned, as far as we know
        int failures = 0;
        Clock::time_point next_try{};
        std::string line{};  // its last answer
        std::optional<Alarm> alarm{};
    };

    void ask(Peer& peer, const evidence::Checkpoint& checkpoint, const std::string& note) const;
    bool try_once(Peer& peer, const evidence::Checkpoint& checkpoint, const std::string& note,
                  HttpClient& client) const;
    void look_closer(Peer& peer, const evidence::Checkpoint& checkpoint, const std::string& note,
                     HttpClient& client) const;

    const node::Node& node_;
    std::vector<Peer> peers_;
    const std::vector<evidence::Verifier> log_keys_;
    std::optional<Alarm> alarm_;
};

}  // namespace gzl::api
