// The log as anybody outside sees it: every record once and for ever, committed to by its leaf, in a tree that only
// grows. The tree is grown here a second time, by the compact range of RFC 6962.
#pragma once

#include <map>
#include <vector>

#include "base/bytes.hpp"
#include "simulator/audit/fact.hpp"

namespace gzl::simulator::audit {

class RecordChain {
  public:
    // The next record became durable, or was found in the log of a process that starts: its bytes and salt.
    void durable(std::uint64_t position, const Salt& salt, std::string_view record);
    // A process that starts shows the record at this position.
    void found_again(std::uint64_t position, const Salt& salt, std::string_view record) const;
    // Somebody was told that this is what became of a command.
    void acknowledged(std::uint64_t first, const std::vector<std::string>& records) const;
    // No key of an actor stands in two commands.
    void command(const std::string& by, const std::string& key, std::uint64_t position);
    void tree_head(std::uint64_t size, const Hash& root) const;

    std::uint64_t size() const { return leaves_.size(); }
    Hash root() const;
    std::uint64_t acknowledged_below() const { return acknowledged_below_; }

  private:
    std::vector<Hash> leaves_;
    std::vector<Hash> text_hashes_;
    std::vector<Hash> roots_;  // of complete subtrees, the largest first, as the bits of size()
    std::map<std::pair<std::string, std::string>, std::uint64_t> keys_;
    mutable std::uint64_t acknowledged_below_ = 0;  // no acknowledged command may be lost
};

}  // namespace gzl::simulator::audit
