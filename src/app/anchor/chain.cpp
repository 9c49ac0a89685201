#include "app/anchor/chain.hpp"

#include <charconv>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace gzl::app::anchor {

namespace {

namespace json = boost::json;

constexpr std::chrono::milliseconds kTimeout{10'000};

// "0x1b4", without leading zeros.
std::optional<std::uint64_t> quantity(const json::value& value) {
    const auto* text = value.if_string();
    if (!text || !text->starts_with("0x")) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text->data() + 2, text->data() + text->size(), number, 16);
    return error == std::errc() && end == text->data() + text->size() ? std::optional(number) : std::nullopt;
}

std::string hex(ByteView bytes) {
    return "0x" + to_hex(bytes);
}

const json::value* member_of(const json::value& value, const char* name) {
    const auto* object = value.if_object();
    return object ? object->if_contains(name) : nullptr;
}

}  // namespace

Chain::Chain(std::string url) : url_(std::move(url)), client_(kTimeout) {}

Result<json::value> Chain::ask(const std::string& method, json::array parameters) {
    const json::object request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", std::move(parameters)}};
    const auto answer = client_.send("POST", url_, {{"Content-Type", "application/json"}}, json::serialize(request));
    if (!answer) return tl::make_unexpected(answer.error());
    json::error_code error;
    const json::value value = json::parse(answer->body, error);
    if (!error)
        if (const auto* problem = member_of(value, "error"))
            return fault("the chain's node refuses " + method + ": " + json::serialize(*problem));
    const auto* result = error ? nullptr : member_of(value, "result");
    if (!result) return fault("the chain's node does not answer " + method + " with JSON-RPC");
    return *result;
}

Result<std::uint64_t> Chain::ask_number(const std::string& method, json::array parameters) {
    const auto result = ask(method, std::move(parameters));
    if (!result) return tl::make_unexpected(result.error());
    const auto number = quantity(*result);
    if (!number) return fault("the chain's node answers " + method + " with no number below 2^64");
    return *number;
}

Result<std::uint64_t> Chain::chain_id() {
    return ask_number("eth_chainId", {});
}

Result<std::uint64_t> Chain::gas_price() {
    return ask_number("eth_gasPrice", {});
}

Result<std::uint64_t> Chain::nonce(const Address& account) {
    return ask_number("eth_getTransactionCount", {to_text(account), "latest"});
}

Result<Bytes> Chain::call(const Address& to, const Bytes& data) {
    const auto result = ask("eth_call", {json::object{{"to", to_text(to)}, {"data", hex(data)}}, "latest"});
    if (!result) return tl::make_unexpected(result.error());
    const auto* text = result->if_string();
    auto bytes =
        text && text->starts_with("0x") ? from_hex(std::string_view(text->data() + 2, text->size() - 2)) : std::nullopt;
    if (!bytes) return fault("the chain's node answers eth_call with no bytes");
    return std::move(*bytes);
}

Result<std::string> Chain::send(const Bytes& transaction) {
    const auto result = ask("eth_sendRawTransaction", {hex(transaction)});
    if (!result) return tl::make_unexpected(result.error());
    const auto* text = result->if_string();
    if (!text) return fault("the chain's node answers eth_sendRawTransaction with no hash");
    return std::string(text->data(), text->size());
}

Result<std::optional<Receipt>> Chain::receipt(const std::string& transaction) {
    const auto result = ask("eth_getTransactionReceipt", {transaction});
    if (!result) return tl::make_unexpected(result.error());
    if (result->is_null()) return std::optional<Receipt>();
    const auto* status = member_of(*result, "status");
    const auto* block = member_of(*result, "blockNumber");
    const auto succeeded = status ? quantity(*status) : std::nullopt;
    const auto number = block ? quantity(*block) : std::nullopt;
    if (!succeeded || !number) return fault("the chain's node answers with a malformed receipt");
    Receipt receipt{*succeeded == 1, *number, {}};
    if (const auto* made = member_of(*result, "contractAddress"); made && made->is_string()) {
        auto address = parse_address(std::string_view(made->get_string().data(), made->get_string().size()));
        if (!address) return tl::make_unexpected(address.error());
        receipt.made = *address;
    }
    return std::optional(receipt);
}

}  // namespace gzl::app::anchor
