#include "gateway/message.hpp"

#include "base/json.hpp"
#include "evidence/digest.hpp"

namespace gzl::gateway {

namespace {

constexpr std::string_view kMessageDomain = "gzl-telemetry-v1\n";
constexpr std::string_view kReceiptDomain = "gzl-receipt-v1\n";
constexpr std::string_view kSignatureMember = ",\"signature\":\"";
constexpr std::string_view kEnd = "\"}";
constexpr std::string_view kReceiptMember = ",\"receipt\":";

struct SignedText {
    std::string body;  // without the member `signature`
    Bytes signature;
};

Result<SignedText> split(std::string_view text) {
    const std::size_t at = text.rfind(kSignatureMember);
    if (at == std::string_view::npos || !text.ends_with(kEnd)) return fault("no signature");
    const std::size_t begin = at + kSignatureMember.size();
    if (begin + kEnd.size() > text.size()) return fault("no signature");
    auto signature = from_base64(text.substr(begin, text.size() - kEnd.size() - begin));
    if (!signature) return fault("the signature is not base64");
    return SignedText{std::string(text.substr(0, at)) + "}", std::move(*signature)};
}

}  // namespace

SignedMessage sign_message(const Content& content, const evidence::PrivateKey& key) {
    std::string text = to_json(content);
    const std::string signed_bytes = std::string(kMessageDomain) + text;
    text.pop_back();
    text.append(kSignatureMember).append(to_base64(key.sign(bytes_of(signed_bytes)))).append(kEnd);
    return {std::move(text), evidence::sha256(bytes_of(signed_bytes))};
}

Result<Content> content_of(std::string_view text) {
    const auto parts = split(text);
    if (!parts) return tl::make_unexpected(parts.error());
    auto content = from_json<Content>(parts->body);
    if (!content) return fault("not a message: " + std::string(content.error().reason));
    return std::move(*content);
}

Result<Receipt> verify_receipt(std::string_view text, const std::string& gateway, const evidence::PublicKey& server) {
    const auto parts = split(text);
    if (!parts) return fault("the receipt: " + parts.error().message);
    if (!server.verify(bytes_of(std::string(kReceiptDomain) + parts->body), parts->signature))
        return fault("the receipt is not signed by the server's key");
    auto receipt = from_json<Receipt>(parts->body);
    if (!receipt) return fault("the receipt: " + std::string(receipt.error().reason));
    if (receipt->gateway != gateway) return fault("the receipt is for another gateway");
    return std::move(*receipt);
}

Result<Receipt> verify_problem_receipt(std::string_view problem, const std::string& gateway,
                                       const evidence::PublicKey& server) {
    const std::size_t at = problem.rfind(kReceiptMember);
    if (at == std::string_view::npos || !problem.ends_with("}")) return fault("the answer carries no receipt");
    problem.remove_prefix(at + kReceiptMember.size());
    problem.remove_suffix(1);
    return verify_receipt(problem, gateway, server);
}

}  // namespace gzl::gateway
