// Publishes the log: tiles and entry bundles to a directory, then a signed checkpoint over them (evidence.md, Tiles),
// then the witnesses' cosignatures beside it. At most once a second when anything is new, and at once when a proof is
// asked for. Never signs a size whose tiles are not on disk, never a size smaller than one that was published, never
// another root at a published size; and nothing at all once a witness has shown that this log is not what it was.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "api/log/cosigner.hpp"
#include "evidence/checkpoint.hpp"
#include "evidence/tile_directory.hpp"
#include "node/node.hpp"

namespace gzl::api {

struct Published {
    evidence::TreeHead head;
    std::string note;  // the signed checkpoint, with the cosignatures that came
};
using SharedPublished = std::shared_ptr<const Published>;

class LogPublisher {
  public:
    struct Options {
        node::Node* node = nullptr;
        std::string origin;
        std::vector<evidence::NoteSigner> signers;
        std::filesystem::path directory;
        std::vector<evidence::Policy::Witness> witnesses{};
        std::filesystem::path alarms{};  // directory for what a witness holds against this log; made when it is needed
        std::chrono::milliseconds interval{1'000};
        std::function<void(const Fault&)> on_fault;  // it could not publish; it tries again
    };

    // Takes up what was published before; what is missing of it is made again from the log. A fault when the log does
    // not extend a published checkpoint: it was restored from an old copy, or altered.
    static Result<std::unique_ptr<LogPublisher>> start(Options options);
    ~LogPublisher() { stop(); }

    void wake();  // more is durable; from any thread, cheap
    void stop();

    SharedPublished newest() const;

    // For a durable position: calls `done` with a checkpoint over more than `position` leaves, soon; with nothing when
    // the publisher stops. On the publisher's thread, or at once on the caller's.
    void when_published(std::uint64_t position, std::function<void(const SharedPublished&)> done);

    // A file below /log/tile/, or a fault when there is none.
    Result<std::string> read(const evidence::TileName& name) const { return directory_.read(name); }

  private:
    LogPublisher(Options options, evidence::TileDirectory directory);

    struct Waiting {
        std::uint64_t position;
        std::function<void(const SharedPublished&)> done;
    };

    Result<void> take_up();
    Result<void> extend(std::uint64_t size);
    Result<void> publish();
    Result<void> cosign(Cosigner::Whom whom);
    Result<void> keep(evidence::TreeHead head, std::string note);
    std::string keep_alarm() const;
    void run();
    void answer_waiting();

    const Options options_;
    evidence::TileDirectory directory_;
    Cosigner cosigner_;  // of the publisher's thread, as the next three
    evidence::TileEdge edge_;
    bool edge_is_ahead_ = false;  // of what is on disk: a publication has failed
    std::string alarm_;           // why nothing may be signed any more; empty while all is well

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    SharedPublished newest_;
    std::vector<Waiting> waiting_;
    bool woken_ = true;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gzl::api
