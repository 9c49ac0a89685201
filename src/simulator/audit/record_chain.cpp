#include "simulator/audit/record_chain.hpp"

#include "evidence/digest.hpp"

namespace gzl::simulator::audit {

namespace {

Hash leaf_of(std::uint64_t position, const Salt& salt, std::string_view record) {
    const Hash commitment = evidence::sha256({salt, bytes_of(record)});
    const std::string entry = "{\"v\":1,\"kind\":\"fact\",\"seq\":" + std::to_string(position) + ",\"commitment\":\"" +
                              to_hex(commitment) + "\"}";
    const std::uint8_t zero = 0;
    return evidence::sha256({ByteView(&zero, 1), bytes_of(entry)});
}

Hash node_of(const Hash& left, const Hash& right) {
    const std::uint8_t one = 1;
    return evidence::sha256({ByteView(&one, 1), left, right});
}

}  // namespace

void RecordChain::durable(std::uint64_t position, const Salt& salt, std::string_view record) {
    require(position == leaves_.size(), "every position holds one record", std::to_string(position));
    leaves_.push_back(leaf_of(position, salt, record));
    text_hashes_.push_back(evidence::sha256(bytes_of(record)));
    Hash carried = leaves_.back();
    for (std::uint64_t size = position; (size & 1) != 0; size >>= 1) {
        carried = node_of(roots_.back(), carried);
        roots_.pop_back();
    }
    roots_.push_back(carried);
}

void RecordChain::found_again(std::uint64_t position, const Salt& salt, std::string_view record) const {
    require(position < leaves_.size(), "a process finds what was durable");
    require(leaf_of(position, salt, record) == leaves_[position], "no record ever changes", std::to_string(position));
}

void RecordChain::acknowledged(std::uint64_t first, const std::vector<std::string>& records) const {
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::uint64_t position = first + i;
        require(position < text_hashes_.size(), "what is acknowledged is durable", std::to_string(position));
        require(evidence::sha256(bytes_of(records[i])) == text_hashes_[position], "what is acknowledged is recorded so",
                std::to_string(position));
        acknowledged_below_ = std::max(acknowledged_below_, position + 1);
    }
}

void RecordChain::command(const std::string& by, const std::string& key, std::uint64_t position) {
    const auto [known, fresh] = keys_.emplace(std::pair(by, key), position);
    require(fresh, "a command is done once", "key " + key + " of " + by);
}

void RecordChain::tree_head(std::uint64_t size, const Hash& root_shown) const {
    require(size == leaves_.size(), "the tree has the size of the log", std::to_string(size));
    require(root_shown == root(), "the tree extends all that was seen before", std::to_string(size));
}

Hash RecordChain::root() const {
    if (roots_.empty()) return evidence::sha256(ByteView());
    Hash whole = roots_.back();
    for (auto next = roots_.rbegin() + 1; next != roots_.rend(); ++next) whole = node_of(*next, whole);
    return whole;
}

}  // namespace gzl::simulator::audit
