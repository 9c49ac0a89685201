// The few JSON-RPC calls of an EVM node that anchoring needs. A fault when no answer came, or an error did.
#pragma once

#include <optional>
#include <string>

#include <boost/json/value.hpp>

#include "api/http.hpp"
#include "app/anchor/transaction.hpp"

namespace gzl::app::anchor {

struct Receipt {
    bool succeeded = false;
    std::uint64_t block = 0;
    std::optional<Address> made;  // contract
};

class Chain {
  public:
    explicit Chain(std::string url);  // such as http://127.0.0.1:8545

    Result<std::uint64_t> chain_id();
    Result<std::uint64_t> gas_price();                         // wei
    Result<std::uint64_t> nonce(const Address& account);       // transactions in blocks
    Result<Bytes> call(const Address& to, const Bytes& data);  // without a transaction
    Result<std::string> send(const Bytes& transaction);        // its hash
    Result<std::optional<Receipt>> receipt(const std::string& transaction);

  private:
    Result<boost::json::value> ask(const std::string& method, boost::json::array parameters);
    Result<std::uint64_t> ask_number(const std::string& method, boost::json::array parameters);

    std::string url_;
    api::HttpClient client_;
};

}  // namespace gzl::app::anchor
