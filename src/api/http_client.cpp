#include <curl/curl.h>

#include "api/http.hpp"
#include "base/check.hpp"

namespace gzl::api {

namespace {

constexpr std::size_t kMaxAnswerBytes = 64 << 20;  // a hostile peer must not fill the memory

struct Received {
    HttpResponse response;
    bool too_large = false;
};

std::size_t on_body(char* data, std::size_t, std::size_t size, void* target) {
    auto& received = *static_cast<Received*>(target);
    received.too_large = received.response.body.size() + size > kMaxAnswerBytes;
    if (received.too_large) return 0;
    received.response.body.append(data, size);
    return size;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::size_t on_header(char* data, std::size_t, std::size_t size, void* target) {
    auto& received = *static_cast<Received*>(target);
    const std::string_view line(data, size);
    if (line.starts_with("HTTP/")) received.response.headers.clear();  // an interim answer (1xx) came before
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return size;
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    for (HttpHeader& header : received.response.headers) {
        if (curl_strequal(header.name.c_str(), std::string(name).c_str())) {
            header.value.append(", ").append(value);
            return size;
        }
    }
    received.response.headers.push_back({std::string(name), std::string(value)});
    return size;
}

struct HeaderList {
    curl_slist* list = nullptr;
    HeaderList() = default;
    HeaderList(const HeaderList&) = delete;
    HeaderList& operator=(const HeaderList&) = delete;
    ~HeaderList() { curl_slist_free_all(list); }

    void add(const std::string& line) {
        list = curl_slist_append(list, line.c_str());
        CHECK_THAT(list != nullptr);
    }
};

// "Name:" takes a field out that libcurl would add, "Name;" sends one without a value.
bool add_headers(HeaderList& lines, const std::vector<HttpHeader>& headers) {
    for (const HttpHeader& header : headers) {
        for (const std::string* text : {&header.name, &header.value})
            if (text->find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) return false;
        lines.add(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
    }
    if (!find_header(headers, "expect")) lines.add("Expect:");
    if (!find_header(headers, "content-type")) lines.add("Content-Type:");
    return true;
}

}  // namespace

struct HttpClient::Impl {
    CURL* curl = nullptr;
    std::chrono::milliseconds timeout;

    explicit Impl(std::chrono::milliseconds limit) : timeout(limit) {
        static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
        CHECK_THAT(started == CURLE_OK);
        curl = curl_easy_init();
        CHECK_THAT(curl != nullptr);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { curl_easy_cleanup(curl); }

    template <class Value>
    void set(CURLoption option, Value value) {
        CHECK_THAT(curl_easy_setopt(curl, option, value) == CURLE_OK);
    }
};

HttpClient::HttpClient(std::chrono::milliseconds timeout) : impl_(std::make_unique<Impl>(timeout)) {}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

Result<HttpResponse> HttpClient::send(std::string_view method, const std::string& url,
                                      const std::vector<HttpHeader>& headers, std::string_view body) {
    HeaderList lines;
    if (!add_headers(lines, headers)) return fault("a header of the request to " + url + " has a line break");
    const std::string verb(method);
    Received received;

    curl_easy_reset(impl_->curl);  // keeps the connections
    impl_->set(CURLOPT_URL, url.c_str());
    impl_->set(CURLOPT_PROTOCOLS_STR, "http,https");
    impl_->set(CURLOPT_PROXY, "");
    impl_->set(CURLOPT_FOLLOWLOCATION, 0L);
    impl_->set(CURLOPT_PATH_AS_IS, 1L);
    impl_->set(CURLOPT_NOSIGNAL, 1L);
    impl_->set(CURLOPT_TCP_NODELAY, 1L);
    impl_->set(CURLOPT_TIMEOUT_MS, static_cast<long>(impl_->timeout.count()));
    impl_->set(CURLOPT_CUSTOMREQUEST, verb.c_str());
    impl_->set(CURLOPT_HTTPHEADER, lines.list);
    impl_->set(CURLOPT_HEADERFUNCTION, &on_header);
    impl_->set(CURLOPT_HEADERDATA, &received);
    impl_->set(CURLOPT_WRITEFUNCTION, &on_body);
    impl_->set(CURLOPT_WRITEDATA, &received);
    if (verb == "HEAD") {
        impl_->set(CURLOPT_NOBODY, 1L);
    } else if (!body.empty() || verb == "POST" || verb == "PUT" || verb == "PATCH") {
        impl_->set(CURLOPT_POSTFIELDS, body.empty() ? "" : body.data());
        impl_->set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    }

    const CURLcode code = curl_easy_perform(impl_->curl);
    if (received.too_large) return fault("the answer of " + url + " is too large");
    if (code != CURLE_OK) return fault("no answer from " + url + ": " + curl_easy_strerror(code));

    long status = 0;
    curl_easy_getinfo(impl_->curl, CURLINFO_RESPONSE_CODE, &status);
    received.response.status = static_cast<int>(status);
    received.response.content_type = received.response.header("content-type").value_or("");
    return std::move(received.response);
}

}  // namespace gzl::api
