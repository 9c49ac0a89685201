#include "api/http_request_parser.hpp"

#include <algorithm>
#include <optional>

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "api/http_message.hpp"

namespace gzl::api {

namespace beast = boost::beast;
using boost::system::error_code;

namespace {

constexpr std::size_t kMaxFields = 100;
constexpr std::size_t kBodyReserve = 64 << 10;  // an announced length is believed so far before bytes come

// Fills an HttpRequest directly; the trailer fields of a chunked body are dropped.
class RequestParser final : public beast::http::basic_parser<true> {
  public:
    explicit RequestParser(const HttpLimits& limits) : header_bytes_left_(limits.header_bytes) {
        header_limit(static_cast<std::uint32_t>(limits.header_bytes));
        body_limit(limits.body_bytes);
    }

    HttpRequest request;
    int version = 11;
    bool head_reported = false;

  private:
    using Text = beast::string_view;

    void on_request_impl(beast::http::verb, Text method, Text target, int http_version, error_code& ec) override {
        request.method.assign(method.data(), method.size());
        request.target.assign(target.data(), target.size());
        version = http_version;
        count(method.size() + target.size(), ec);
    }

    void on_field_impl(beast::http::field field, Text name, Text value, error_code& ec) override {
        if (header_done_) return;
        count(name.size() + value.size() + 4, ec);
        const std::string_view plain_name(name.data(), name.size());
        const auto same = std::find_if(request.headers.begin(), request.headers.end(), [&](const HttpHeader& header) {
            return equals_ignoring_case(header.name, plain_name);
        });
        if (same == request.headers.end()) {
            if (request.headers.size() == kMaxFields) ec = beast::http::error::header_limit;
            request.headers.push_back({std::string(plain_name), std::string(value.data(), value.size())});
        } else if (field == beast::http::field::host) {
            ec = beast::http::error::bad_field;
        } else {
            same->value.append(", ").append(value.data(), value.size());
        }
    }

    // Beast's own limit starts anew with every packet that ends at a field's end.
    void count(std::size_t bytes, error_code& ec) {
        if (bytes > header_bytes_left_) ec = beast::http::error::header_limit;
        header_bytes_left_ -= std::min(bytes, header_bytes_left_);
    }

    // Beast ignores codings other than chunked and would take the body for the next request.
    void on_header_impl(error_code& ec) override {
        header_done_ = true;
        const auto coding = request.header("transfer-encoding");
        if (coding && (version < 11 || !equals_ignoring_case(*coding, "chunked"))) {
            ec = beast::http::error::bad_transfer_encoding;
        }
        if (version >= 11 && !request.header("host")) ec = beast::http::error::bad_field;
        if (!split_target(request)) ec = beast::http::error::bad_target;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override {
        if (length) request.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, kBodyReserve)));
    }
    std::size_t on_body_impl(Text body, error_code&) override {
        request.body.append(body.data(), body.size());
        return body.size();
    }
    std::size_t on_chunk_body_impl(std::uint64_t, Text body, error_code& ec) override { return on_body_impl(body, ec); }
    void on_chunk_header_impl(std::uint64_t, Text, error_code&) override {}
    void on_response_impl(int, Text, int, error_code&) override {}
    void on_finish_impl(error_code&) override {}

    std::size_t header_bytes_left_;
    bool header_done_ = false;
};

}  // namespace

struct HttpRequestParser::Impl {
    HttpLimits limits;
    std::optional<RequestParser> parser;
    error_code error;
};

HttpRequestParser::HttpRequestParser(const HttpLimits& limits) : impl_(std::make_unique<Impl>()) {
    impl_->limits = limits;
    restart();
}

HttpRequestParser::~HttpRequestParser() = default;

void HttpRequestParser::restart() {
    impl_->parser.emplace(impl_->limits);
}

HttpRequestParser::Step HttpRequestParser::parse(std::string_view bytes) {
    RequestParser& parser = *impl_->parser;
    std::size_t consumed = 0;
    while (!parser.is_done()) {
        const auto rest = bytes.substr(consumed);
        // Beast takes for granted that at least "0\r\n\r\n" is there when it resumes a last chunk.
        const bool chunks = parser.is_header_done() && parser.chunked();
        if (rest.size() < (chunks ? 5u : 1u)) return {consumed, State::need_more};
        consumed += parser.put({rest.data(), rest.size()}, impl_->error);
        if (impl_->error == beast::http::error::need_more) return {consumed, State::need_more};
        if (impl_->error) return {consumed, State::refused};
        if (parser.is_header_done() && !parser.is_done() && !parser.head_reported) {
            parser.head_reported = true;
            return {consumed, State::head_done};
        }
    }
    return {consumed, State::complete};
}

HttpRequest& HttpRequestParser::request() {
    return impl_->parser->request;
}

int HttpRequestParser::http_version() const {
    return impl_->parser->version;
}

bool HttpRequestParser::keep_alive() const {
    return impl_->parser->keep_alive();
}

HttpResponse HttpRequestParser::refusal() const {
    if (impl_->error == beast::http::error::body_limit) {
        return problem_response(413, "body_too_large", "The body is too large");
    }
    if (impl_->error == beast::http::error::header_limit) {
        return problem_response(431, "header_too_large", "The header fields are too large");
    }
    return problem_response(400, "malformed_request", "The request is not valid HTTP/1.1");
}

}  // namespace gzl::api
